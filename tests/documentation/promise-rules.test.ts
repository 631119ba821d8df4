import { expect, test } from "vitest";
import { CONDITIONS, RULES } from "@bongsu/regime";
import { textOf } from "./markdown.ts";

const rowsOf = (page: string): string[][] =>
  textOf(page)
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));

const named = (cell = ""): string[] => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? "");

test.each(["docs/promises.md", "docs/ko/promises.md"])(
  "%s lists every rule in its order, with its finding and its conditions, and no other",
  (page) => {
    const listed = rowsOf(page).filter(([, rule = ""]) => /^P\d+$/.test(rule));
    expect(listed.map(([, rule, status, when]) => [rule, named(status), named(when)])).toEqual(
      RULES.map(({ id, status, when }) => [id, [status], [...when]]),
    );
  },
);

test.each(["docs/promises.md", "docs/ko/promises.md"])(
  "%s explains every condition, and no other",
  (page) => {
    const explained = rowsOf(page).filter((cells) => cells.length === 4 && named(cells[1]).length === 1);
    expect(explained.map(([, condition]) => named(condition)[0])).toEqual([...CONDITIONS]);
  },
);
