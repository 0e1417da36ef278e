import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { paper } from '../paper.js';
import type { PaperPart, SessionFacts } from './form-parts.js';
import { incidentForm2020 } from './incident-form.2020.js';
import { incidentForm2024 } from './incident-form.2024.js';

/** « PV d'incident »: what the invigilator notes on the day, and whoever finalises types into Certif. */
export function incidentForm(facts: SessionFacts, edition: ProcedureEdition, locale: PaperLocale): string {
  const title = TITLE[locale];
  return paper({
    locale,
    title: `${title} – Session ${facts.number}`,
    reminder: `${title} · ${locale === 'fr' ? 'N°' : 'No.'} ${facts.number} · ${facts.site}`,
    ...incidentFormPart(facts, edition, locale),
  });
}

/** The same without its frame, for the 2020 edition prints sheet and form as one (guide 2, « Télécharger le PV »). */
export function incidentFormPart(
  facts: SessionFacts,
  edition: ProcedureEdition,
  locale: PaperLocale,
): PaperPart {
  return edition === '2020' ? incidentForm2020(facts, locale) : incidentForm2024(facts, locale);
}

const TITLE = { fr: "PV d'incident", en: 'Incident form' } as const;
