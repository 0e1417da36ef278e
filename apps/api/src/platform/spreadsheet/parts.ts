const PART = 64 * 1024;

/** Bytes a part at a time, so that what reads them need not care whether they are all there. */
export function* partsOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PART) yield bytes.subarray(start, start + PART);
}
