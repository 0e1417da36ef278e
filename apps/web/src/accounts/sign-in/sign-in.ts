import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { signInRequest } from '#dto/accounts/sign-in.request.js';
import type { Problem } from '#dto/problem/problem.js';
import { inputFaults } from '#dto/problem/input-faults.js';
import { About } from '../../shared/about';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { coded } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { accountsMessages, signInWording } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';
import { Countdown } from '../../shared/countdown';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts';

const CANDIDATES_ENTRY = '/rejoindre';
// Where the links to an address lead: « email-proofs », « email-confirmations ».
const CONFIRMATIONS = '/email-';

/** The first page that anybody loads: two fields and their schema, without the forms library. */
@Component({
  selector: 'certif-sign-in',
  imports: [MatButton, MatIcon, MatIconButton, PageHeading, RouterLink, TextField, TranslocoDirective],
  providers: [Countdown],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  /** The page that the person wanted, after the sign-in: the query parameter of that name. */
  readonly suite = input<string>();

  private readonly accounts = inject(AccountsStore);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly emailField = viewChild.required<TextField>('emailField');
  private readonly passwordField = viewChild.required<TextField>('passwordField');
  private readonly read = computed(() =>
    signInRequest.safeParse({ email: this.email(), password: this.password() }),
  );

  protected readonly about = inject(About);
  protected readonly candidatesEntry = CANDIDATES_ENTRY;
  protected readonly isCandidate = computed(() => this.suite()?.startsWith(CANDIDATES_ENTRY) ?? false);
  protected readonly lead = computed(() => {
    if (this.isCandidate()) return 'accounts.signIn.leadOfCandidates';
    return this.suite()?.startsWith(CONFIRMATIONS)
      ? 'accounts.signIn.leadOfConfirmations'
      : 'accounts.signIn.lead';
  });
  protected readonly countdown = inject(Countdown);
  protected readonly demoAccounts = DEMO_ACCOUNTS;
  protected readonly wording = signInWording;
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly passwordShown = signal(false);
  protected readonly attempted = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ProblemError | undefined>(undefined);
  protected readonly faults = computed(() => {
    const faults = inputFaults(this.read().error?.issues ?? []);
    const at = (pointer: string) =>
      faults.filter((fault) => fault.pointer === pointer).map(({ code }) => coded(code));
    return { email: at('/email'), password: at('/password') };
  });
  protected readonly reason = computed(() => {
    const refusal = this.refusal();
    return refusal && this.language.say(wordingOf(refusal, accountsMessages));
  });

  constructor() {
    titlePage(() => [this.language.say('accounts.signIn.title')]);
  }

  protected fill({ email }: DemoAccount): void {
    this.email.set(email);
    this.password.set(DEMO_PASSWORD);
    this.refusal.set(undefined);
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const { data: request } = this.read();
    this.attempted.set(true);
    this.refusal.set(undefined);
    if (!request) return (this.faults().email.length ? this.emailField() : this.passwordField()).focus();
    if (this.busy() || this.countdown.running()) return;
    this.busy.set(true);
    try {
      await this.accounts.signIn(request);
      await this.router.navigateByUrl(this.suite() ?? '/');
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'PASSWORD_CHANGE_REQUIRED') {
        this.accounts.keepForFirstSignIn(request);
        await this.router.navigate(['/premiere-connexion'], { queryParams: { suite: this.suite() } });
        return;
      }
      this.refusal.set(problem);
      const { retryAfter, blockedFor } = problem.document as Problem & { blockedFor?: number };
      // The tenth failure blocks: the page says so before anybody tries an eleventh time.
      this.countdown.from(retryAfter ?? blockedFor ?? 0);
    } finally {
      this.busy.set(false);
    }
  }
}
