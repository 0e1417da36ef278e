import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { CredentialSlip, CredentialSlips } from '../../students/credentials/credentials.service.js';
import { html, type Html } from '../html.js';
import { dayInDigits } from '../paper-dates.js';
import { paper } from '../paper.js';

export const SLIPS_PER_PAGE = 10;

/** Slips to be cut and handed out, by class: who, username, one-time password, what to do with them. */
export function credentialSlips(
  { centreName, slips }: CredentialSlips,
  locale: PaperLocale,
  publicUrl: string,
): string {
  return paper({
    locale,
    title: WORDS[locale].title,
    numbered: false,
    style: STYLE,
    body: html`<h1>${WORDS[locale].title}</h1>
      <p class="lead">${WORDS[locale].lead}</p>
      <ul class="slips">
        ${slips.map((slip) => slipOf(slip, centreName, locale, publicUrl))}
      </ul>`,
  });
}

/** What the paper is called as a file; a class may be called anything. */
export function slipsName(locale: PaperLocale, division?: string): string {
  const plain = (division ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${{ fr: 'identifiants', en: 'credentials' }[locale]}${plain && `-${plain}`}.pdf`;
}

function slipOf(slip: CredentialSlip, centreName: string, locale: PaperLocale, publicUrl: string): Html {
  const words = WORDS[locale];
  const site = publicUrl.replace(/^https?:\/\//, '');
  return html`<li>
    <p class="of"><span>${centreName}</span> <b>${slip.division}</b></p>
    <h2>${slip.lastName} ${slip.firstName}</h2>
    <dl>
      <div>
        <dt>${words.username}</dt>
        <dd>${slip.username}</dd>
      </div>
      <div>
        <dt>${words.password}</dt>
        <dd class="password">${slip.password}</dd>
      </div>
    </dl>
    <ol>
      <li>${words.connect} <b>${site}</b></li>
      <li>${words.type}</li>
      <li>${words.choose}</li>
    </ol>
    <p class="until">${words.until} ${dayInDigits(slip.until.toISOString().slice(0, 10))}</p>
  </li>`;
}

const WORDS = {
  fr: {
    title: 'Identifiants des élèves',
    lead: "À découper et à remettre à chaque élève. Chaque mot de passe ne sert qu'une fois.",
    username: 'Identifiant',
    password: 'Mot de passe à usage unique',
    connect: 'Connectez-vous sur',
    type: "Saisissez l'identifiant et ce mot de passe.",
    choose: 'Choisissez votre mot de passe\u00a0: vous seul le connaîtrez.',
    until: 'À utiliser avant le',
  },
  en: {
    title: 'Pupils’ usernames and passwords',
    lead: 'To be cut and handed to each pupil. Each password works once.',
    username: 'Username',
    password: 'One-time password',
    connect: 'Sign in at',
    type: 'Type the username and this password.',
    choose: 'Choose a password that you alone know.',
    until: 'To be used before',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const STYLE = `
h1 { font-size: 15pt; }
.lead { margin: 1mm 0 4mm; color: #333; font-size: 9.5pt; }
/* Each with a border of its own: one that two slips share is clipped at the edge, and torn at the end of a page. */
.slips { list-style: none; display: grid; grid-template-columns: 1fr 1fr; gap: 1.5mm 2.5mm; padding-right: 1px; }
.slips > li { padding: 2mm 4mm; min-height: 47mm; break-inside: avoid; border: 0.75pt dashed #666; }
.of { display: flex; justify-content: space-between; gap: 3mm; font-size: 8.5pt; color: #333; }
h2 { margin: 0.5mm 0 1.5mm; font-size: 12pt; }
dt { font-size: 8.5pt; color: #333; }
dd { font-weight: 600; font-size: 11.5pt; }
dl > div + div { margin-top: 1mm; }
.password { font-size: 14pt; }
ol { margin-top: 1.5mm; padding-left: 4.5mm; font-size: 8.5pt; }
.until { margin-top: 1mm; font-size: 8.5pt; color: #333; }
`;
