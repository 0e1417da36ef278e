import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { partsOf } from '../parts.js';
import { tooComplex, unreadable } from '../spreadsheet.refused.js';
import type { ZipEntry } from './zip.directory.js';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one entry, at most `maxSize` of them whatever the directory claims, and the very ones it was made from.
 * @throws SpreadsheetRefused FILE_TOO_COMPLEX when larger, FILE_UNREADABLE when broken
 */
export function zipMember(zip: Buffer, entry: ZipEntry, maxSize: number): Buffer {
  if (entry.size > maxSize) throw tooComplex(`${entry.name} claims ${entry.size} bytes`);
  const bytes = unpacked(packedBytes(zip, entry), entry, maxSize);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged(entry);
  }
  return bytes;
}

/**
 * The same, a part at a time; whether they are the very ones is known when the last has come.
 * @throws SpreadsheetRefused as above
 */
export async function* unpackedParts(zip: Buffer, entry: ZipEntry, maxSize: number): AsyncGenerator<Buffer> {
  if (entry.size > maxSize) throw tooComplex(`${entry.name} claims ${entry.size} bytes`);
  let size = 0;
  let crc = 0;
  for await (const part of inflated(packedBytes(zip, entry), entry)) {
    size += part.length;
    crc = crc32(part, crc);
    if (size > entry.size) throw lyingOfSize(entry);
    yield part;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

async function* inflated(packed: Buffer, { name, method }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === STORED) {
    yield* partsOf(packed);
    return;
  }
  if (method !== DEFLATED) throw unknownMethod(name, method);
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    for await (const part of inflate) yield part as Buffer;
  } catch {
    throw unreadable(`${name} can't be inflated`);
  }
}

function packedBytes(zip: Buffer, entry: ZipEntry): Buffer {
  const { offset, packedSize, name } = entry;
  if (offset + LOCAL_LENGTH > zip.length || zip.readUInt32LE(offset) !== LOCAL) {
    throw unreadable(`${name} is not where the zip says`);
  }
  const nameStart = offset + LOCAL_LENGTH;
  const nameEnd = nameStart + zip.readUInt16LE(offset + 26);
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  if (zip.toString('utf8', nameStart, nameEnd) !== name) throw unreadable(`${name} has two names in the zip`);
  if (start + packedSize > zip.length) throw unreadable(`${name} is cut short`);
  return zip.subarray(start, start + packedSize);
}

function unpacked(packed: Buffer, entry: ZipEntry, maxSize: number): Buffer {
  const { name, method, size } = entry;
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw unknownMethod(name, method);
  try {
    // One byte more than claimed is enough to know that the claim was a lie.
    const maxOutputLength = Math.min(maxSize, size) + 1;
    return inflateRawSync(packed, { maxOutputLength, chunkSize: Math.max(64, maxOutputLength) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw lyingOfSize(entry);
    }
    throw unreadable(`${name} can't be inflated`);
  }
}

const lyingOfSize = ({ name, size }: ZipEntry) =>
  tooComplex(`${name} holds more than the ${size} bytes that it claims`);
const damaged = ({ name }: ZipEntry) => unreadable(`${name} is not what the zip says: it was damaged`);
const unknownMethod = (name: string, method: number) =>
  unreadable(`${name} is packed by an unknown method: ${method}`);
