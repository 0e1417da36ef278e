import { unreadable } from '../spreadsheet.refused.js';
import type { ZipEntry } from './zip.directory.js';

/** Programs differ on which of two entries with one name counts, so neither is read. */
export function onlyMember(entries: readonly ZipEntry[], name: string): ZipEntry | undefined {
  const [entry, second] = entries.filter((each) => each.name === name);
  if (second) throw unreadable(`two members of the zip are named ${name}`);
  return entry;
}
