import { Component, DestroyRef, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { CANDIDATE_LIST_COLUMNS } from '#dto/candidates/list-candidates.query.js';
import { sortBy, sortText } from '#dto/platform/sort.js';
import { addressOf } from '../../shared/api/client-of';
import { CertifiableFilter, readCertifiable } from '../../shared/certifiable/certifiable-filter';
import { Confirm } from '../../shared/confirm/confirm';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { CandidateStore } from '../candidate.store';
import { CandidatesClient } from '../candidates.client';
import { candidatesMessages } from '../candidates.messages';
import { CandidatesStore } from '../candidates.store';
import { CandidatesTable } from '../candidates-table/candidates-table';
import { ChosenCandidates } from '../chosen-candidates';
import { FileButton } from '../file-button/file-button';
import { FromStudents } from '../from-students/from-students';
import { ImportCandidates } from '../import-candidates/import-candidates';

const TYPING_PAUSE = 300;
const NAMED = 10;
const order = sortBy(CANDIDATE_LIST_COLUMNS);
const BY_NAME = order.parse('lastName');

@Component({
  selector: 'certif-list-candidates',
  imports: [
    CandidatesTable,
    CertifiableFilter,
    EmptyState,
    ErrorState,
    FileButton,
    FromStudents,
    ImportCandidates,
    MatButton,
    MatIcon,
    MatProgressBar,
    PageHeading,
    Pager,
    RouterLink,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [CandidatesStore, CandidateStore, ChosenCandidates],
  templateUrl: './list-candidates.html',
  styleUrls: ['../../shared/form/search-field.scss', './list-candidates.scss'],
})
export class ListCandidates {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly recherche = input('', { transform: (search: string | undefined) => search ?? '' });
  readonly tri = input(BY_NAME, {
    transform: (text: string | undefined) => order.safeParse(text).data ?? BY_NAME,
  });

  readonly certifiable = input(undefined, { transform: readCertifiable });

  private readonly router = inject(Router);
  private readonly client = inject(CandidatesClient);
  private readonly acts = inject(CandidateStore);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly person = inject(CurrentPerson);
  protected readonly language = inject(Language);
  protected readonly store = inject(CandidatesStore);
  protected readonly chosen = inject(ChosenCandidates);
  protected readonly session = inject(SessionInView).session;
  protected readonly withBilling = computed(() => this.person.membership()?.kind !== 'SCO');
  protected readonly offered = computed(() => this.person.membership()?.complementaryCertifications ?? []);
  protected readonly open = computed(() => this.session()?.status === 'created');
  /** Which candidates, and in which order: the same for the list and for its file. */
  private readonly criteria = computed(() => {
    const [search, certifiable] = [this.recherche(), this.certifiable()];
    return {
      ...(search ? { search } : {}),
      ...(certifiable ? { certifiable } : {}),
      ...(this.tri() === BY_NAME ? {} : { sort: sortText(this.tri()) }),
    };
  });
  private readonly exportQuery = computed(() => ({ ...this.criteria(), locale: this.language.current() }));
  protected readonly exportAddress = computed(() => {
    const address = addressOf(candidatesEndpoints.export, { sessionId: this.session()?.id ?? '' });
    return `${address}?${new URLSearchParams(this.exportQuery()).toString()}`;
  });
  protected readonly export = () =>
    this.client.export({ sessionId: this.session()?.id ?? '', query: this.exportQuery() });

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('candidates.list.pageTitle'),
          ];
    });
    effect(() => this.store.show({ page: this.page(), ...this.criteria() }));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Centres that manage pupils choose them by class; a finalised session is closed. */
  protected mayImport(): boolean {
    return this.open() && !this.person.membership()?.managesStudents && this.person.may('candidate:import');
  }

  /** A school that manages its pupils enrols them from its list (product decision 1). */
  protected mayAddStudents(): boolean {
    const { managesStudents = false } = this.person.membership() ?? {};
    return managesStudents && this.session()?.status === 'created' && this.person.may('student:enrol');
  }

  /** The search is in the address too, and a word in the making leaves no trail behind « back ». */
  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const queryParams = { recherche: text.trim() || null, page: null };
      void this.router.navigate([], { queryParams, replaceUrl: true, queryParamsHandling: 'merge' });
    }, TYPING_PAUSE);
  }

  protected async remove(candidate: CandidateResponse): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('candidates.delete.title'),
      text: this.language.say('candidates.delete.text', { name: nameOf(candidate) }),
      act: this.language.say('candidates.delete.act'),
    });
    if (!sure) return;
    await this.trying(async () => {
      await this.acts.delete(candidate.id);
      this.chosen.choose([candidate], false);
      this.toasts.succeed(this.language.say('candidates.delete.done'));
    });
  }

  /** Several at once: who has joined is told before, and stays. */
  protected async removeChosen(): Promise<void> {
    const leaving = this.chosen.all().filter(({ joined }) => !joined);
    const staying = this.chosen.all().filter(({ joined }) => joined);
    const stays = staying.length ? this.staying(staying) : '';
    if (leaving.length === 0) {
      this.toasts.fail(this.language.say('candidates.deleteMany.none'), stays);
      return;
    }
    const sure = await this.confirm.ask({
      title: this.language.count('candidates.deleteMany.title', leaving.length),
      text: [this.language.count('candidates.deleteMany.text', leaving.length), stays].join(' ').trim(),
      act: this.language.say('candidates.delete.act'),
    });
    if (!sure) return;
    await this.trying(async () => {
      const { deleted, kept } = await this.acts.deleteMany(leaving.map(({ id }) => id));
      this.chosen.none();
      this.toasts.succeed(this.language.count('candidates.deleteMany.done', deleted));
      if (kept.length) {
        this.toasts.fail(this.language.say('candidates.deleteMany.some'), this.staying(kept));
      }
    });
  }

  private staying(people: readonly { lastName: string; firstName: string }[]): string {
    const names = people.slice(0, NAMED).map(nameOf);
    const others = people.length - names.length;
    const rest = others > 0 ? [this.language.count('candidates.import.others', others)] : [];
    return this.language.say('candidates.deleteMany.stay', {
      names: [names.join(', '), ...rest].join(' '),
    });
  }

  /** Whatever came of it, the list is shown as it is now. */
  private async trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, { ...candidatesMessages, CANDIDATE_HAS_JOINED: 'candidates.delete.joined' });
    }
    this.store.reload();
  }
}

const nameOf = ({ lastName, firstName }: { lastName: string; firstName: string }) =>
  `${lastName} ${firstName}`;
