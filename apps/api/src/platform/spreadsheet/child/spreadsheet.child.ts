import { readRows } from '../read-rows.js';
import { readSpreadsheet } from '../read-spreadsheet.js';
import { SpreadsheetRefused } from '../spreadsheet.refused.js';
import type { ChildMessage, ReadRequest } from './child.messages.js';
import { packedRows } from './packed-rows.js';
import { practiceFile } from './practice-file.js';

/**
 * The process that reads files of strangers: it holds no secret, no connection and no file, and may be killed at any
 * moment. It ends when its parent does.
 */
const tell = (message: ChildMessage) => process.send?.(message);

process.on('disconnect', () => process.exit());

process.on('message', (request: ReadRequest) => void answer(request));

async function answer({ file, options }: ReadRequest): Promise<void> {
  try {
    const sheets = await readRows(Buffer.from(file.buffer, file.byteOffset, file.byteLength), options);
    for (const part of packedRows(sheets)) tell({ is: 'part', part });
    tell({ is: 'done' });
  } catch (error) {
    tell(problemOf(error));
  }
}

function problemOf(error: unknown): ChildMessage {
  if (error instanceof SpreadsheetRefused) {
    const { code, detail, details } = error;
    return { is: 'refused', code, detail, ...(details && { details }) };
  }
  return { is: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

// The first clerk of the day shall not wait for the compiler.
readSpreadsheet(practiceFile(), { accept: ['ods'], maxRows: 1000 });
tell({ is: 'ready' });
