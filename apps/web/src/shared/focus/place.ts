const CONTROLS = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([hidden])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join(',');

/** Where something stands on the page, remembered for when it is gone. */
export class Place {
  /** The nearest first. */
  private readonly ancestors: readonly HTMLElement[];
  private readonly row: HTMLElement | null;
  private readonly list: HTMLElement | null;
  private rowsBefore = 0;
  /** The acts of a row stand at its end: counted from there they are the same in every row. */
  private readonly fromEndOfRow: number;

  constructor(readonly element: HTMLElement) {
    this.ancestors = ancestorsOf(element);
    this.row = element.closest<HTMLElement>('tr, li');
    this.list = this.row?.parentElement ?? null;
    const controls = this.row ? controlsOf(this.row) : [];
    this.fromEndOfRow = controls.length - controls.indexOf(element);
    this.see();
  }

  /** Rows above it may have come and gone. */
  see(): void {
    if (this.row?.isConnected) this.rowsBefore = this.rows().indexOf(this.row);
  }

  /** The nearest thing to go on from: the same act of the row, the next one or the previous one, else the heading above. */
  successor(): HTMLElement | undefined {
    return this.inRows() ?? this.heading();
  }

  private inRows(): HTMLElement | undefined {
    if (!this.row || !this.list?.isConnected) return undefined;
    const rows = this.rows();
    const itself = this.row.isConnected ? [this.row] : [];
    const others = rows.filter((row) => row !== this.row);
    for (const row of [
      ...itself,
      ...others.slice(this.rowsBefore),
      ...others.slice(0, this.rowsBefore).reverse(),
    ]) {
      const controls = controlsOf(row);
      const same = controls[Math.max(0, controls.length - this.fromEndOfRow)];
      if (same) return same;
    }
    return undefined;
  }

  private heading(): HTMLElement | undefined {
    for (const ancestor of this.ancestors) {
      const heading = ancestor.isConnected && ancestor.querySelector<HTMLElement>('h1, h2, h3');
      if (heading) return heading;
    }
    return undefined;
  }

  private rows(): HTMLElement[] {
    const rows = Array.from(this.list?.children ?? []) as HTMLElement[];
    return rows.filter(({ tagName }) => tagName === this.row?.tagName);
  }
}

const controlsOf = (row: HTMLElement) => Array.from(row.querySelectorAll<HTMLElement>(CONTROLS));

function ancestorsOf({ parentElement }: HTMLElement): HTMLElement[] {
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}
