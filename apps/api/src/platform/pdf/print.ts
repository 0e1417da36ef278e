import { Readable } from 'node:stream';

/** The bytes of a PDF in the pieces in which they came: to join those of a long one would hold up everybody else. */
export class Print {
  /** Bytes. */
  readonly length: number;

  constructor(readonly pieces: readonly Buffer[]) {
    this.length = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  stream(): Readable {
    return Readable.from(this.pieces);
  }

  /** For a short one, which is to be worked on. */
  whole(): Buffer {
    const [first, ...others] = this.pieces;
    return first && others.length === 0 ? first : Buffer.concat(this.pieces);
  }
}
