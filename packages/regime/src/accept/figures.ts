import { type Text, text } from "@bongsu/input";
import type { Case } from "./case.ts";
import type { Measured, ResultFacts } from "./evidence.ts";

/** What a clause is about where its profile does not say: the human label, else a corrected rate, else the judge's. */
const ANY = ["reference", "corrected", "judge"] as const;

/** The result's numbers on which a clause turns: for each system and language those of the preferred way. */
export function figuresOf({ entry, evidence }: Case): readonly Measured[] {
  const { result } = evidence;
  if (result === null) return [];
  const { by = ANY, systems, metric = result.exercise.metric.id } = entry.figures ?? {};
  const languages = entry.requires?.languages;
  const kept = result.measured.filter(
    (row) =>
      row.metric === metric &&
      (systems === undefined || systems.includes(row.system)) &&
      (languages === undefined || languages.includes(languageOf(row, result) ?? "")),
  );
  const cells = Map.groupBy(kept, ({ system, language }) => JSON.stringify([system, language]));
  return [...cells.values()].flatMap((rows) => {
    const way = by.find((one) => rows.some((row) => row.by === one));
    return rows.filter((row) => row.by === way);
  });
}

/** A number that is of no language in particular is of the only one there is. */
const languageOf = ({ language }: Measured, { languages }: ResultFacts): string | null =>
  language ?? (languages.length === 1 ? (languages[0] ?? null) : null);

/** Systems that the clause is about and the result does not have. */
export const systemsMissing = ({ entry, evidence }: Case): readonly string[] =>
  (entry.figures?.systems ?? []).filter(
    (system) => !(evidence.result?.systems ?? []).some(({ id }) => id === system),
  );

/** Fractions as percent with one decimal, other numbers with three: the page shows the same. */
export const shownNumber = (value: number, unit: Measured["figure"]["unit"]): string =>
  unit === "fraction" ? `${(100 * value).toFixed(1)}%` : value.toFixed(3);

export const systemName = ({ systems }: ResultFacts, id: string): Text =>
  systems.find((system) => system.id === id)?.name ?? { en: id, ko: id };

/** A number as it is told: whose, with its interval, method and n (rule 3). */
export function toldFigure(row: Measured, result: ResultFacts): Text {
  const { figure } = row;
  const who = systemName(result, row.system);
  const how =
    row.by === "reference"
      ? text("human label", "사람의 판정")
      : (result.pipelines.find(({ id }) => id === row.pipeline)?.name ?? text("judge", "채점기"));
  const language = row.language === null ? "" : `, ${row.language}`;
  const corrected = row.by === "corrected" ? text(", corrected", ", 보정") : text("", "");
  const value = figure.value === null ? "–" : shownNumber(figure.value, figure.unit);
  const { interval } = figure;
  const span =
    interval === null
      ? text("no interval", "구간 없음")
      : text(
          `${shownNumber(interval.lower, figure.unit)} to ${shownNumber(interval.upper, figure.unit)} at ${levelText(interval.level)}, ${interval.method}`,
          `${levelText(interval.level)} 구간 ${shownNumber(interval.lower, figure.unit)}~${shownNumber(interval.upper, figure.unit)}, ${interval.method}`,
        );
  return text(
    `${who.en}${language} (${how.en}${corrected.en}) ${value} (${span.en}, n = ${figure.n})`,
    `${who.ko}${language}(${how.ko}${corrected.ko}) ${value}(${span.ko}, n = ${figure.n})`,
  );
}

/** 0.95 as 95%, 0.999 as 99.9%. */
export const levelText = (level: number): string => `${Number((100 * level).toFixed(2))}%`;

/** Sentences one behind the other. */
export const inARow = (texts: readonly Text[]): Text =>
  text(texts.map(({ en }) => en).join(" "), texts.map(({ ko }) => ko).join(" "));

/** A line of its own for each number: they are the proof of what is said of them. */
export const asLines = (texts: readonly Text[]): Text[] =>
  texts.map(({ en, ko }) => text(`- ${en}`, `- ${ko}`));
