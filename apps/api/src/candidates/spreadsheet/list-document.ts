import { COMPLEMENTARY_COLUMNS, type ColumnKey, type TypedCells } from '#dto/candidates/candidate-columns.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { Column } from '../import/columns.js';
import { typedDay } from '../import/typed-row.js';
import { gap, tableRow, textCell, xmlOf } from './list-cells.js';
import { automaticStyles, NAMESPACES } from './list-styles.js';
import { listTexts, type ListTexts } from './list-texts.js';

/** The session as the header block of its list shows it. */
export interface ListedSession {
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`; the end that the list prints is two hours later (product decision 3). */
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
}

export interface ListDocument {
  readonly session: ListedSession;
  readonly columns: readonly Column[];
  readonly people: readonly TypedCells[];
  readonly locale: PaperLocale;
  readonly certifierName: string;
}

const FREE_ROWS = 20;
const WIDTHS: Partial<Record<ColumnKey, string>> = {
  lastName: '4.4cm',
  firstName: '3.8cm',
  birthdate: '3.8cm',
  sex: '3.2cm',
  birthInseeCode: '2.2cm',
  birthPostalCode: '2.2cm',
  birthCity: '4.4cm',
  birthCountry: '3.2cm',
  resultRecipientEmail: '5.6cm',
  email: '5.6cm',
  externalId: '3.2cm',
  extraTimePercentage: '2.2cm',
  billingMode: '3.2cm',
  prepaymentCode: '5.6cm',
};
const COMPLEMENTARY_WIDTH = '3.4cm';
const NUMBER_WIDTH = '1.1cm';
const isComplementary = (key: ColumnKey) => COMPLEMENTARY_COLUMNS.some((column) => column.key === key);
/** The header block fills rows 1 to 11; the headers of the table stand in row 12 (behaviour of the guides' system, §3.2). */
export const HEADER_ROW = 12;

/** content.xml of the candidate list: header block, instructions, headers, the people, twenty free numbered rows. */
export function listDocument(list: ListDocument): string {
  const { columns, people, locale, certifierName } = list;
  const texts = listTexts(locale, certifierName);
  const widths = [NUMBER_WIDTH, ...columns.map(({ key }) => WIDTHS[key] ?? COMPLEMENTARY_WIDTH)];
  const rows = [...people, ...Array.from({ length: FREE_ROWS }, (): TypedCells => ({}))];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES} office:version="1.3">` +
    `<office:automatic-styles>${automaticStyles(widths)}</office:automatic-styles><office:body><office:spreadsheet>` +
    `<table:content-validations>${columns.map(({ key }) => validation(key, texts)).join('')}</table:content-validations>` +
    `<table:table table:name="${xmlOf(texts.sheet)}" table:style-name="sheet">` +
    widths
      .map(
        (width) => `<table:table-column table:style-name="w${width}" table:default-cell-style-name="typed"/>`,
      )
      .join('') +
    headerBlock(list, texts) +
    `<table:table-header-rows>${headerRow(columns, texts, locale)}</table:table-header-rows>` +
    rows.map((cells, index) => personRow(index + 1, cells, columns)).join('') +
    '</table:table></office:spreadsheet></office:body></office:document-content>'
  );
}

