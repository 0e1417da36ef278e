import type { ElementRef } from '@angular/core';
import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportMode, ImportReport } from '#dto/candidates/import-candidates.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import { asProblem } from '../../shared/api/problem-error';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { importMessages } from '../candidates.messages';
import { ImportsStore } from '../imports.store';
import { saveFile } from '../../shared/save-file';
import { StagedPeople } from '../staged-people/staged-people';
import { StagedRow } from '../staged-row/staged-row';

const NAMED = 12;

/** What an import would do, the rows that need an eye, and the choice to do it. */
@Component({
  selector: 'certif-import-preview',
  imports: [MatButton, MatIcon, StagedPeople, StagedRow, TranslocoDirective],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.scss',
})
export class ImportPreview {
  readonly imported = output<ImportReport>();

  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  protected readonly store = inject(ImportsStore);
  protected readonly mode = signal<ImportMode>('replace');
  protected readonly mending = signal<number | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly preview = computed(() => this.store.preview());
  /** The corrections that are suggested for the rows in sight. */
  protected readonly suggested = computed(() => {
    const keys = new Map(this.preview()?.columns.map(({ key, header }) => [header, key]));
    return this.store
      .rows()
      .filter(({ status }) => status === 'faulty')
      .map(({ row, problems }) => ({
        row,
        cells: Object.fromEntries(
          problems.flatMap(({ column, suggestion, blocking }) => {
            const key = keys.get(column ?? '');
            return key && blocking && suggestion ? [[key, suggestion]] : [];
          }),
        ),
      }))
      .filter(({ cells }) => Object.keys(cells).length > 0);
  });
  protected readonly suggestions = computed(() =>
    this.suggested().reduce((count, { cells }) => count + Object.keys(cells).length, 0),
  );
  protected readonly faulty = computed(() => this.preview()?.counts.faulty ?? 0);

  protected readonly summary = computed(() => {
    const counts = this.preview()?.counts;
    if (!counts) return [];
    const { added, changed, removed, unchanged, problems } = counts;
    return Object.entries({ added, changed, removed, unchanged, problems })
      .filter(([what, count]) => count > 0 && (what !== 'removed' || this.mode() === 'replace'))
      .map(([what, count]) => this.language.count(`candidates.preview.counts.${what}`, count));
  });
  /** One sentence, with numbers, of what « Importer » does. */
  protected readonly sentence = computed(() => {
    const counts = this.preview()?.counts;
    if (!counts) return '';
    if (counts.faulty > 0) return this.language.count('candidates.preview.first', counts.faulty);
    const acts = (['added', 'changed', 'removed'] as const)
      .filter((what) => counts[what] > 0 && (what !== 'removed' || this.mode() === 'replace'))
      .map((what) => this.language.count(`candidates.preview.acts.${what}`, counts[what]));
    if (acts.length === 0) return this.language.say('candidates.preview.nothingToDo');
    const list = new Intl.ListFormat(this.language.current()).format(acts);
    return this.language.say('candidates.preview.will', { acts: list });
  });
  /** Of whom the import makes something else. */
  protected readonly concerned = computed(() => {
    const counts = this.preview()?.counts;
    return (['added', 'changed', 'removed'] as const)
      .map((status) => ({ status, count: counts?.[status] ?? 0 }))
      .filter(({ status, count }) => count > 0 && (status !== 'removed' || this.mode() === 'replace'));
  });
  protected readonly leaving = computed(() => {
    const preview = this.preview();
    if (!preview || this.mode() !== 'replace' || preview.counts.removed === 0) return '';
    const names = preview.removed
      .slice(0, NAMED)
      .map(({ lastName, firstName }) => `${lastName} ${firstName}`);
    const others = preview.counts.removed - names.length;
    return [
      names.join(', '),
      ...(others > 0 ? [this.language.count('candidates.import.others', others)] : []),
    ].join(' ');
  });

  protected async mend(row: number, changes: MendRowRequest): Promise<void> {
    this.mending.set(row);
    await this.trying(() => this.store.mend(row, changes));
    this.mending.set(undefined);
  }

  /** Row after row, so that what was taken stays taken when one of them fails. */
  protected async takeSuggestions(): Promise<void> {
    if (this.mending() !== undefined) return;
    await this.trying(async () => {
      for (const { row, cells } of this.suggested()) {
        this.mending.set(row);
        await this.store.mend(row, { cells });
      }
    });
    this.mending.set(undefined);
    // The button that was pressed is gone: what it did stands below the title.
    this.title()?.nativeElement.focus();
  }

  protected showMore(): Promise<void> {
    return this.trying(() => this.store.showMore());
  }

  protected async confirm(): Promise<void> {
    if (this.busy() || this.faulty() > 0) return;
    this.busy.set(true);
    await this.trying(async () => this.imported.emit(await this.store.confirm(this.mode())));
    this.busy.set(false);
  }

  protected download(): Promise<void> {
    return this.trying(async () => {
      const name = (this.preview()?.fileName ?? '').replace(/\.[^.]*$/, '');
      saveFile(await this.store.corrected(this.language.current()), `${name}.ods`);
    });
  }

  private async trying(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, importMessages);
      if (asProblem(error).code === 'STALE') await this.store.refresh();
    }
  }
}
