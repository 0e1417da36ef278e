import { Component, computed, inject, signal, viewChild } from '@angular/core';
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
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CENTRE_ROLES } from '#dto/access/permissions.js';
import { splitAddresses } from '#dto/team/invitations/addresses.js';
import { INVITATIONS_AT_ONCE } from '#dto/team/invitations/invitations.limits.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import * as z from 'zod';
import { CurrentPerson } from '../../../shared/current-person';
import { CheckGroup } from '../../../shared/form/check-group';
import { ErrorSummary } from '../../../shared/form/error-summary';
import { readsTyped } from '../../../shared/form/typed';
import { SelectField } from '../../../shared/form/select-field';
import { TextField } from '../../../shared/form/text-field';
import { PageHeading } from '../../../shared/heading/page-heading';
import { titlePage } from '../../../shared/heading/page-title';
import { Language } from '../../../shared/language/language';
import { Toasts } from '../../../shared/toasts/toasts';
import { inviteWording, roleMessages, teamMessages } from '../../team.messages';
import { InvitationsStore } from '../invitations.store';
import { InviteResults } from '../invite-results/invite-results';

const typedInvitees = z.object({
  addresses: z
    .string()
    .refine((text) => splitAddresses(text).length > 0, { params: { code: 'REQUIRED' } })
    .refine((text) => splitAddresses(text).length <= INVITATIONS_AT_ONCE, { params: { code: 'TOO_MANY' } }),
  role: z.string().pipe(z.enum(CENTRE_ROLES)),
  centreIds: z.array(z.string()).refine((ids) => ids.length > 0, { params: { code: 'REQUIRED' } }),
});

/** « Inviter un membre »: several addresses at once, as they are typed or pasted; each is answered. */
@Component({
  selector: 'certif-invite-members',
  imports: [
    CheckGroup,
    ErrorSummary,
    FormField,
    FormRoot,
    InviteResults,
    MatButton,
    PageHeading,
    RouterLink,
    SelectField,
    TextField,
    TranslocoDirective,
  ],
  providers: [InvitationsStore],
  templateUrl: './invite-members.html',
  styleUrls: ['../../../shared/form/form-sheet.scss', './invite-members.scss'],
})
export class InviteMembers {
  private readonly store = inject(InvitationsStore);
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly wording = inviteWording;
  protected readonly attempted = signal(false);
  protected readonly results = signal<readonly InviteResult[]>([]);
  protected readonly roles = computed(() =>
    [...CENTRE_ROLES].reverse().map((value) => ({ value, label: this.language.say(roleMessages[value]) })),
  );
  /** Where this person may invite: a choice only for who administers several centres. */
  protected readonly centres = computed(() =>
    (this.person.me()?.memberships ?? [])
      .filter(({ role }) => role === 'admin')
      .map(({ centreId, centreName }) => ({ value: centreId, label: centreName })),
  );
  private readonly invitees = signal({
    addresses: '',
    role: 'member',
    centreIds: [this.person.centreId() ?? ''],
  });
  protected readonly form = form(
    this.invitees,
    (path) => {
      validateStandardSchema(path, readsTyped(typedInvitees));
      metadata(path.addresses, REQUIRED, () => true);
    },
    { submission: { action: () => this.invite(), onInvalid: () => this.showFaults() } },
  );
  protected readonly hint = computed(() => {
    const count = splitAddresses(this.invitees().addresses).length;
    return count > 1
      ? this.language.count('team.invite.recognised', count)
      : this.language.say('team.invite.hint');
  });

  constructor() {
    titlePage(() => [this.language.say('team.invite.title')]);
  }

  private async invite(): Promise<TreeValidationResult> {
    const { addresses, ...into } = typedInvitees.parse(this.invitees());
    try {
      const results = await this.store.invite({ emails: splitAddresses(addresses), ...into });
      const sent = results.filter(({ outcome }) => outcome === 'sent' || outcome === 'resent');
      if (sent.length) this.toasts.succeed(this.language.count('team.invite.done', sent.length));
      if (sent.length === results.length) {
        await this.router.navigateByUrl('/equipe/invitations');
        return undefined;
      }
      this.results.set(results);
      // What is to be mended stays in the field; the rest is done.
      const malformed = results.flatMap(({ typed, outcome }) => (outcome === 'malformed' ? [typed] : []));
      this.invitees.update((invitees) => ({ ...invitees, addresses: malformed.join('\n') }));
      this.attempted.set(false);
    } catch (error) {
      this.toasts.refuse(error, teamMessages);
    }
    return undefined;
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary().takeFocus();
  }
}
