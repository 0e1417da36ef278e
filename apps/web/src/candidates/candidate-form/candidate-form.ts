import { Component, computed, inject, input, model, signal, viewChild } from '@angular/core';
import {
  FormField,
  FormRoot,
  REQUIRED,
  form,
  metadata,
  validate,
  validateStandardSchema,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { BILLING_MODES, SEXES } from '#dto/candidates/candidate.response.js';
import { likelierEmail } from '#dto/candidates/likelier-email.js';
import { COMPLEMENTARY_CERTIFICATIONS } from '#dto/centres/complementary-certifications.js';
import { About } from '../../shared/about';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { CurrentPerson } from '../../shared/current-person';
import { CheckField } from '../../shared/form/check-field';
import { DateField } from '../../shared/form/date-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { coded, faultsAt } from '../../shared/form/faults';
import { RadioField } from '../../shared/form/radio-field';
import { SelectField } from '../../shared/form/select-field';
import { TextField } from '../../shared/form/text-field';
import { readsTyped } from '../../shared/form/typed';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { BirthPlaceFields } from '../birth-place-fields/birth-place-fields';
import { billingMessages, candidateWording, candidatesMessages } from '../candidates.messages';
import { TakeSuggestion } from '../take-suggestion/take-suggestion';
import { placeFields, typedCandidate, type TypedCandidate, type TypedField } from './typed-candidate';

/** Something that was probably meant, as long as the field holds what it was said of. */
interface Suggestion {
  readonly of: unknown;
  readonly text: string;
}

/** « Inscrire un candidat », and the same for one who is corrected. */
@Component({
  selector: 'certif-candidate-form',
  imports: [
    BirthPlaceFields,
    CheckField,
    DateField,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    RadioField,
    RouterLink,
    SelectField,
    TakeSuggestion,
    TextField,
    TranslocoDirective,
  ],
  templateUrl: './candidate-form.html',
  styleUrls: ['../../shared/form/form-sheet.scss', './candidate-form.scss'],
})
export class CandidateForm {
  readonly value = model.required<TypedCandidate>();
  readonly act = input.required<string>();
  readonly underWay = input.required<string>();
  /** Where « Annuler » leads. */
  readonly cancel = input.required<readonly string[]>();
  /** Sends what was typed; a refusal that it throws is shown here. */
  readonly save = input.required<(candidate: TypedCandidate) => Promise<void>>();

  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly refused = signal<Readonly<Partial<Record<TypedField, Suggestion>>>>({});

  protected readonly about = inject(About);
  protected readonly wording = candidateWording;
  protected readonly attempted = signal(false);
  protected readonly withBilling = computed(() => this.person.membership()?.kind !== 'SCO');
  protected readonly isPrepaid = computed(() => this.value().billingMode === 'PREPAID');
  protected readonly form = form(
    this.value,
    (path) => {
      validateStandardSchema(path, readsTyped<TypedCandidate>(typedCandidate));
      for (const field of [path.lastName, path.firstName, path.sex, path.birthdate, path.birthCountry]) {
        metadata(field, REQUIRED, () => true);
      }
      const required = (field: typeof path.lastName, when: (typed: TypedCandidate) => boolean): void => {
        metadata(field, REQUIRED, ({ valueOf }) => when(valueOf(path)));
        validate(field, ({ value, valueOf }) =>
          when(valueOf(path)) && value().trim() === '' ? coded('REQUIRED') : undefined,
        );
      };
      required(path.birthInseeCode, (typed) => placeFields(typed).insee);
      required(path.birthPostalCode, (typed) => placeFields(typed).postal);
      required(path.birthCity, (typed) => placeFields(typed).city);
      required(path.billingMode, () => this.withBilling());
      required(path.prepaymentCode, ({ billingMode }) => billingMode === 'PREPAID');
    },
    { submission: { action: () => this.submit(), onInvalid: () => this.showFaults() } },
  );

  protected readonly sexes = computed(() =>
    [...SEXES].reverse().map((value) => ({ value, label: this.language.say(`candidates.sex.${value}`) })),
  );
  protected readonly billingModes = computed(() => [
    { value: '', label: this.language.say('candidates.form.choose') },
    ...BILLING_MODES.map((value) => ({ value, label: this.language.say(billingMessages[value]) })),
  ]);
  /** Those of the centre, and the one that the candidate has. */
  protected readonly certifications = computed(() => {
    const offered: readonly string[] = this.person.membership()?.complementaryCertifications ?? [];
    const known = COMPLEMENTARY_CERTIFICATIONS.filter(
      ({ key }) => offered.includes(key) || key === this.value().complementaryCertification,
    ).map(({ key, label }) => ({ value: key, label: label }));
    return known.length === 0
      ? []
      : [{ value: '', label: this.language.say('candidates.form.noCertification') }, ...known];
  });
  protected readonly suggestions = computed(() => {
    const typed = this.value();
    const refused = Object.entries(this.refused())
      .filter(([field, { of }]) => typed[field as TypedField] === of)
      .map(([field, { text }]) => [field, text]);
    return {
      ...this.likelierEmails(),
      ...(Object.fromEntries(refused) as Partial<Record<TypedField, string>>),
    };
  });

  protected take(field: TypedField, text: string): void {
    this.value.update((typed) => ({ ...typed, [field]: text }));
    // The button goes with what it offered: whoever pressed it by key is taken to the field.
    this.form[field]().focusBoundControl();
  }

  /** An address that is a letter away from a common one; told once the person has left the field. */
  private likelierEmails(): Partial<Record<TypedField, string>> {
    const left = (['email', 'resultRecipientEmail'] as const).filter((field) => this.form[field]().touched());
    const likely = left.map((field) => [field, likelierEmail(this.value()[field].trim())] as const);
    return Object.fromEntries(likely.filter(([, address]) => address !== undefined));
  }

  private async submit(): Promise<TreeValidationResult> {
    try {
      await this.save()(this.value());
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
      this.refused.set(suggestionsOf(problem, this.value()));
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, candidatesMessages);
      return faults;
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary().takeFocus();
  }
}

function suggestionsOf({ document }: ProblemError, typed: TypedCandidate) {
  const suggested = (document.errors ?? []).flatMap(({ pointer, suggestion }) => {
    const field = pointer.slice(1) as TypedField;
    return suggestion === undefined ? [] : [[field, { of: typed[field], text: suggestion }] as const];
  });
  return Object.fromEntries(suggested) as Partial<Record<TypedField, Suggestion>>;
}
