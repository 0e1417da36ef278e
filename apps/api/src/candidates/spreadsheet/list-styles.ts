/** The namespaces of every member of the file. */
export const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'number', 'config'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

const PETROL = '#0b5c5a';
const LIGHT = '#e6f1f0';
const RULE = '#9fb3b1';
const BORDER = `fo:border="0.5pt solid ${RULE}"`;

interface CellLook {
  readonly cell?: string;
  readonly paragraph?: string;
  readonly text?: string;
}

const cellStyle = (name: string, { cell = '', paragraph = '', text = '' }: CellLook) =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="text">` +
  `<style:table-cell-properties style:vertical-align="middle" fo:padding="0.06cm" ${cell}/>` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const rowStyle = (name: string, height: string) =>
  `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}" style:use-optimal-row-height="false"/></style:style>`;

const columnStyle = (width: string) =>
  `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;

/**
 * The automatic styles of the list. Every cell of its rows is of the format « text »: what looks like a date, a percentage
 * or a number stays what was typed, also under a program of another language, which would turn 05/01 into 1 May.
 */
export const automaticStyles = (columnWidths: readonly string[]): string =>
  '<number:text-style style:name="text"><number:text-content/></number:text-style>' +
  '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>' +
  [...new Set(columnWidths)].map(columnStyle).join('') +
  rowStyle('low', '0.48cm') +
  rowStyle('title', '0.8cm') +
  rowStyle('headers', '1.35cm') +
  rowStyle('person', '0.52cm') +
  cellStyle('plain', {}) +
  cellStyle('heading', { text: `fo:font-size="14pt" fo:font-weight="bold" fo:color="${PETROL}"` }) +
  cellStyle('label', { text: 'fo:font-weight="bold"' }) +
  cellStyle('value', { cell: `${BORDER} fo:background-color="#ffffff"` }) +
  cellStyle('hint', { text: 'fo:font-size="9pt"' }) +
  cellStyle('group', {
    cell: `${BORDER} fo:background-color="${LIGHT}" style:shrink-to-fit="true"`,
    paragraph: 'fo:text-align="center"',
    text: 'fo:font-weight="bold" fo:font-size="9pt"',
  }) +
  cellStyle('header', {
    cell: `${BORDER} fo:background-color="${PETROL}" fo:wrap-option="wrap"`,
    paragraph: 'fo:text-align="center"',
    text: 'fo:font-weight="bold" fo:color="#ffffff" fo:font-size="9pt"',
  }) +
  cellStyle('number', {
    cell: `${BORDER} fo:background-color="${LIGHT}"`,
    paragraph: 'fo:text-align="center"',
    text: 'fo:font-size="9pt"',
  }) +
  cellStyle('typed', { cell: BORDER });

/** styles.xml: the font, and a landscape page as wide as the list, with the headers again on each. */
export const STYLES_XML =
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${NAMESPACES} office:version="1.3">` +
  '<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="&apos;Liberation Sans&apos;, Arial, sans-serif"/></office:font-face-decls>' +
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt"/></style:default-style>' +
  '<style:style style:name="Default" style:family="table-cell"/></office:styles>' +
  '<office:automatic-styles><style:page-layout style:name="landscape"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>' +
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="landscape"/></office:master-styles>' +
  '</office:document-styles>';
