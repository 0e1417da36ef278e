import { Component, computed, effect, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { RadioField } from '../../shared/form/radio-field';
import { SuggestField, type Suggested } from '../../shared/form/suggest-field';
import { Language } from '../../shared/language/language';
import { placeFields, type TypedCandidate } from '../candidate-form/typed-candidate';
import { candidateWording } from '../candidates.messages';
import { PlacesStore, type SuggestedCommune } from '../places.store';
import { TakeSuggestion } from '../take-suggestion/take-suggestion';

const POSTAL_CODE = /^\d{5}$/;

/** Where somebody was born: in France by INSEE code or by postal code and commune, abroad by country and commune. */
@Component({
  selector: 'certif-birth-place-fields',
  imports: [FormField, RadioField, SuggestField, TakeSuggestion, TranslocoDirective],
  providers: [PlacesStore],
  templateUrl: './birth-place-fields.html',
  styleUrl: '../candidate-form/candidate-form.scss',
})
export class BirthPlaceFields {
  readonly form = input.required<FieldTree<TypedCandidate>>();
  readonly suggestions = input.required<Partial<Record<keyof TypedCandidate, string>>>();

  private readonly language = inject(Language);

  protected readonly places = inject(PlacesStore);
  protected readonly wording = candidateWording;
  protected readonly shown = computed(() => placeFields(this.form()().value()));
  protected readonly ways = computed(() => [
    { value: 'code', label: this.language.say('candidates.form.birthInseeCode') },
    { value: 'name', label: this.language.say('candidates.form.birthPostalCode') },
  ]);
  /** Codes of the communes whose name or code is like what was typed. */
  protected readonly codes = computed<SuggestedCommune[]>(() =>
    this.places.communes().map((commune) => ({
      value: commune.inseeCode,
      label: `${commune.inseeCode} – ${commune.name}`,
      commune,
    })),
  );
  /** The communes of the postal code, or those of the typed name while there is none. */
  protected readonly communes = computed<SuggestedCommune[]>(() => {
    if (!this.shown().postal) return [];
    const typed = plain(this.form().birthCity().value());
    const byCode = POSTAL_CODE.test(this.form().birthPostalCode().value().trim());
    const known = this.places.communes();
    const alike = known.filter(({ name }) => plain(name).includes(typed));
    return (byCode && alike.length === 0 ? known : alike).map((commune) => ({
      value: commune.name,
      label: byCode ? commune.name : `${commune.name} (${commune.postalCodes.slice(0, 3).join(', ')})`,
      commune,
    }));
  });
  /** The name that goes with a code, so that one sees whom one wrote. */
  protected readonly nameOfCode = computed(() => {
    const typed = this.form().birthInseeCode().value().trim().toUpperCase();
    const found = this.places.communes().find(({ inseeCode }) => inseeCode === typed);
    return found ? found.name : this.language.say('candidates.form.birthInseeCodeHint');
  });

  constructor() {
    effect(() => this.places.searchCountry(this.form().birthCountry().value()));
    effect(() => {
      const { insee, postal } = this.shown();
      const code = this.form().birthPostalCode().value().trim();
      if (insee) this.places.searchCommune({ search: this.form().birthInseeCode().value() });
      else if (!postal) this.places.searchCommune({});
      else if (POSTAL_CODE.test(code)) this.places.searchCommune({ postalCode: code });
      else this.places.searchCommune({ search: this.form().birthCity().value() });
    });
  }

  protected readonly countries = computed<Suggested[]>(() => this.places.countries());

  /** A commune that is taken from the list brings its postal code, unless one is there. */
  protected takeCommune({ commune }: SuggestedCommune): void {
    const [code] = commune.postalCodes;
    if (code && this.form().birthPostalCode().value().trim() === '') {
      this.form().birthPostalCode().value.set(code);
    }
  }

  protected put(
    field: 'birthCountry' | 'birthInseeCode' | 'birthPostalCode' | 'birthCity',
    text: string,
  ): void {
    this.form()[field]().value.set(text);
    this.form()[field]().focusBoundControl();
  }
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
