import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { CandidateForm } from '../candidate-form/candidate-form';
import { newCandidate, requestOf, type TypedCandidate } from '../candidate-form/typed-candidate';
import { CandidateStore } from '../candidate.store';
import { SavedCandidates } from '../saved-candidate';

/** « Inscrire un candidat » */
@Component({
  selector: 'certif-add-candidate',
  imports: [CandidateForm, PageHeading, TranslocoDirective],
  providers: [CandidateStore, SavedCandidates],
  template: `
    <ng-container *transloco="let t">
      <h2 certifPageHeading>{{ t('candidates.add.title') }}</h2>
      @if (session()?.status === 'created') {
        <certif-candidate-form
          [(value)]="typed"
          [act]="t('candidates.add.act')"
          [underWay]="t('candidates.add.underWay')"
          [cancel]="list()"
          [save]="add"
        />
      } @else {
        <p>{{ t('candidates.import.finalised') }}</p>
      }
    </ng-container>
  `,
  styleUrl: './add-candidate.scss',
})
export class AddCandidate {
  private readonly store = inject(CandidateStore);
  private readonly router = inject(Router);
  private readonly saved = inject(SavedCandidates);
  private readonly language = inject(Language);

  protected readonly session = inject(SessionInView).session;
  protected readonly typed = signal(newCandidate());
  protected readonly list = computed(() => ['/sessions', this.session()?.id ?? '', 'candidats']);
  protected readonly add = async (candidate: TypedCandidate): Promise<void> => {
    this.saved.tell('candidates.add.done', await this.store.add(requestOf(candidate)), candidate);
    await this.router.navigate(this.list());
  };

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('candidates.add.title'),
          ];
    });
  }
}
