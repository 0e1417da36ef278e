import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { Print } from '../../platform/pdf/print.js';
import { zipDirectory } from '../../platform/spreadsheet/zip/zip.directory.js';
import { zipMember } from '../../platform/spreadsheet/zip/zip.member.js';
import { zipOf, type ZipMember } from './zip-of.js';

const AT = new Date('2030-06-15T12:00:00Z');
const nobody = () => undefined;
const readZip = (zip: Buffer) =>
  zipDirectory(zip).map((entry) => ({ name: entry.name, content: zipMember(zip, entry, 1_000_000) }));

async function* membersOf(count: number, size: number, told: string[] = []): AsyncGenerator<ZipMember> {
  for (let index = 0; index < count; index += 1) {
    told.push(`${index}`);
    yield { name: `dossier/été ${index}.pdf`, content: new Print([randomBytes(size)]) };
    await pause(0);
  }
}

describe('a ZIP', () => {
  it('has every member, with its name and content', async () => {
    const members = [
      { name: 'Feuille d’émargement.pdf', content: new Print([Buffer.from('sh'), Buffer.from('eet')]) },
      { name: 'vide.txt', content: new Print([Buffer.alloc(0)]) },
    ];
    const zip = await buffer(zipOf(membersFrom(members), AT, nobody));
    expect(readZip(zip).map(({ name, content }) => [name, content.toString()])).toEqual([
      ['Feuille d’émargement.pdf', 'sheet'],
      ['vide.txt', ''],
    ]);
  });

  it('asks for no more than what its reader takes', async () => {
    const asked: string[] = [];
    const output = zipOf(membersOf(30, 200_000, asked), AT, nobody);
    await pause(200);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(readZip(await buffer(output))).toHaveLength(30);
  });

  it('breaks off when a member fails, so that its reader can tell', async () => {
    async function* failing(): AsyncGenerator<ZipMember> {
      yield* membersOf(1, 10);
      await pause(0);
      throw new Error('no browser');
    }
    await expect(buffer(zipOf(failing(), AT, nobody))).rejects.toThrow('no browser');
  });

  it('asks for nothing more when its reader goes away, and says so', async () => {
    const asked: string[] = [];
    let stopped = 0;
    const output = zipOf(membersOf(30, 200_000, asked), AT, () => (stopped += 1));
    await pause(50);
    output.destroy();
    await pause(100);
    expect(stopped).toBe(1);
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

async function* membersFrom(members: readonly ZipMember[]): AsyncGenerator<ZipMember> {
  for (const member of members) {
    await pause(0);
    yield member;
  }
}
