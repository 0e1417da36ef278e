import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import type { SessionProblemCode } from '#dto/mass-import/mass-import.codes.js';
import { OBSERVATIONS_MAX, SESSION_TEXT_MAX } from '#dto/sessions/sessions.limits.js';
import { readDay, readNumber, readTime, type Reading } from './session-cells.rules.js';
import { headerOf, type SessionCells, type SessionKey } from './session-columns.js';

/** A session to be made, as its rows tell. */
export interface SessionPlan {
  readonly site: string;
  readonly room: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  readonly invigilators: string;
  readonly observations: string | null;
}

/** Rows that are about one session. */
export interface SessionGroup {
  /** Its first row: there its problems are told. */
  readonly row: number;
  /** Of a session that is there; null for one to be made. */
  readonly number: number | null;
  /** Null for a session that is there, and while its rows are faulty. */
  readonly plan: SessionPlan | null;
}

export interface RowOfSession {
  readonly row: number;
  readonly session: SessionCells;
}

export interface GroupedRows {
  readonly groups: readonly SessionGroup[];
  /** Of each row the place of its group in `groups`; null where nobody can tell which session is meant. */
  readonly groupOf: ReadonlyMap<number, number | null>;
  readonly problems: readonly MassImportProblem[];
}

/**
 * Finds out which session each row is about (behaviour of the guides' system, §4.3): a number names a session that is
 * there, whose list is replaced; site, room, date and time open a session or join the one that they opened before; with
 * neither a row belongs to the session of the row above it.
 * @param today `YYYY-MM-DD` in the centre
 */
export function groupRows(rows: readonly RowOfSession[], today: string): GroupedRows {
  const grouping = new Grouping(today);
  for (const row of rows) grouping.take(row);
  return grouping.result();
}

interface OpenGroup {
  row: number;
  number: number | null;
  place: Pick<SessionPlan, 'site' | 'room' | 'date' | 'time'> | null;
  invigilators: string[];
  observations: string[];
}

const OPENS: readonly SessionKey[] = ['site', 'room', 'date', 'time', 'invigilators'];

class Grouping {
  private readonly groups: OpenGroup[] = [];
  private readonly byKey = new Map<string, OpenGroup>();
  private readonly groupOf = new Map<number, number | null>();
  private readonly problems: MassImportProblem[] = [];
  private current: OpenGroup | undefined;

  constructor(private readonly today: string) {}

  take({ row, session }: RowOfSession): void {
    if (session.number !== undefined) this.current = this.edited(row, session);
    else if (OPENS.some((key) => session[key] !== undefined)) this.current = this.planned(row, session);
    else if (this.current) this.addObservations(this.current, row, session);
    else this.complain(row, null, 'SESSION_NOT_GIVEN');
    this.groupOf.set(row, this.current ? this.groups.indexOf(this.current) : null);
  }

  result(): GroupedRows {
    return {
      groups: this.groups.map(({ row, number, place, invigilators, observations }) => ({
        row,
        number,
        plan: place && {
          ...place,
          invigilators: invigilators.join(', '),
          observations: observations.join('\n') || null,
        },
      })),
      groupOf: this.groupOf,
      problems: this.problems,
    };
  }

  private edited(row: number, session: SessionCells): OpenGroup {
    const number = readNumber(session.number ?? '');
    if (number === undefined) this.complain(row, 'number', 'SESSION_ID_NOT_VALID', session);
    const extra = [...OPENS, 'observations' as const].find((key) => session[key] !== undefined);
    if (extra) this.complain(row, extra, 'INFORMATION_NOT_ALLOWED_WITH_SESSION_ID', session);
    return this.group(number === undefined ? undefined : `number ${number}`, { row, number: number ?? null });
  }

  private planned(row: number, session: SessionCells): OpenGroup {
    const faultless = this.problems.length;
    const site = this.text(row, session, 'site', 'SESSION_ADDRESS_REQUIRED');
    const room = this.text(row, session, 'room', 'SESSION_ROOM_REQUIRED');
    const date = this.read(row, session, 'date', 'SESSION_DATE_REQUIRED', readDay);
    const time = this.read(row, session, 'time', 'SESSION_TIME_REQUIRED', readTime);
    if (date !== '' && date < this.today)
      this.complain(row, 'date', 'SESSION_SCHEDULED_IN_THE_PAST', session);
    const key = site && room && date && time ? placeKey({ site, room, date, time }) : undefined;
    const joined = key !== undefined && this.byKey.has(key);
    if (!joined && session.invigilators === undefined) {
      this.complain(row, 'invigilators', 'SESSION_EXAMINER_REQUIRED', session);
    }
    const place = this.problems.length === faultless ? { site, room, date, time } : null;
    const group = this.group(key, { row, place });
    this.addInvigilators(group, row, session);
    this.addObservations(group, row, session);
    return group;
  }

  /** The group of this key, or a new one; without a key nobody can join it later. */
  private group(key: string | undefined, start: { row: number } & Partial<OpenGroup>): OpenGroup {
    const known = key === undefined ? undefined : this.byKey.get(key);
    if (known) return known;
    const group: OpenGroup = { number: null, place: null, invigilators: [], observations: [], ...start };
    this.groups.push(group);
    if (key !== undefined) this.byKey.set(key, group);
    return group;
  }

  private addInvigilators(group: OpenGroup, row: number, session: SessionCells): void {
    const names = session.invigilators;
    if (names === undefined || group.invigilators.includes(names)) return;
    group.invigilators.push(names);
    if (group.invigilators.join(', ').length > SESSION_TEXT_MAX) {
      this.complain(row, 'invigilators', 'SESSION_TEXT_TOO_LONG', session);
    }
  }

  private addObservations(group: OpenGroup, row: number, session: SessionCells): void {
    const text = session.observations;
    if (text === undefined || group.observations.includes(text)) return;
    group.observations.push(text);
    if (group.observations.join('\n').length > OBSERVATIONS_MAX) {
      this.complain(row, 'observations', 'SESSION_TEXT_TOO_LONG', session);
    }
  }

  private text(row: number, session: SessionCells, key: SessionKey, required: SessionProblemCode): string {
    return this.read(row, session, key, required, (text) =>
      text.length > SESSION_TEXT_MAX ? { code: 'SESSION_TEXT_TOO_LONG' } : { value: text },
    );
  }

  /** The value of a cell; empty, and a problem told, when there is none. */
  private read(
    row: number,
    session: SessionCells,
    key: SessionKey,
    required: SessionProblemCode,
    reader: (text: string) => Reading,
  ): string {
    const typed = session[key];
    if (typed === undefined) {
      this.complain(row, key, required, session);
      return '';
    }
    const reading = reader(typed);
    if ('value' in reading) return reading.value;
    this.complain(row, key, reading.code, session, reading.suggestion);
    return '';
  }

  private complain(
    row: number,
    key: SessionKey | null,
    code: SessionProblemCode,
    session: SessionCells = {},
    suggestion?: string,
  ): void {
    this.problems.push({
      row,
      column: key && headerOf(key),
      code,
      value: (key && session[key]) ?? null,
      ...(suggestion === undefined ? {} : { suggestion }),
      blocking: true,
    });
  }
}

/** Two rows mean one session, however they spell its site and room. */
export const placeKey = ({
  site,
  room,
  date,
  time,
}: Pick<SessionPlan, 'site' | 'room' | 'date' | 'time'>): string =>
  JSON.stringify([site.toLowerCase(), room.toLowerCase(), date, time]);
