/** A day, or no more of it than the source gives: `2025-02-11`, `2025-02` or `2025`. */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

function parts(date: string): Parts | null {
  const found = SHAPE.exec(date);
  if (found === null) return null;
  const [, year, month, day] = found;
  const read = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  if (read.month !== null && (read.month < 1 || read.month > 12)) return null;
  if (read.day !== null && (read.day < 1 || read.day > daysIn(read.year, read.month ?? 1))) return null;
  return read;
}

export const isPartialDate = (date: string): boolean => parts(date) !== null;
export const isDay = (date: string): boolean => (parts(date)?.day ?? null) !== null;

/** First day that the date can mean. @throws RangeError for what `isPartialDate` refuses. */
export function earliest(date: PartialDate): string {
  const { year, month, day } = known(date);
  return written(year, month ?? 1, day ?? 1);
}

/** Last day that the date can mean. @throws RangeError for what `isPartialDate` refuses. */
export function latest(date: PartialDate): string {
  const { year, month, day } = known(date);
  const last = month ?? 12;
  return written(year, last, day ?? daysIn(year, last));
}

/** Whole days from one day to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number => ordinal(to) - ordinal(from);

function known(date: string): Parts {
  const read = parts(date);
  if (read === null) throw new RangeError(`not a date: ${date}`);
  return read;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const written = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Day of the proleptic Gregorian calendar, counted from 0000-03-01, so that a leap day ends its year. */
function ordinal(date: string): number {
  const { year, month, day } = known(earliest(date));
  const shifted = ((month ?? 1) + 9) % 12;
  const y = shifted >= 10 ? year - 1 : year;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    (day ?? 1)
  );
}
