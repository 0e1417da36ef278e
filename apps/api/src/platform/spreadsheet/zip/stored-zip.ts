import { crc32 } from 'node:zlib';

/** A zip of members as they are, without compression: what a library that only opens zips is handed. */
export function storedZip(members: [name: string, content: Buffer][]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of members) {
    const label = Buffer.from(name);
    const facts = factsOf(label, content);
    body.push(signed(0x04034b50, facts), label, content);
    directory.push(signed(0x02014b50, Buffer.from([20, 0]), facts, placeAt(offset)), label);
    offset += 30 + label.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, signed(0x06054b50, end)]);
}

function signed(signature: number, ...parts: Buffer[]): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, ...parts]);
}

/** What local header and directory have in common: version, flags, method, time, CRC, sizes, lengths. */
function factsOf(label: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(label.length, 22);
  return facts;
}

function placeAt(offset: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return place;
}
