import { verbatim } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { GateRow } from "../result/gate.ts";
import { RULES } from "./rule-book.ts";
import type { RuleId } from "./rule-book.ts";

export interface RowParts {
  readonly values: GateRow["values"];
  readonly finding: Text;
  readonly consequence: Text;
  readonly scope?: GateRow["scope"];
}

/** A row of the gate; aspect and effect come from the written rule, so that no row can say otherwise. */
export function gateRow(id: RuleId, parts: RowParts): GateRow {
  const { aspect, effect } = RULES[id];
  return {
    aspect,
    rule: id,
    effect,
    scope: parts.scope ?? null,
    values: parts.values,
    finding: { en: capital(parts.finding.en), ko: parts.finding.ko },
    consequence: parts.consequence,
  };
}

/** A sentence begins with a capital, unless its first word is an id with digits or marks in it. */
const capital = (said: string): string =>
  /^[a-z]+[ ,]/.test(said) ? said.charAt(0).toUpperCase() + said.slice(1) : said;

/** Texts in a row, parted by `between`. */
export const joined = (texts: readonly Text[], between = ", "): Text => ({
  en: texts.map(({ en }) => en).join(between),
  ko: texts.map(({ ko }) => ko).join(between),
});

/** "a", "a and b", "a, b and c"; Korean parts names with commas. */
export function listing(names: readonly Text[]): Text {
  const en = names.map((name) => name.en);
  const last = en.at(-1) ?? "";
  return {
    en: en.length < 2 ? last : `${en.slice(0, -1).join(", ")} and ${last}`,
    ko: names.map((name) => name.ko).join(", "),
  };
}

/** Names in a row; beyond `most` the rest is counted. */
export function listed(names: readonly string[], most = 6): Text {
  if (names.length <= most) return verbatim(names.join(", "));
  const shown = names.slice(0, most).join(", ");
  return {
    en: `${shown} and ${names.length - most} more`,
    ko: `${shown} 외 ${names.length - most}개`,
  };
}

/** 12345 as "12,345": the same in both languages. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A count of `noun` in English: "1 item", "2 items". */
export const counted = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
