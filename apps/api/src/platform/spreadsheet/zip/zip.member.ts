import { crc32, inflateRawSync } from 'node:zlib';
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
    throw unreadable(`${entry.name} is not what the zip says: it was damaged`);
  }
  return bytes;
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

function unpacked(packed: Buffer, { name, method, size }: ZipEntry, maxSize: number): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw unreadable(`${name} is packed by an unknown method: ${method}`);
  try {
    // One byte more than claimed is enough to know that the claim was a lie.
    const maxOutputLength = Math.min(maxSize, size) + 1;
    return inflateRawSync(packed, { maxOutputLength, chunkSize: Math.max(64, maxOutputLength) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooComplex(`${name} holds more than the ${size} bytes that it claims`);
    }
    throw unreadable(`${name} can't be inflated`);
  }
}
