import { Component, computed, inject, input, signal } from '@angular/core';
import {
  FormField,
  FormRoot,
  REQUIRED,
  form,
  metadata,
  validateStandardSchema,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import { findByAddressRequest, findByNameRequest } from '#dto/team/privacy/privacy.js';
import { DateField } from '../../../shared/form/date-field';
import type { FormWording } from '../../../shared/form/faults';
import { RadioField } from '../../../shared/form/radio-field';
import { Refusals } from '../../../shared/form/refusals';
import { TextField } from '../../../shared/form/text-field';
import { readsTyped, typedDate } from '../../../shared/form/typed';
import { Language } from '../../../shared/language/language';
import { accountsMessages } from '../../accounts.messages';
import type { PersonSought } from '../people.store';

const typedName = findByNameRequest.extend({ birthdate: typedDate });

const wording: FormWording = {
  address: { REQUIRED: 'accounts.people.searchRequired' },
  lastName: { REQUIRED: 'accounts.people.lastNameRequired' },
  firstName: { REQUIRED: 'accounts.people.firstNameRequired' },
  birthdate: { REQUIRED: 'accounts.people.birthdateRequired', FORMAT: 'accounts.people.birthdateFormat' },
};

/** Who is looked for, told whole: an address, or for somebody who has none the names and the birth date. */
@Component({
  selector: 'certif-person-search',
  imports: [DateField, FormField, FormRoot, MatButton, RadioField, TextField, TranslocoDirective],
  templateUrl: './person-search.html',
  styleUrl: './person-search.scss',
})
export class PersonSearch {
  readonly busy = input(false);
  /** Sends what was typed; a refusal that it throws is shown here. */
  readonly find = input.required<(sought: PersonSought) => Promise<void>>();

  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);

  protected readonly wording = wording;
  protected readonly by = signal('address');
  protected readonly ways = computed(() =>
    ['address', 'name'].map((value) => ({ value, label: this.language.say('accounts.people.by.' + value) })),
  );
  protected readonly addressForm = form(
    signal({ address: '' }),
    (path) => {
      validateStandardSchema(path, findByAddressRequest);
      metadata(path.address, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.sendAddress(),
        onInvalid: () => this.addressForm.address().focusBoundControl(),
      },
    },
  );
  protected readonly nameForm = form(
    signal({ lastName: '', firstName: '', birthdate: '' }),
    (path) => {
      validateStandardSchema(path, readsTyped(typedName));
      for (const field of [path.lastName, path.firstName, path.birthdate]) {
        metadata(field, REQUIRED, () => true);
      }
    },
    {
      submission: {
        action: () => this.sendName(),
        onInvalid: () => this.nameForm().errorSummary()[0]?.fieldTree().focusBoundControl(),
      },
    },
  );

  private sendAddress(): Promise<TreeValidationResult> {
    return this.send(findByAddressRequest.parse(this.addressForm().value()), this.addressForm);
  }

  private sendName(): Promise<TreeValidationResult> {
    return this.send(typedName.parse(this.nameForm().value()), this.nameForm);
  }

  private async send(sought: PersonSought, typed: object): Promise<TreeValidationResult> {
    try {
      await this.find()(sought);
      return undefined;
    } catch (error) {
      return this.refusals.explain(error, typed, accountsMessages);
    }
  }
}
