import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface ReadPdf {
  /** The text of each page, composed (NFC), a line for each line. */
  readonly pages: readonly string[];
  /** How far below its upper edge each page begins; points. */
  readonly tops: readonly number[];
  /** How many letters are drawn as an empty box, for want of a font. */
  readonly boxes: number;
  /** How many pieces of text leave their page at a side. */
  readonly cut: number;
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The kinds of element that its structure tree knows: `H1`, `Table`, `TH`... */
  readonly roles: readonly string[];
}

/** What a person who opens the PDF can read in it. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const reader = spawn(process.execPath, [join(import.meta.dirname, 'read-pdf.child.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(pdf);
  return JSON.parse(await text(reader.stdout)) as ReadPdf;
}
