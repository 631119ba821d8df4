import { describe, expect, test } from "vitest";
import { daysBetween, earliest, isDay, isPartialDate, latest } from "@bongsu/regime";

describe("dates of which not all is known", () => {
  test.each([
    ["2025-02-11", "2025-02-11", "2025-02-11"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
  ])("%s is some day from %s to %s", (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last]);
  });

  test.each(["2025-02-30", "2025-13", "2025-2-1", "25-02-01", "2025-02-11T00:00", "", "2025-00"])(
    "%s is no date",
    (date) => {
      expect(isPartialDate(date)).toBe(false);
      expect(() => earliest(date)).toThrow(RangeError);
    },
  );

  test("a month is no day", () => {
    expect(isDay("2025-02")).toBe(false);
    expect(isDay("2025-02-28")).toBe(true);
  });

  // The platform's own calendar is the oracle.
  test("days are counted as the calendar counts them, leap years included", () => {
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    for (const [from, to] of [
      ["2025-02-11", "2026-11-25"],
      ["2024-02-28", "2024-03-01"],
      ["2023-12-31", "2024-12-31"],
      ["2000-02-29", "2100-03-01"],
      ["2026-01-01", "2025-12-31"],
      ["1999-03-01", "1999-02-28"],
    ] as const)
      expect(daysBetween(from, to)).toBe(days(from, to));
    expect(daysBetween("2025-02-11", "2026-11-25")).toBe(652);
  });
});
