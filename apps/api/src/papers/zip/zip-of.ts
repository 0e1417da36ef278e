import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Print } from '../../platform/pdf/print.js';

export interface ZipMember {
  readonly name: string;
  readonly content: Print;
}

/**
 * A ZIP file of members that come one by one, for a reader who takes them as they come: a member is asked for when the
 * one before it is nearly read, so that there is never more than two of them in memory.
 * A member that fails ends the file in the middle, and a reader can tell.
 * @param stop called when the reader goes away
 */
export function zipOf(members: AsyncIterator<ZipMember>, at: Date, stop: () => void): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  output.once('close', () => {
    if (!output.readableEnded) stop();
  });
  zip.on('error', (error: Error) => output.destroy(error));
  void fill(zip, members, at).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}

async function fill(zip: ZipFile, members: AsyncIterator<ZipMember>, at: Date): Promise<void> {
  for (let next = await members.next(); !next.done; next = await members.next()) {
    const { name, content } = next.value;
    const source = content.stream();
    zip.addReadStream(source, name, { mtime: at });
    await finished(source);
  }
  zip.end();
}
