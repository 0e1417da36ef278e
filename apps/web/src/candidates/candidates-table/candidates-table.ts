import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CandidateResponse, CandidateRow } from '#dto/candidates/candidate.response.js';
import type { CandidateListColumn } from '#dto/candidates/list-candidates.query.js';
import { COMPLEMENTARY_CERTIFICATIONS } from '#dto/centres/complementary-certifications.js';
import type { SortTerm } from '#dto/platform/sort.js';
import { About } from '../../shared/about';
import { certifiableMessages } from '../../shared/certifiable/certifiable.messages';
import { CurrentPerson } from '../../shared/current-person';
import { shortDay } from '../../shared/dates/dates';
import { Language } from '../../shared/language/language';
import { SortHeader } from '../../shared/sort/sort-header';
import { billingMessages } from '../candidates.messages';
import { ChosenCandidates } from '../chosen-candidates';

interface Column {
  readonly name: CandidateListColumn;
  readonly label: string;
  /** Told beside the value where a row is a card. */
  readonly told?: boolean;
  readonly text: (candidate: CandidateRow) => string;
  /** Nobody on the page has anything in it. */
  readonly void?: boolean;
}

/** The list in the columns of the guides; schools that manage their pupils see where they were born instead of addresses. */
@Component({
  selector: 'certif-candidates-table',
  imports: [MatButton, MatIcon, MatIconButton, MatTooltip, RouterLink, SortHeader, TranslocoDirective],
  templateUrl: './candidates-table.html',
  styleUrl: './candidates-table.scss',
})
export class CandidatesTable {
  readonly candidates = input.required<readonly CandidateRow[]>();
  readonly sort = input.required<readonly SortTerm<string>[]>();
  /** The id of what names the table. */
  readonly namedBy = input.required<string>();
  /** The session is closed: there is only to be read. */
  readonly closed = input(false);
  readonly remove = output<CandidateResponse>();

  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);
  private readonly about = inject(About);

  protected readonly chosen = inject(ChosenCandidates);
  protected readonly allChosen = computed(() => this.candidates().every((one) => this.chosen.has(one)));
  protected readonly someChosen = computed(() => this.candidates().some((one) => this.chosen.has(one)));
  protected readonly deletable = computed(() => !this.closed() && this.person.may('candidate:delete'));
  protected readonly editable = computed(() => !this.closed() && this.person.may('candidate:update'));
  protected readonly columns = computed(() =>
    this.allColumns().map((column) => ({
      ...column,
      void: this.candidates().every((one) => !column.text(one)),
    })),
  );

  private readonly allColumns = computed<Column[]>(() => {
    const centre = this.person.membership();
    const say = (key: string) => this.language.say(`candidates.columns.${key}`);
    const offersMore = !!centre?.complementaryCertifications.length;
    const hasMore = this.candidates().some((one) => one.complementaryCertification !== null);
    return [
      { name: 'lastName', label: say('lastName'), text: (one) => one.lastName },
      { name: 'firstName', label: say('firstName'), text: (one) => one.firstName },
      { name: 'birthdate', label: say('birthdate'), text: (one) => shortDay(one.birthdate) },
      ...(centre?.managesStudents ? this.classAndBirthPlace() : this.whereToWrite()),
      { name: 'extraTimePercentage', label: say('extraTime'), told: true, text: (one) => this.percent(one) },
      ...(centre?.kind === 'SCO' ? [] : [this.fee()]),
      ...(offersMore || hasMore ? [this.certification()] : []),
      {
        name: 'accessibilityAdjustmentNeeded',
        label: say('accessibility'),
        told: true,
        text: (one) => (one.accessibilityAdjustmentNeeded ? this.language.say('candidates.adjustment') : ''),
      },
      {
        name: 'certifiable',
        label: say('certifiable'),
        told: true,
        text: ({ certifiable }) => this.language.say(certifiableMessages[certifiable]),
      },
    ];
  });

  /** Why a candidate can't be edited; nothing where they can. */
  protected notEditable({ started }: CandidateResponse): string {
    return started ? 'candidates.form.started' : '';
  }

  protected notDeletable({ joined }: CandidateResponse): string {
    return joined ? 'candidates.delete.joined' : '';
  }

  private whereToWrite(): Column[] {
    const say = (key: string) => this.language.say(`candidates.columns.${key}`);
    return [
      {
        name: 'resultRecipientEmail',
        label: say('resultRecipientEmail'),
        text: (one) => one.resultRecipientEmail ?? '',
      },
      { name: 'externalId', label: say('externalId'), told: true, text: (one) => one.externalId ?? '' },
    ];
  }

  private classAndBirthPlace(): Column[] {
    const say = (key: string) => this.language.say(`candidates.columns.${key}`);
    return [
      { name: 'division', label: say('division'), told: true, text: (one) => one.division ?? '' },
      { name: 'birthCity', label: say('birthCity'), text: (one) => one.birthCity ?? '' },
      {
        name: 'birthDepartment',
        label: say('birthDepartment'),
        told: true,
        text: (one) => one.birthDepartment ?? '',
      },
      { name: 'birthCountry', label: say('birthCountry'), text: (one) => one.birthCountry },
    ];
  }

  private fee(): Column {
    return {
      name: 'billingMode',
      label: this.language.say('candidates.columns.billing', { certifier: this.about.certifierName() }),
      text: ({ billingMode }) => (billingMode ? this.language.say(billingMessages[billingMode]) : ''),
    };
  }

  private certification(): Column {
    return {
      name: 'complementaryCertification',
      label: this.language.say('candidates.columns.complementary'),
      text: ({ complementaryCertification: chosen }) =>
        COMPLEMENTARY_CERTIFICATIONS.find(({ key }) => key === chosen)?.label ?? '',
    };
  }

  private percent({ extraTimePercentage: value }: CandidateResponse): string {
    return value === null ? '' : this.language.say('candidates.percent', { value });
  }
}
