import { SaxesParser } from 'saxes';
import { ODS } from '#dto/candidates/candidates.limits.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { zipDirectory } from '../../platform/spreadsheet/zip/zip.directory.js';
import { zipMember } from '../../platform/spreadsheet/zip/zip.member.js';
import { columnsOf } from '../import/columns.js';
import { listFile } from './list-file.js';

/** An element as it stands in a member of the file. */
interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

/** With the first two of the complementary certifications. */
const columns = columnsOf({ billing: true, certifierName: 'Certimax' }).slice(0, 16);

async function fileIn(locale: PaperLocale): Promise<Buffer> {
  return listFile({
    session: {
      number: 332004,
      date: '2030-06-15',
      time: '14:00',
      site: 'Site',
      room: 'Salle',
      invigilators: 'Pierre Durand',
    },
    columns,
    people: [{ lastName: 'DELARUE', sex: 'F', birthdate: '04/07/2001' }],
    locale,
    certifierName: 'Certimax',
  });
}

function member(file: Buffer, name: string): string {
  const entry = zipDirectory(file).find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return zipMember(file, entry, Infinity).toString('utf8');
}

/** The tree of a member; throws where it is not well formed, or uses a prefix that it does not declare. */
function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: Node = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.forEach((node) => (node.text += text)));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
const only = (node: Node, name: string): Node => {
  const [found, ...others] = all(node, name);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} ${name}`);
  return found;
};
const namesOf = (nodes: readonly Node[]) => nodes.map(({ name }) => name);
/** In the order of the schema, each at its place, one after the other. */
const runs = (names: readonly string[]) => names.filter((name, index) => name !== names[index - 1]);

describe('the package of the list to fill in', () => {
  it('begins with its type, as it is, where programs that look at the first bytes find it', async () => {
    const file = await fileIn('fr');
    expect(file.subarray(30, 38 + ODS.length).toString('latin1')).toBe(`mimetype${ODS}`);
    expect(file.readUInt16LE(8)).toBe(0);
    expect(file.readUInt16LE(28)).toBe(0);
    expect(zipDirectory(file)[0]).toMatchObject({ name: 'mimetype', method: 0 });
  });

  it('has a manifest that names every part, once, and nothing else', async () => {
    const file = await fileIn('fr');
    const entries = all(treeOf(member(file, 'META-INF/manifest.xml')), 'manifest:file-entry');
    const parts = zipDirectory(file).map(({ name }) => name);
    expect(entries.map(({ attributes }) => attributes['manifest:full-path']).sort()).toEqual(
      ['/', ...parts.filter((name) => !['mimetype', 'META-INF/manifest.xml'].includes(name))].sort(),
    );
    expect(entries[0]?.attributes).toMatchObject({
      'manifest:full-path': '/',
      'manifest:media-type': ODS,
      'manifest:version': '1.3',
    });
  });

  it.each(['content.xml', 'styles.xml', 'settings.xml'])(
    '%s is well formed, of its version',
    async (name) => {
      const [root] = treeOf(member(await fileIn('en'), name)).children;
      expect(root?.attributes['office:version']).toBe('1.3');
    },
  );
});

describe.each<[PaperLocale, string[], string]>([
  ['fr', ['Payante', 'Gratuite', 'Prépayée'], 'oui'],
  ['en', ['Paid', 'Free', 'Prepaid'], 'yes'],
])('the list to fill in (%s)', (locale, billing, yes) => {
  let content: Node;
  let settings: Node;
  let sheet: Node;

  beforeAll(async () => {
    const file = await fileIn(locale);
    content = treeOf(member(file, 'content.xml'));
    settings = treeOf(member(file, 'settings.xml'));
    sheet = only(content, 'table:table');
  });

  const cellsOf = (row: Node) => row.children.filter(({ name }) => name === 'table:table-cell');
  const headers = () => cellsOf(only(only(sheet, 'table:table-header-rows'), 'table:table-row'));
  const rowsBelow = () =>
    sheet.children.slice(sheet.children.findIndex(({ name }) => name === 'table:table-header-rows') + 1);

  it('has its elements in the order of the schema', () => {
    expect(namesOf(content.children[0]?.children ?? [])).toEqual(['office:automatic-styles', 'office:body']);
    expect(namesOf(only(content, 'office:spreadsheet').children)).toEqual([
      'table:content-validations',
      'table:table',
    ]);
    expect(runs(namesOf(sheet.children))).toEqual([
      'table:table-column',
      'table:table-row',
      'table:table-header-rows',
      'table:table-row',
    ]);
    for (const { children } of all(content, 'table:content-validation')) {
      const order = ['table:help-message', 'table:error-message'];
      expect(namesOf(children)).toEqual(order.filter((name) => namesOf(children).includes(name)));
    }
    // A note stands before the text of its cell.
    for (const { children } of all(sheet, 'table:table-cell')) {
      expect(namesOf(children).lastIndexOf('office:annotation')).toBeLessThan(1);
    }
  });

  it('has as many columns as headers, and each row as many cells', () => {
    const count = columns.length + 1;
    expect(all(sheet, 'table:table-column')).toHaveLength(count);
    expect(headers()).toHaveLength(count);
    expect(rowsBelow().map((row) => cellsOf(row).length)).toEqual(Array(21).fill(count));
  });

  it('freezes the headers and the names', () => {
    const items = all(settings, 'config:config-item').map(({ attributes, text }) => [
      attributes['config:name'],
      text,
    ]);
    const above = sheet.children.filter(({ name }) => name === 'table:table-row').length - 21;
    expect(Object.fromEntries(items)).toMatchObject({
      HorizontalSplitMode: '2',
      VerticalSplitMode: '2',
      HorizontalSplitPosition: '3',
      VerticalSplitPosition: String(above + 1),
      PositionBottom: String(above + 1),
      ActiveTable: sheet.attributes['table:name'],
    });
    const [view] = all(settings, 'config:config-item-map-named').flatMap(({ children }) => children);
    expect(view?.attributes['config:name']).toBe(sheet.attributes['table:name']);
  });

  it('offers the values of sex, fee and complementary certification in every row, and no others', () => {
    const offered = all(content, 'table:content-validation').map(({ attributes }) => ({
      key: attributes['table:name'],
      values: [...(attributes['table:condition'] ?? '').matchAll(/"([^"]*)"/g)].map(([, value]) => value),
    }));
    const complementary = columns.slice(-2).map(({ key }) => ({ key, values: [yes] }));
    expect(offered.filter(({ values }) => values.length > 0)).toEqual([
      { key: 'sex', values: ['M', 'F'] },
      { key: 'billingMode', values: billing },
      ...complementary,
    ]);
    for (const row of rowsBelow()) {
      expect(
        cellsOf(row)
          .slice(1)
          .map(({ attributes }) => attributes['table:content-validation-name']),
      ).toEqual(columns.map(({ key }) => key));
    }
    for (const { attributes } of all(content, 'table:content-validation')) {
      expect(attributes['table:allow-empty-cell']).toBe('true');
      expect(attributes['table:base-cell-address']).toContain(`'${sheet.attributes['table:name']}'`);
    }
    const lists = all(content, 'table:content-validation').filter(
      ({ attributes }) => attributes['table:condition'],
    );
    expect(lists.map(({ attributes }) => attributes['table:display-list'])).toEqual(
      lists.map(() => 'unsorted'),
    );
    expect(lists.map((one) => only(one, 'table:error-message').text.length > 0)).toEqual(
      lists.map(() => true),
    );
  });

  it('explains in a note over the header what a column awaits, but for names and the commune', () => {
    const noted = headers()
      .slice(1)
      .map((cell, index) => [columns[index]?.key, all(cell, 'office:annotation')[0]?.text ?? '']);
    expect(noted.filter(([, note]) => note === '').map(([key]) => key)).toEqual([
      'lastName',
      'firstName',
      'birthCity',
    ]);
    expect(noted.find(([key]) => key === 'sex')?.[1]).toMatch(/M = .*F = /);
  });

  it('takes whatever is typed for text, in every column, also below the rows', () => {
    const styles = new Map(
      all(content, 'style:style').map(({ attributes }) => [attributes['style:name'], attributes]),
    );
    const formats = new Map(
      all(content, 'number:text-style').map((style) => [style.attributes['style:name'], style]),
    );
    const isText = (style: string | undefined) => {
      const format = formats.get(styles.get(style)?.['style:data-style-name'] ?? '');
      return format !== undefined && namesOf(format.children).join() === 'number:text-content';
    };
    const typed = [
      ...all(sheet, 'table:table-column').map(
        ({ attributes }) => attributes['table:default-cell-style-name'] ?? 'none',
      ),
      ...rowsBelow().flatMap((row) => cellsOf(row).map(({ attributes }) => attributes['table:style-name'])),
    ];
    expect(typed.filter((style) => !isText(style))).toEqual([]);
    const types = all(sheet, 'table:table-cell').map(({ attributes }) => attributes['office:value-type']);
    expect(types.filter((type) => type !== undefined && type !== 'string')).toEqual([]);
  });

  it('has twenty free rows after who is enrolled, numbered and otherwise empty', () => {
    const [enrolled, ...free] = rowsBelow().map((row) => cellsOf(row).map(({ text }) => text));
    expect(enrolled?.slice(0, 2)).toEqual(['1', 'DELARUE']);
    expect(free.map(([number, ...rest]) => [number, rest.join('')])).toEqual(
      Array.from({ length: 20 }, (_, index) => [String(index + 2), '']),
    );
  });
});
