import { describe, expect, test } from "vitest";
import {
  ANSWER_RULES,
  EVIDENCE_KINDS,
  PROJECTION_RULES,
  REQUIREMENT_RULES,
  STANDING_RULES,
  STATUS_NAMES,
} from "@bongsu/regime";
import { textOf } from "./markdown.ts";

const PAGES = ["docs/acceptance.md", "docs/ko/acceptance.md"] as const;

const rowsOf = (page: string): string[][] =>
  textOf(page)
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));

const code = (cell = ""): string => /`([a-z-]+)`/.exec(cell)?.[1] ?? "";

/** The rules of one letter as a page lists them, with the first name that each row gives in code. */
const listed = (page: string, letter: string): [string, string][] =>
  rowsOf(page)
    .filter(([, rule = ""]) => new RegExp(`^${letter}\\d+$`).test(rule))
    .map(([, rule = "", name]) => [rule, code(name)]);

describe.each(PAGES)("%s lists every rule in its order, and no other", (page) => {
  test("requirements", () => {
    expect(listed(page, "A")).toEqual(REQUIREMENT_RULES.map(({ id, requirement }) => [id, requirement]));
  });
  test("answers", () => {
    expect(listed(page, "V")).toEqual(ANSWER_RULES.map(({ id, status }) => [id, status]));
  });
  test("what follows of other clauses", () => {
    expect(listed(page, "X")).toEqual(PROJECTION_RULES.map(({ id, status }) => [id, status]));
    const follows = rowsOf(page).filter(([, rule = ""]) => /^X\d+$/.test(rule));
    expect(follows.map(([, , , what]) => code(what))).toEqual(
      PROJECTION_RULES.map(({ follows: what }) => what),
    );
  });
  test("what a decision rests on", () => {
    expect(listed(page, "S")).toEqual(STANDING_RULES.map(({ id, ground }) => [id, ground]));
  });
  test("kinds of evidence, and the answers as every surface says them", () => {
    const first = rowsOf(page).map(([, cell = ""]) => cell);
    for (const kind of EVIDENCE_KINDS) expect(first).toContain(`\`${kind}\``);
    const lang = page.startsWith("docs/ko") ? "ko" : "en";
    for (const names of Object.values(STATUS_NAMES)) expect(first).toContain(names[lang]);
  });
});
