import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { watch } from "../../src/watch/index.ts";
import { CLASSES, figuresOf, labelledPairs, share, tally, type Labelled } from "./labelled.ts";

const DOCS = ["docs/watch.md", "docs/ko/watch.md"];
const page = (name: string): string => readFileSync(new URL(`../../../../${name}`, import.meta.url), "utf8");

describe("measured on pairs that were labelled before", () => {
  let pairs: readonly Labelled[] = [];
  beforeAll(async () => {
    pairs = await labelledPairs();
  });
  const within = (set: string): Labelled[] => pairs.filter(({ labels }) => labels.set === set);

  test.each(DOCS)("the figures of %s are those of this run", (name) => {
    const [heldOut, development] = [figuresOf(within("held-out")), figuresOf(within("development"))];
    for (const [at, wanted] of CLASSES.entries()) {
      const [a, b] = [heldOut[at], development[at]];
      if (a === undefined || b === undefined) throw new Error("a class is lacking");
      expect(page(name)).toContain(
        `| \`${wanted}\` | ${a.recall} | ${a.precision} | ${b.recall} | ${b.precision} |`,
      );
    }
  });

  test("no label names a sentence that is not there, and none is given twice", () => {
    for (const { labels, old, fresh } of pairs) {
      const text = ({ document }: Labelled["old"]): string =>
        document.blocks.map((block) => block.text).join(" ");
      const [before, after] = [text(old), text(fresh)];
      for (const { old: left, new: right } of labels.changes) {
        if (left !== undefined) expect(before).toContain(left);
        if (right !== undefined) expect(after).toContain(right);
      }
      const all = labels.changes.map((change) => JSON.stringify(change));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test("what is not found and what is invented both count: labels of another pair are met by nothing", () => {
    const [first, second] = pairs;
    if (first === undefined || second === undefined) throw new Error("two pairs are needed");
    const crossed = tally(watch(first.old, first.fresh), second.labels.changes, "reworded");
    expect(crossed.hits).toBe(0);
    expect(crossed.missed.length).toBeGreaterThan(0);
    expect(crossed.invented.length).toBeGreaterThan(0);
  });

  test("intervals are Wilson's", () => {
    // Newcombe 1998, Statistics in Medicine 17, table I: 81/263 is 0.2553 to 0.3662.
    expect(share(81, 263)).toBe("81/263 (26–37)");
    expect(share(0, 0)).toBe("–");
  });
});
