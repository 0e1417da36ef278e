import { tooComplex, unreadable } from '../spreadsheet.refused.js';

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes in the file, and once inflated as the directory claims. */
  packedSize: number;
  size: number;
  /** Where its local header starts. */
  offset: number;
}

const MAX_ENTRIES = 200;
const LONGEST_COMMENT = 0xffff;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ZIP64_EXTRA = 0x0001;

/**
 * The central directory of a zip, without unpacking anything. The directory alone says what is in the file: sizes in
 * local headers may be zero (streamed zips) and entries that it does not list are not there.
 * @throws SpreadsheetRefused FILE_UNREADABLE when broken or cut short, FILE_TOO_COMPLEX above 200 entries
 */
export function zipDirectory(zip: Buffer): ZipEntry[] {
  const { count, offset } = directoryPlace(zip);
  if (count > MAX_ENTRIES) throw tooComplex(`${count} entries in the zip`);
  const entries: ZipEntry[] = [];
  let at = offset;
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== ENTRY) {
      throw unreadable('the directory of the zip is broken');
    }
    const nameEnd = at + ENTRY_LENGTH + zip.readUInt16LE(at + 28);
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
    if (extraEnd > zip.length) throw unreadable('the directory of the zip is cut short');
    entries.push(entryAt(zip, at, nameEnd, zip.subarray(nameEnd, extraEnd)));
    at = extraEnd + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function directoryPlace(zip: Buffer): { count: number; offset: number } {
  const end = endOfZip(zip);
  const locator = end - 20;
  if (locator >= 0 && zip.readUInt32LE(locator) === END_64_LOCATOR) {
    const end64 = Number(zip.readBigUInt64LE(locator + 8));
    if (end64 + 56 <= zip.length && zip.readUInt32LE(end64) === END_64) {
      return {
        count: Number(zip.readBigUInt64LE(end64 + 32)),
        offset: Number(zip.readBigUInt64LE(end64 + 48)),
      };
    }
  }
  return { count: zip.readUInt16LE(end + 10), offset: zip.readUInt32LE(end + 16) };
}

function endOfZip(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw unreadable('the zip has no directory: it was cut short');
}

function entryAt(zip: Buffer, at: number, nameEnd: number, extra: Buffer): ZipEntry {
  const entry: ZipEntry = {
    name: zip.toString('utf8', at + ENTRY_LENGTH, nameEnd),
    encrypted: (zip.readUInt16LE(at + 8) & 0x2041) !== 0,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
  return withLongSizes(entry, extra);
}

/** Zip64: a field of all ones has its true value in the extra field, in this order. */
function withLongSizes(entry: ZipEntry, extra: Buffer): ZipEntry {
  const long = extraField(extra, ZIP64_EXTRA);
  if (!long) return entry;
  let at = 0;
  const longOf = (value: number) => {
    if (value !== 0xffffffff) return value;
    if (at + 8 > long.length) throw unreadable('a zip64 entry without its sizes');
    at += 8;
    return Number(long.readBigUInt64LE(at - 8));
  };
  const size = longOf(entry.size);
  const packedSize = longOf(entry.packedSize);
  return { ...entry, size, packedSize, offset: longOf(entry.offset) };
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return undefined;
}
