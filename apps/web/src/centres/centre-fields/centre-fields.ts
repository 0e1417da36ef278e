import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { CENTRE_KINDS, PROCEDURE_EDITIONS, type CentreKind } from '#dto/centres/centre-kind.js';
import { COMPLEMENTARY_CERTIFICATIONS } from '#dto/centres/complementary-certifications.js';
import { doubtOfExternalId, tidyExternalId } from '#dto/centres/external-id.js';
import { CheckGroup } from '../../shared/form/check-group';
import { SelectField } from '../../shared/form/select-field';
import { TextField } from '../../shared/form/text-field';
import { Language } from '../../shared/language/language';
import type { TypedCentre } from '../centre-form';
import { centreWording, doubtMessages, editionMessages, kindMessages } from '../centres.messages';
import { FRENCH_ZONES, otherZones } from '../time-zones';

/** The fields of a centre, for opening one and for editing it. */
@Component({
  selector: 'certif-centre-fields',
  imports: [CheckGroup, FormField, SelectField, TextField, TranslocoDirective],
  templateUrl: './centre-fields.html',
  styles: ':host { display: grid; gap: 20px; }',
})
export class CentreFields {
  readonly form = input.required<FieldTree<TypedCentre>>();

  private readonly language = inject(Language);

  protected readonly wording = centreWording;
  protected readonly tidyExternalId = tidyExternalId;
  protected readonly kinds = computed(() =>
    CENTRE_KINDS.map((value) => ({ value, label: this.language.say(kindMessages[value]) })),
  );
  protected readonly editions = computed(() =>
    PROCEDURE_EDITIONS.map((value) => ({ value, label: this.language.say(editionMessages[value]) })),
  );
  protected readonly certifications = COMPLEMENTARY_CERTIFICATIONS.map(({ key, label }) => ({
    value: key,
    label,
  }));
  protected readonly zones = computed(() => [
    ...FRENCH_ZONES.map(([value, label]) => ({ value, label, group: 'France' })),
    ...otherZones().map((value) => ({
      value,
      label: value.replaceAll('_', ' '),
      group: this.language.say('centres.form.otherZones'),
    })),
  ]);
  protected readonly isSchool = computed(() => this.form().kind().value() === 'SCO');
  protected readonly externalIdHint = computed(() => {
    const [kind, typed] = [this.form().kind().value() as CentreKind, this.form().externalId().value()];
    const doubt = typed.trim() ? doubtOfExternalId(kind, tidyExternalId(typed)) : undefined;
    return this.language.say(doubt ? doubtMessages[doubt] : 'centres.form.externalIdHint');
  });
}
