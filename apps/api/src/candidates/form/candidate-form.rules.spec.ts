import { aPerson } from '../../seeds/builders/people.js';
import {
  changesOf,
  closedFor,
  edited,
  touchedFields,
  typedCandidate,
  type EditableCandidate,
} from './candidate-form.rules.js';

const stored = (given: Partial<EditableCandidate> = {}): EditableCandidate => ({
  ...aPerson(3),
  birthInseeCode: '75115',
  birthPostalCode: null,
  birthCity: 'PARIS 15',
  accessibilityAdjustmentNeeded: false,
  ...given,
});
const placeOf = ({ birthCountry, birthInseeCode, birthPostalCode, birthCity }: EditableCandidate) => [
  birthCountry,
  birthInseeCode,
  birthPostalCode,
  birthCity,
];
const abroad = {
  birthCountry: 'ALLEMAGNE',
  birthInseeCode: '99109',
  birthPostalCode: null,
  birthCity: 'Köln',
};

describe('an edit', () => {
  it('leaves what it does not name, empties what it names as empty, and is free of spaces that nobody sees', () => {
    const after = edited(stored({ email: 'a@mail.fr' }), { email: '', lastName: ' LE  GOFF ' });
    expect(after).toMatchObject({ email: null, lastName: 'LE GOFF', firstName: 'Sophie' });
  });

  it.each<[string, EditableCandidate, object, (string | null)[]]>([
    ['nothing about it', stored(), { lastName: 'X' }, ['FRANCE', '75115', null, 'PARIS 15']],
    ['what is there', stored(), { birthCity: 'PARIS 15' }, ['FRANCE', '75115', null, 'PARIS 15']],
    ['another code', stored(), { birthInseeCode: '69123' }, ['FRANCE', '69123', null, null]],
    [
      'a postal code and a commune',
      stored(),
      { birthPostalCode: '69001', birthCity: 'Lyon' },
      ['FRANCE', null, '69001', 'Lyon'],
    ],
    [
      'a country',
      stored(),
      { birthCountry: 'Belgique', birthCity: 'Gand' },
      ['Belgique', '99', null, 'Gand'],
    ],
    ['another country', stored(abroad), { birthCountry: 'Belgique' }, ['Belgique', '99', null, 'Köln']],
    ['another commune abroad', stored(abroad), { birthCity: 'Bonn' }, ['ALLEMAGNE', '99', null, 'Bonn']],
    [
      'all of it',
      stored(abroad),
      { birthCountry: 'FRANCE', birthInseeCode: null, birthPostalCode: '69001', birthCity: 'Lyon' },
      ['FRANCE', null, '69001', 'Lyon'],
    ],
  ])('of a place, given %s', (_, before, edit, place) => {
    expect(placeOf(edited(before, edit))).toEqual(place);
  });

  it('has what belongs together judged together, and nothing else', () => {
    const before = stored({ billingMode: 'PREPAID', prepaymentCode: 'A' });
    const fields = ['lastName', 'billingMode', 'prepaymentCode', 'birthCity', 'birthInseeCode'] as const;
    const touched = (edit: object) => [...touchedFields(before, edited(before, edit), fields)];
    expect(touched({ prepaymentCode: 'B' })).toEqual(['billingMode', 'prepaymentCode']);
    expect(touched({ birthInseeCode: '69123' })).toEqual(['birthCity', 'birthInseeCode']);
    expect(touched({ lastName: before.lastName })).toEqual([]);
    expect([...touchedFields(undefined, before, fields)]).toEqual(fields);
  });

  it('is told by what it changes', () => {
    const before = stored();
    expect(changesOf(before, edited(before, { sex: before.sex }))).toBeUndefined();
    expect(changesOf(before, edited(before, { extraTimePercentage: 50 }))).toEqual({
      before: { extraTimePercentage: 33 },
      after: { extraTimePercentage: 50 },
    });
  });

  it('is over once the candidate has joined, that of the accessibility need once they have started', () => {
    const at = new Date();
    const need = ['accessibilityAdjustmentNeeded'];
    const joined = { joinedAt: at, startedAt: null };
    const started = { joinedAt: at, startedAt: at };
    expect(closedFor(['lastName'], { joinedAt: null, startedAt: null })).toBeUndefined();
    expect(closedFor(['lastName', ...need], joined)).toBe('CANDIDATE_HAS_JOINED');
    expect(closedFor(need, joined)).toBeUndefined();
    expect(closedFor(need, started)).toBe('CANDIDATE_HAS_STARTED');
    expect(closedFor([], started)).toBeUndefined();
  });
});

describe('a new candidate', () => {
  it('is empty where nothing was typed, and born abroad without a code of their own', () => {
    const { externalId: _, ...typed } = aPerson(0);
    expect(typedCandidate({ ...typed, birthCountry: 'Belgique', birthInseeCode: '' })).toMatchObject({
      externalId: null,
      birthInseeCode: '99',
      accessibilityAdjustmentNeeded: false,
    });
  });
});
