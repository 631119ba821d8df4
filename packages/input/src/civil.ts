const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Civil date from days since 1970-01-01 in the proleptic Gregorian calendar, by its 400-year cycle. */
export function civilDate(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** hh:mm:ss of a whole number of seconds within a day. */
export const clockTime = (seconds: number): string =>
  `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;

/** ISO 8601, without a zone, of milliseconds since 1970-01-01; the time is left out at midnight. */
export function isoFromMilliseconds(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  const rest = milliseconds - days * 86_400_000;
  if (rest === 0) return civilDate(days);
  const fraction = rest % 1000 === 0 ? "" : `.${pad(rest % 1000, 3)}`;
  return `${civilDate(days)}T${clockTime(Math.floor(rest / 1000))}${fraction}`;
}
