import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const SOURCES = new URL("packages/evaluation/src/verdict/", ROOT);

/** Rule ids as the sources of the verdict write them. */
const spoken = new Set(
  readdirSync(SOURCES).flatMap((name) =>
    [...readFileSync(new URL(name, SOURCES), "utf8").matchAll(/(?:paragraph\(\s*|rule: )"([a-z-]+)"/g)].map(
      (m) => m[1] ?? "",
    ),
  ),
);

test.each(["docs/verdict.md", "docs/ko/verdict.md"])(
  "%s lists every rule that speaks, and no other",
  (page) => {
    const rows = readFileSync(new URL(page, ROOT), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const listed = new Set(
      rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map((m) => m[1] ?? "")),
    );
    expect(spoken.size).toBeGreaterThan(10);
    expect([...listed].sort()).toEqual([...spoken].sort());
  },
);
