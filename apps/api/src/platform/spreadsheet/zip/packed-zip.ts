import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

export interface PackedMember {
  readonly name: string;
  readonly content: Buffer;
  /** As it is, without compression: the first member of an OpenDocument file tells its type at a fixed place. */
  readonly stored?: boolean;
}

const deflate = promisify(deflateRaw);
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip knows: the same content is the same file. */
const DOS_DAY = 0x0021;

/** A zip of members, compressed beside the event loop. */
export async function packedZip(members: readonly PackedMember[]): Promise<Buffer> {
  const packed = await Promise.all(
    members.map(async (member) => ({
      ...member,
      bytes: member.stored ? member.content : await deflate(member.content),
    })),
  );
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, bytes, stored } of packed) {
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(FLAGS, 2);
    facts.writeUInt16LE(stored ? STORED : DEFLATED, 4);
    facts.writeUInt16LE(DOS_DAY, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    body.push(signed(0x04034b50), facts, label, bytes);
    directory.push(signed(0x02014b50), Buffer.from([20, 0]), facts, place, label);
    offset += 30 + label.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return head;
}
