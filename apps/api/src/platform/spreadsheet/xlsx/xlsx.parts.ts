import { posix } from 'node:path';
import { tooComplex, unreadable } from '../spreadsheet.refused.js';
import { decodeXml } from '../xml/xml.text.js';
import { attributeOf, walkXml } from '../xml/xml.walker.js';
import type { ZipEntry } from '../zip/zip.directory.js';
import { zipMember } from '../zip/zip.member.js';

const MAX_UNPACKED = 64 * 1024 * 1024;

/** The members of an .xlsx, inflated when asked for: all of them together are held to what one .ods may hold. */
export class XlsxParts {
  private readonly file: Buffer;
  private readonly entries: readonly ZipEntry[];
  private left = MAX_UNPACKED;

  constructor(file: Buffer, entries: readonly ZipEntry[]) {
    this.file = file;
    this.entries = entries;
  }

  /** @returns undefined when there is no such member; names are compared as OPC wants it, whatever the case */
  xml(name: string): string | undefined {
    const wanted = name.toLowerCase();
    const [entry, second] = this.entries.filter((each) => each.name.toLowerCase() === wanted);
    if (second) throw unreadable(`two members of the zip are named ${name}`);
    if (!entry) return undefined;
    if (entry.size > this.left) throw tooComplex(`${name} claims ${entry.size} bytes`);
    const bytes = zipMember(this.file, entry, this.left);
    this.left -= bytes.length;
    return decodeXml(bytes);
  }

  /** What a part refers to within the file: its id, the kind (the last word of its type) and the member's name. */
  relationsOf(part: string): { id: string; kind: string; target: string }[] {
    const folder = posix.dirname(part);
    const xml = this.xml(`${folder}/_rels/${posix.basename(part)}.rels`);
    const relations: { id: string; kind: string; target: string }[] = [];
    const relation = (attributes: string) => {
      const target = attributeOf(attributes, 'Target');
      if (!target || attributeOf(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: posix.basename(attributeOf(attributes, 'Type') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    };
    if (xml) walkXml(xml, { Relationships: { within: { Relationship: { open: relation } } } });
    return relations;
  }
}
