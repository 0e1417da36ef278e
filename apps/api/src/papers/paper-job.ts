/** A paper before it is printed: what it is called, and all that makes it. Equal jobs make equal papers. */
export interface PaperJob {
  readonly fileName: string;
  readonly html: string;
  /** About how many pages it will have: the printer's patience grows with them. */
  readonly pages: number;
  /** What is done to the print before it is handed out, for instance making links into fields. */
  readonly finish?: (print: Buffer) => Promise<Buffer>;
  /** Kept in memory once it is made: for papers that change seldom and are asked for often. */
  readonly keep?: boolean;
}
