import * as fc from 'fast-check';
import { readDay, readNumber, readTime } from './session-cells.rules.js';
import type { SessionCells } from './session-columns.js';
import { groupRows, type RowOfSession } from './session-groups.rules.js';

const TODAY = '2030-11-21';
const honest = { site: 'A', room: '1', date: '04/12/2030', time: '14:30', invigilators: 'Anne' };
const grouped = (...sessions: SessionCells[]) =>
  groupRows(
    sessions.map((session, index) => ({ row: index + 2, session })),
    TODAY,
  );
const codesOf = (...sessions: SessionCells[]) =>
  grouped(...sessions).problems.map(({ row, code }) => [row, code]);

describe('which session a row is about', () => {
  it('site, room, date and time open one, or join the one that they opened before', () => {
    const { groups, groupOf, problems } = grouped(honest, {}, { ...honest, room: '2' }, {}, honest);
    expect(groups.map(({ row, plan }) => [row, plan?.room])).toEqual([
      [2, '1'],
      [4, '2'],
    ]);
    expect([...groupOf.values()]).toEqual([0, 0, 1, 1, 0]);
    expect(problems).toEqual([]);
  });

  it('joining takes another case of the same words, another spelling of the day, and no invigilator', () => {
    const again = { site: 'a', room: '1', date: '2030-12-04', time: '14:30:00' };
    expect(grouped(honest, again).groups).toHaveLength(1);
    expect(codesOf(honest, again)).toEqual([]);
  });

  it('other invigilators are added to those that are known, and so are observations', () => {
    const { groups } = grouped(
      { ...honest, observations: 'Rampe' },
      { ...honest, invigilators: 'Bernard' },
      honest,
      { observations: 'Salle froide' },
    );
    expect(groups[0]?.plan).toMatchObject({
      invigilators: 'Anne, Bernard',
      observations: 'Rampe\nSalle froide',
    });
  });

  it('a number names a session that is there, however often', () => {
    const { groups, groupOf } = grouped({ number: '332 004' }, {}, honest, { number: '332004' });
    expect(groups.map(({ number }) => number)).toEqual([332004, null]);
    expect([...groupOf.values()]).toEqual([0, 0, 1, 0]);
  });

  it('a faulty session still takes the rows below it, so that nobody is counted for another', () => {
    const { groups, groupOf } = grouped(honest, { ...honest, date: 'x' }, {}, { number: 'x' }, {});
    expect(groups.map(({ plan }) => plan !== null)).toEqual([true, false, false]);
    expect([...groupOf.values()]).toEqual([0, 1, 1, 2, 2]);
  });

  it('a row before every session is told', () => {
    expect(codesOf({}, honest)).toEqual([[2, 'SESSION_NOT_GIVEN']]);
    expect(codesOf({ observations: 'x' }, honest)).toEqual([[2, 'SESSION_NOT_GIVEN']]);
  });
});

describe('what is wrong with a session', () => {
  it.each<[SessionCells, string[]]>([
    [{ ...honest, site: undefined }, ['SESSION_ADDRESS_REQUIRED']],
    [{ ...honest, room: undefined }, ['SESSION_ROOM_REQUIRED']],
    [{ ...honest, date: undefined }, ['SESSION_DATE_REQUIRED']],
    [{ ...honest, time: undefined }, ['SESSION_TIME_REQUIRED']],
    [{ ...honest, invigilators: undefined }, ['SESSION_EXAMINER_REQUIRED']],
    [{ ...honest, site: 'x'.repeat(256) }, ['SESSION_TEXT_TOO_LONG']],
    [{ ...honest, invigilators: 'x'.repeat(256) }, ['SESSION_TEXT_TOO_LONG']],
    [{ ...honest, observations: 'x'.repeat(1001) }, ['SESSION_TEXT_TOO_LONG']],
    [{ ...honest, date: '20/11/2030' }, ['SESSION_SCHEDULED_IN_THE_PAST']],
    [{ ...honest, date: '21/11/2030' }, []],
    [{ number: '0' }, ['SESSION_ID_NOT_VALID']],
    [{ number: '7', site: 'A' }, ['INFORMATION_NOT_ALLOWED_WITH_SESSION_ID']],
    [{ number: '7', observations: 'x' }, ['INFORMATION_NOT_ALLOWED_WITH_SESSION_ID']],
  ])('%j', (session, codes) => {
    expect(codesOf(session).map(([, code]) => code)).toEqual(codes);
  });
});

describe('a cell', () => {
  it.each([
    ['04/12/2030', { value: '2030-12-04' }],
    ['4.12.2030', { value: '2030-12-04' }],
    ['2030-12-04', { value: '2030-12-04' }],
    ['4/12/30', { code: 'SESSION_DATE_NOT_VALID', suggestion: '04/12/2030' }],
    ['30/02/2030', { code: 'SESSION_DATE_NOT_VALID' }],
    ['12/2030', { code: 'SESSION_DATE_NOT_VALID' }],
  ])('as a day: %s', (text, reading) => expect(readDay(text)).toEqual(reading));

  it.each([
    ['14:30', { value: '14:30' }],
    ['9:05', { value: '09:05' }],
    ['09:05:00', { value: '09:05' }],
    ['14h30', { code: 'SESSION_TIME_NOT_VALID', suggestion: '14:30' }],
    ['9 h', { code: 'SESSION_TIME_NOT_VALID', suggestion: '09:00' }],
    ['24:00', { code: 'SESSION_TIME_NOT_VALID' }],
    ['midi', { code: 'SESSION_TIME_NOT_VALID' }],
  ])('as a time: %s', (text, reading) => expect(readTime(text)).toEqual(reading));

  it.each([
    ['332004', 332004],
    ['332\u202f004', 332004],
    ['0', undefined],
    ['-1', undefined],
    ['99999999999', undefined],
    ['1,5', undefined],
  ])('as a number: %s', (text, number) => expect(readNumber(text)).toBe(number));
});

describe('whatever a file says', () => {
  const cell = fc.option(
    fc.constantFrom('A', 'B', '1', '04/12/2030', '05/12/2030', '14:30', '20/11/2030', 'x', 'Anne', 'Zoé'),
    { nil: undefined, freq: 2 },
  );
  const session = fc.oneof(
    fc.constant({}),
    fc.constantFrom(honest, { ...honest, room: '2' }, { number: '7' }, { number: '8' }),
    fc.record({
      number: cell,
      site: cell,
      room: cell,
      date: cell,
      time: cell,
      invigilators: cell,
      observations: cell,
    }),
  );
  const rows: fc.Arbitrary<RowOfSession[]> = fc
    .array(session, { maxLength: 40 })
    .map((sessions) => sessions.map((each, index) => ({ row: index + 2, session: each })));

  it('each row belongs to one session or is told; each session has rows, and a plan, a number or a problem', () => {
    fc.assert(
      fc.property(rows, (file) => {
        const { groups, groupOf, problems } = groupRows(file, TODAY);
        const told = new Set(problems.map(({ row }) => row));
        for (const { row } of file) expect(groupOf.get(row) !== null || told.has(row)).toBe(true);
        expect(groupOf.size).toBe(file.length);
        const used = new Set([...groupOf.values()].filter((group) => group !== null));
        expect([...used].sort((a, b) => a - b)).toEqual(groups.map((_, index) => index));
        for (const { row, number, plan } of groups) {
          expect(plan !== null || number !== null || told.has(row)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
