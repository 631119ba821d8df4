import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { watch } from "../../src/watch/index.ts";
import { figuresOf, labelledPairs, share, tally, type Labelled } from "./labelled.ts";

const DOCS = ["docs/watch.md", "docs/ko/watch.md"];
const literal = (text: string): string => text.replace(/[()/]/g, "\\$&");
const page = (name: string): string => readFileSync(new URL(`../../../../${name}`, import.meta.url), "utf8");

describe("measured on pairs that were labelled before", () => {
  let pairs: readonly Labelled[] = [];
  beforeAll(async () => {
    pairs = await labelledPairs();
  });

  test.each(DOCS)("the figures of %s for the pairs whose texts are here are those of this run", (name) => {
    for (const { wanted, recall, precision } of figuresOf(pairs))
      expect(page(name)).toMatch(
        new RegExp(`\\| \`${wanted}\` \\|.*\\| ${literal(recall)} \\| ${literal(precision)} \\|`),
      );
  });

  test("a text that is not the labelled one is refused", async () => {
    const elsewhere = new URL("../../../../examples/", import.meta.url);
    await expect(labelledPairs(elsewhere)).rejects.toThrow();
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
