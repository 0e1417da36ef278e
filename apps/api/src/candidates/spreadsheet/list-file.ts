import { ODS } from '#dto/candidates/candidates.limits.js';
import { packedZip } from '../../platform/spreadsheet/zip/packed-zip.js';
import { xmlOf } from './list-cells.js';
import { HEADER_ROW, listDocument, type ListDocument } from './list-document.js';
import { NAMESPACES, STYLES_XML } from './list-styles.js';
import { listTexts } from './list-texts.js';

/** Number, birth name and first name stay in sight with the headers. */
const FROZEN_COLUMNS = 3;

const MANIFEST =
  '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS}"/>` +
  ['content.xml', 'styles.xml', 'settings.xml']
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('') +
  '</manifest:manifest>';

/** The candidate list as an .ods. */
export async function listFile(list: ListDocument): Promise<Buffer> {
  return packedZip([
    { name: 'mimetype', content: Buffer.from(ODS), stored: true },
    { name: 'content.xml', content: Buffer.from(listDocument(list)) },
    { name: 'styles.xml', content: Buffer.from(STYLES_XML) },
    {
      name: 'settings.xml',
      content: Buffer.from(settings(listTexts(list.locale, list.certifierName).sheet)),
    },
    { name: 'META-INF/manifest.xml', content: Buffer.from(MANIFEST) },
  ]);
}

/** settings.xml: where the sheet is frozen, and that the cursor waits in the first row to fill in. */
function settings(sheet: string): string {
  const short = (name: string, value: number) =>
    `<config:config-item config:name="${name}" config:type="short">${value}</config:config-item>`;
  const int = (name: string, value: number) =>
    `<config:config-item config:name="${name}" config:type="int">${value}</config:config-item>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings>` +
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    `<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>` +
    `<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${xmlOf(sheet)}">` +
    int('CursorPositionX', 1) +
    int('CursorPositionY', HEADER_ROW) +
    short('HorizontalSplitMode', 2) +
    short('VerticalSplitMode', 2) +
    int('HorizontalSplitPosition', FROZEN_COLUMNS) +
    int('VerticalSplitPosition', HEADER_ROW) +
    short('ActiveSplitRange', 3) +
    int('PositionLeft', 0) +
    int('PositionRight', FROZEN_COLUMNS) +
    int('PositionTop', 0) +
    int('PositionBottom', HEADER_ROW) +
    '</config:config-item-map-entry></config:config-item-map-named>' +
    `<config:config-item config:name="ActiveTable" config:type="string">${xmlOf(sheet)}</config:config-item>` +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>'
  );
}