function headerBlock({ session, columns }: ListDocument, texts: ListTexts): string {
  const { number, date, time, site, room, invigilators } = session;
  const value = (text: string, span = 1) => textCell(text, { style: 'value', span });
  const label = (text: string) => textCell(text, { style: 'label' });
  // Columns: number, then B to D for the session, E to G for its number and people, H on for the instructions.
  const line = (style: string, left: string, middle: string, right: string) =>
    tableRow(
      style,
      gap(1) +
        left +
        middle +
        textCell(right, { style: right === texts.instructionsTitle ? 'label' : 'hint' }),
    );
  const [toFrance, byInsee, byPostal, abroad] = texts.instructions;
  const group = (text: string, span: number) => textCell(text, { style: 'group', span });
  const before = 1 + columns.findIndex(({ key }) => key === 'birthInseeCode');
  const billing = columns.findIndex(({ key }) => key === 'billingMode');
  const complementary = columns.filter(({ key }) => isComplementary(key)).length;
  const [birthPlace, inFrance, elsewhere] = texts.birthPlace;
  const between = (billing > 0 ? billing : columns.length - complementary) - before - 3;
  const [complementaryTitle, one] = texts.complementary;
  const over = (text = '') => (complementary > 0 ? group(text, complementary) : '');
  const groups =
    gap(before) +
    group(birthPlace ?? '', 4) +
    gap(between) +
    (billing > 0 ? group(texts.billing, 2) : '') +
    over(complementaryTitle);
  return [
    tableRow('title', gap(1) + textCell(texts.sheet, { style: 'heading' })),
    line(
      'low',
      label(texts.session) + gap(2),
      label(texts.number) + value(String(number), 2),
      texts.instructionsTitle,
    ),
    line(
      'low',
      label(texts.date) + value(typedDay(date), 2),
      label(texts.invigilators) + gap(2),
      toFrance ?? '',
    ),
    line(
      'low',
      label(texts.time) + value(time) + value(twoHoursAfter(time)),
      value(invigilators, 3),
      byInsee ?? '',
    ),
    line('low', label(texts.site) + value(site, 2), label(texts.signatures) + gap(2), byPostal ?? ''),
    line('low', label(texts.room) + value(room, 2), value('', 3), abroad ?? ''),
    tableRow('low', gap(1)),
    tableRow('low', gap(1) + label(texts.participants)),
    tableRow('low', groups),
    tableRow(
      'low',
      gap(before) + group(inFrance ?? '', 4) + gap(between + (billing > 0 ? 2 : 0)) + over(one),
    ),
    tableRow('low', gap(before) + group(elsewhere ?? '', 4)),
  ].join('');
}

const helpOf = (key: ColumnKey, { help, complementaryHelp }: ListTexts) =>
  isComplementary(key) ? complementaryHelp : help[key];

const headerRow = (columns: readonly Column[], texts: ListTexts, locale: PaperLocale) =>
  tableRow(
    'headers',
    textCell('', { style: 'header' }) +
      columns
        .map(({ key, header, english }) => {
          const note = helpOf(key, texts);
          return textCell(locale === 'fr' ? header : english, { style: 'header', ...(note && { note }) });
        })
        .join(''),
  );

const personRow = (number: number, cells: TypedCells, columns: readonly Column[]) =>
  tableRow(
    'person',
    textCell(String(number), { style: 'number' }) +
      columns.map(({ key }) => textCell(cells[key] ?? '', { style: 'typed', validation: key })).join(''),
  );

/** What a program offers and explains in the cells of a column. */
function validation(key: ColumnKey, texts: ListTexts): string {
  const { sheet, choose } = texts;
  const choices = choicesOf(key, texts);
  const list = choices.map((choice) => `"${choice}"`).join(';');
  const explained = helpOf(key, texts);
  return (
    `<table:content-validation table:name="${key}"` +
    (list
      ? ` table:condition="${xmlOf(`of:cell-content-is-in-list(${list})`)}" table:display-list="unsorted"`
      : '') +
    ` table:allow-empty-cell="true" table:base-cell-address="${xmlOf(`$'${sheet}'.A${HEADER_ROW + 1}`)}">` +
    (explained
      ? `<table:help-message table:display="true">${explained
          .split('\n')
          .map((line) => `<text:p>${xmlOf(line)}</text:p>`)
          .join('')}</table:help-message>`
      : '') +
    (list
      ? `<table:error-message table:display="true" table:message-type="warning"><text:p>${xmlOf(choose)}</text:p></table:error-message>`
      : '') +
    '</table:content-validation>'
  );
}

function choicesOf(key: ColumnKey, { billingModes, yes }: ListTexts): readonly string[] {
  if (isComplementary(key)) return [yes];
  return key === 'sex' ? ['M', 'F'] : key === 'billingMode' ? billingModes : [];
}

function twoHoursAfter(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${String((hours + 2) % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
