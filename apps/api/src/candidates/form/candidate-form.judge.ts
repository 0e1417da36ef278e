import { Injectable } from '@nestjs/common';
import {
  COMPLEMENTARY_COLUMNS,
  type ColumnKey,
  type ListedField,
} from '#dto/candidates/candidate-columns.js';
import type { InputFault } from '#dto/problem/problem.js';
import { PlacesService, type PlaceVerdict, type TypedPlace } from '../../places/places.service.js';
import { InputInvalid } from '../../platform/problems/refusal.js';
import type { CandidateData } from '../candidates.rules.js';
import { cellsOfCandidate } from '../import/candidate-cells.js';
import { readRow, type ListContext } from '../import/candidate-row.js';
import { LISTED_COLUMNS } from '../listed-columns.js';
import { touchedFields } from './candidate-form.rules.js';

const FIELDS = LISTED_COLUMNS.map(({ key }) => key);

/** Judges what a form says by the rules of a list, so that both refuse the same things by the same codes. */
@Injectable()
export class CandidateFormJudge {
  constructor(private readonly places: PlacesService) {}

  /**
   * The candidate as they are kept, and what of it is taken though it may not be meant.
   * @param stored what is known already: what an edit leaves alone is not judged anew, even where the rules have changed
   * @throws InputInvalid with every fault at its field, and what was probably meant
   */
  async judged<T extends CandidateData>(
    typed: T,
    context: ListContext,
    stored?: CandidateData,
  ): Promise<Judged<T>> {
    const touched = touchedFields(stored, typed, FIELDS);
    const { fields, place, faults } = readRow({ row: 0, cells: cellsOfCandidate(typed) }, context);
    const verdict = touched.has('birthCountry') ? await this.verdictOn(place) : undefined;
    const told = (blocking: boolean, ofPlace: readonly Fault[] = []) =>
      [...faults.filter((fault) => fault.blocking === blocking), ...ofPlace]
        .filter(({ key }) => touched.has(fieldOf(key)))
        .map(asInputFault);
    const refused = told(true, verdict && 'faults' in verdict ? verdict.faults : []);
    if (refused.length > 0) throw new InputInvalid(firstOfEach(refused));
    const read = Object.entries(fields).filter(([field]) => touched.has(field as ListedField));
    const kept = verdict && 'place' in verdict ? verdict : undefined;
    return {
      candidate: { ...typed, ...Object.fromEntries(read), ...kept?.place },
      doubts: told(false, kept?.doubts),
    };
  }

  private async verdictOn(place: TypedPlace): Promise<PlaceVerdict> {
    const [verdict] = await this.places.judge([place]);
    if (!verdict) throw new Error('a place has a verdict');
    return verdict;
  }
}

export interface Judged<T extends CandidateData> {
  readonly candidate: T;
  readonly doubts: InputFault[];
}

interface Fault {
  readonly key: ColumnKey;
  readonly code: string;
  readonly suggestion?: string | undefined;
}

const fieldOf = (key: ColumnKey): ListedField =>
  isComplementary(key) ? 'complementaryCertification' : (key as ListedField);

const isComplementary = (key: ColumnKey) => COMPLEMENTARY_COLUMNS.some((column) => column.key === key);

const asInputFault = ({ key, code, suggestion }: Fault): InputFault => ({
  pointer: `/${fieldOf(key)}`,
  code,
  detail: 'What stands here is missing, wrong, or contradicts the rest.',
  ...(suggestion === undefined ? {} : { suggestion }),
});

/** One reason a field: the first is what to mend. */
const firstOfEach = (faults: readonly InputFault[]) =>
  faults.filter(({ pointer }, at) => faults.findIndex((other) => other.pointer === pointer) === at);
