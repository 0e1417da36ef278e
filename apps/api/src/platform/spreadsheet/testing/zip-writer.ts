import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip, honest unless told otherwise. */
export interface Member {
  name: string;
  content: Buffer | string;
  stored?: boolean;
  /** What the directory claims in place of the truth. */
  crc?: number;
  size?: number;
  method?: number;
  /** General purpose bits; bit 3 moves sizes and CRC behind the data, bit 0 means encrypted. */
  flags?: number;
  zip64?: boolean;
  /** The name in the local header. */
  localName?: string;
}

/** A member with what its headers say. */
interface Packed {
  member: Member;
  packed: Buffer;
  crc: number;
  size: number;
  method: number;
  flags: number;
}

type Field = [bytes: number, value: number];

const STREAMED = 8;
const TOO_LARGE = 0xffffffff;

/** Writes what the reader has to read or refuse, and what no program would write. */
export function zipOf(members: Member[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const packed = packedOf(member);
    const local = localPart(packed);
    directory.push(directoryEntry(packed, offset));
    body.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = Math.min(members.length, 0xffff);
  const counts: Field[] = [
    [2, count],
    [2, count],
  ];
  const end = numbers([4, 0x06054b50], [4, 0], ...counts, [4, listed.length], [4, offset], [2, 0]);
  return Buffer.concat([...body, listed, end]);
}

function packedOf(member: Member): Packed {
  const { content, stored, crc, size, method, flags = 0 } = member;
  const bytes = Buffer.from(content);
  return {
    member,
    packed: stored ? bytes : deflateRawSync(bytes),
    crc: crc ?? crc32(bytes),
    size: size ?? bytes.length,
    method: method ?? (stored ? 0 : 8),
    flags,
  };
}

function localPart(entry: Packed): Buffer {
  const { member, packed, crc, size, flags } = entry;
  const name = Buffer.from(member.localName ?? member.name);
  const streamed = (flags & STREAMED) !== 0;
  const head = numbers([4, 0x04034b50], ...facts(entry, streamed), [2, name.length], [2, 0]);
  const behind = numbers([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]);
  return Buffer.concat([head, name, packed, ...(streamed ? [behind] : [])]);
}

function directoryEntry(entry: Packed, offset: number): Buffer {
  const { member, packed, size } = entry;
  const name = Buffer.from(member.name);
  const extra = member.zip64 ? numbers([2, 1], [2, 16], [8, size], [8, packed.length]) : Buffer.alloc(0);
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], ...facts(entry, false), [2, name.length], [2, extra.length]),
    numbers([6, 0], [4, 0], [4, offset]),
    name,
    extra,
  ]);
}

function facts({ member, packed, crc, size, method, flags }: Packed, zeros: boolean): Field[] {
  const [packedSize, fullSize] = member.zip64 ? [TOO_LARGE, TOO_LARGE] : [packed.length, size];
  const sizes: Field[] = [
    [4, zeros ? 0 : crc],
    [4, zeros ? 0 : packedSize],
    [4, zeros ? 0 : fullSize],
  ];
  return [[2, 20], [2, flags], [2, method], [4, 0], ...sizes];
}

/** Little endian, one after the other. */
function numbers(...fields: Field[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );
}
