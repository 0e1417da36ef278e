import { storedZip } from '../zip/stored-zip.js';

const ROWS = 200;
const NAMESPACES = ['office', 'table', 'text']
  .map((name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join('');
const ROW =
  '<table:table-row>' +
  '<table:table-cell office:value-type="string"><text:p>Éloïse &amp; Œdipe</text:p></table:table-cell>'.repeat(
    10,
  ) +
  '<table:table-cell office:value-type="date" office:date-value="2001-05-01"><text:p>01/05/2001</text:p></table:table-cell>' +
  '<table:table-cell office:value-type="percentage" office:value="0.33"><text:p>33 %</text:p></table:table-cell>' +
  '</table:table-row>';

/** An .ods to warm the code up with. */
export function practiceFile(): Buffer {
  const content =
    `<office:document-content${NAMESPACES}><office:body><office:spreadsheet><table:table table:name="Feuille1">` +
    `${ROW.repeat(ROWS)}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return storedZip([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
    ['content.xml', Buffer.from(content)],
  ]);
}
