const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day so many days after another, both as 2026-11-25. */
export function dayAfter(day: string, days: number): string {
  let [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  date += days;
  for (;;) {
    const length = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 31);
    if (date <= length) return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
    date -= length;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
