import { civilDate, clockTime } from "../civil.ts";

/** Number formats that are dates or times without being written out (ECMA-376 part 1, 18.8.30, with CJK ones). */
function builtInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format code shows a date or time: a day, month, year, hour or second outside quoted text. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDate(id);
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  return bare !== "general" && /[dmyhs]/.test(bare.split(";")[0] ?? "");
}

/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/**
 * A spreadsheet's serial number as ISO 8601 (local time, to the second): a date, a date with time, or below one
 * day a time. Undefined outside the calendar, and for 29 February 1900, which the 1900 system has by mistake.
 */
export function serialToIso(serial: number, base1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const time = clockTime(rest);
  if (serial < 1 && days === 0) return time;
  if (!base1904 && days === 60) return undefined;
  // 1904-01-01 is day 0 of the 1904 system; 1900-01-01 is day 1 of the other, which counts one day too many later.
  const epoch = base1904 ? -24_107 : days < 60 ? -25_568 : -25_569;
  const date = civilDate(days + epoch);
  return rest === 0 ? date : `${date}T${time}`;
}
