import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import type { StagedImportResponse, StagedRowResponse } from '#dto/candidates/staged-import.response.js';
import { About } from '../../shared/about';
import { cellMessages } from '../../shared/cell.messages';
import { Language } from '../../shared/language/language';

interface CellToMend {
  readonly key: ColumnKey;
  readonly header: string;
  readonly value: string;
  readonly reason: string;
  readonly blocking: boolean;
  readonly suggestion: string | undefined;
}

/** What tells two people apart: the cells to correct where somebody is there twice. */
const WHO: readonly ColumnKey[] = ['lastName', 'firstName', 'birthdate'];

const withoutStar = (header: string) => header.replace(/^\* /, '');

/** A row of the list that needs an eye: its faulty cells, each to be corrected in its place, or what it changes. */
@Component({
  selector: 'certif-staged-row',
  imports: [MatButton, MatIcon, TranslocoDirective],
  templateUrl: './staged-row.html',
  styleUrl: './staged-row.scss',
})
export class StagedRow {
  readonly row = input.required<StagedRowResponse>();
  readonly columns = input.required<StagedImportResponse['columns']>();
  readonly busy = input(false);
  readonly mend = output<MendRowRequest>();

  private readonly about = inject(About);
  private readonly language = inject(Language);

  protected readonly id = inject(_IdGenerator).getId('certif-staged-row-');
  protected readonly name = computed(() =>
    [this.row().cells.lastName, this.row().cells.firstName].filter(Boolean).join(' '),
  );
  protected readonly cells = computed(() =>
    this.columns().flatMap(({ key, header }): CellToMend[] => {
      const problem = this.row().problems.find(({ column }) => column === header);
      return problem ? [this.toMend(key, header, problem)] : [];
    }),
  );
  /** The fault of the whole row, and the cells that may be its cause. */
  protected readonly duplicate = computed(() => this.row().problems.find(({ column }) => column === null));
  protected readonly who = computed(() =>
    this.columns()
      .filter(({ key }) => WHO.includes(key) && !this.cells().some((cell) => cell.key === key))
      .map(({ key, header }) => ({ key, header: withoutStar(header) })),
  );
  protected readonly changes = computed(() =>
    this.columns().flatMap(({ key, header }) => {
      const before = this.row().before[key];
      return before === undefined ? [] : [{ header, before, after: this.row().cells[key] ?? '' }];
    }),
  );

  protected reasonOf({ code, value }: CellProblem): string {
    return this.language.say(cellMessages[code], {
      value: value ?? '',
      certifier: this.about.certifierName(),
    });
  }

  protected type(key: ColumnKey, before: string, text: string): void {
    if (text.trim() !== before) this.put(key, text);
  }

  protected put(key: ColumnKey, text: string): void {
    this.mend.emit({ cells: { [key]: text } });
  }

  private toMend(key: ColumnKey, header: string, problem: CellProblem): CellToMend {
    return {
      key,
      header: withoutStar(header),
      value: this.row().cells[key] ?? '',
      reason: this.reasonOf(problem),
      blocking: problem.blocking,
      suggestion: problem.suggestion,
    };
  }
}
