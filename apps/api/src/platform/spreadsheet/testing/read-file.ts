import { SpreadsheetReader } from '../spreadsheet.reader.js';

/**
 * A program for tests that need a process of their own: prints the sheets of a file, or starts a reader, prints the
 * process id of its child and stays.
 *     node --import .../own-typescript.mjs read-file.ts <file.ods | --stay>
 */
const [, , path = ''] = process.argv;
const reader = new SpreadsheetReader();
if (path === '--stay') {
  await reader.warm();
  process.stdout.write(`${reader.children()[0]?.pid}\n`);
  setInterval(() => undefined, 1000);
} else {
  process.stdout.write(`${JSON.stringify(await reader.read({ path }, { accept: ['ods'], maxRows: 100 }))}\n`);
  await reader.close();
}
