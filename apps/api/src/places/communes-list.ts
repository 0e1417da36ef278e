import { Readable } from 'node:stream';
import type { CommuneKind, CommuneResponse } from '#dto/places/places.response.js';
import { CSV_MARK, csvLine } from '../platform/spreadsheet/csv/csv.cell.js';

const HEADERS = [
  'Code Insee',
  'Commune',
  'Code postal',
  'Département',
  'Nature',
  "Commune d'aujourd'hui",
  "Jusqu'en",
];
const KINDS: Record<CommuneKind, string> = {
  current: 'commune',
  arrondissement: 'arrondissement',
  delegated: 'commune déléguée ou associée',
  former: 'ancienne commune ou ancien nom',
};

/** The list that the guide promises (guide 1, « Liste des candidats »), with a line for each postal code, as it is read. */
export const communesList = (communes: AsyncIterable<CommuneResponse[]>): Readable =>
  Readable.from(linesOf(communes));

async function* linesOf(communes: AsyncIterable<CommuneResponse[]>): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(HEADERS);
  for await (const some of communes) yield some.map(linesOfOne).join('');
}

function linesOfOne({
  inseeCode,
  name,
  postalCodes,
  department,
  kind,
  today,
  until,
}: CommuneResponse): string {
  const end = [
    department,
    KINDS[kind],
    today ? `${today.name} (${today.inseeCode})` : '',
    String(until ?? ''),
  ];
  // The few places that no mail reaches have a line all the same.
  return (postalCodes.length === 0 ? [''] : postalCodes)
    .map((postalCode) => csvLine([inseeCode, name, postalCode, ...end]))
    .join('');
}
