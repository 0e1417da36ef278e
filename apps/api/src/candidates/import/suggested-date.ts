import { OLDEST_BIRTHDATE } from '#dto/candidates/candidates.limits.js';
import { bare } from '../../platform/text/identity.js';
import { isoDay } from '../../platform/clock/iso-day.js';

/** Beginnings that name one month in French or English, as `bare` leaves them. */
const MONTHS: [RegExp, string][] = [
  [/^jan/, '1'],
  [/^(fev|feb)/, '2'],
  [/^mar(s|ch)?$/, '3'],
  [/^(avr|apr)/, '4'],
  [/^(mai|may)$/, '5'],
  [/^(juin|jun)/, '6'],
  [/^(juil|jul)/, '7'],
  [/^(aou|aug)/, '8'],
  [/^sep/, '9'],
  [/^oct/, '10'],
  [/^nov/, '11'],
  [/^dec/, '12'],
];
/** Day 0 of the serial numbers that spreadsheet programs show when a date lost its format. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * What was probably meant by something that is not a date dd/mm/yyyy: only ever suggested, never taken.
 * @returns `YYYY-MM-DD`
 */
export function probableDate(text: string, today: string): string | undefined {
  const plausible = (iso: string | undefined) =>
    iso !== undefined && iso > OLDEST_BIRTHDATE && iso <= today ? iso : undefined;
  for (const reading of READINGS) {
    const [day, month, year] = reading(text) ?? [];
    if (!day || !month || !year) continue;
    for (const whole of centuries(year)) {
      // Month and day change places only where the order that we write can't be.
      const found = plausible(isoDay(day, month, whole)) ?? plausible(isoDay(month, day, whole));
      if (found) return found;
    }
  }
  return plausible(serialDay(text));
}

/** Two digits are the latest year that is not in the future. */
const centuries = (year: string) => (year.length === 2 ? [`20${year}`, `19${year}`] : [year]);

type Parts = [day: string, month: string, year: string] | undefined;

const READINGS: ((text: string) => Parts)[] = [numbers, isoNumbers, together, isoTogether, words];

function numbers(text: string): Parts {
  // Scanned lists have the letters O and l for 0 and 1.
  const digits = /^[\doOlI/.\- ]+$/.test(text) ? text.replace(/[oO]/g, '0').replace(/[lI]/g, '1') : text;
  const [, day, month, year] = /^(\d{1,2})[^\p{L}\d]+(\d{1,2})[^\p{L}\d]+(\d{4}|\d{2})\b/u.exec(digits) ?? [];
  return day && month && year ? [day, month, year] : undefined;
}

function isoNumbers(text: string): Parts {
  const [, year, month, day] =
    /^(\d{4})[^\p{L}\d]+(\d{1,2})[^\p{L}\d]+(\d{1,2})(?:[T ].*)?$/u.exec(text) ?? [];
  return day && month && year ? [day, month, year] : undefined;
}

/** `04072001`, or `4072001` once a number lost its zero. */
function together(text: string): Parts {
  const [, day, month, year] = /^(\d{1,2})(\d{2})((?:19|20)\d{2})$/.exec(text) ?? [];
  return day && month && year ? [day, month, year] : undefined;
}

function isoTogether(text: string): Parts {
  const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  return day && month && year ? [day, month, year] : undefined;
}

/** `4 juillet 2001`, `le 1er mai 01`, `July 4, 2001`. */
function words(text: string): Parts {
  const parts = text.split(/[^\p{L}\p{N}]+/u).map(bare);
  const month = parts.flatMap((part) => MONTHS.find(([start]) => start.test(part))?.[1] ?? [])[0];
  const [day, year] = parts.flatMap((part) => /^(\d{4}|\d{1,2})(?:er|st|nd|rd|th)?$/.exec(part)?.[1] ?? []);
  return day && month && year && year.length !== 1 ? [day, month, year] : undefined;
}

function serialDay(text: string): string | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  return new Date(SERIAL_ZERO + Number(text) * DAY_MS).toISOString().slice(0, 10);
}
