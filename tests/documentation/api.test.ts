import { describe, expect, test } from "vitest";
import { HTTP_LIMITS, LISTEN_LIMITS, PROBLEM_STATUS, nodeOpenApi } from "@bongsu/node";
import { textOf } from "./markdown.ts";

const PAGES = ["docs/api.md", "docs/ko/api.md"] as const;

/** First cells of the rows of a page's tables. */
const rows = (text: string): string[] =>
  [...text.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? "");

describe.each(PAGES)("%s", (page) => {
  const text = textOf(page);
  const documented = Object.keys((nodeOpenApi() as { paths: object }).paths);
  const codes = Object.entries(PROBLEM_STATUS);

  test("tells of every address and every refusal, and of no others", () => {
    const told = [...documented, ...codes.map(([code]) => code)];
    expect(rows(text).toSorted()).toEqual(told.toSorted());
    for (const [code, status] of codes) expect(text).toContain(`| \`${code}\` | ${status} |`);
  });

  test("an address that is left out is seen", () => {
    const cut = text.replace(/^\| `\/feed\.atom`.*\n/m, "");
    expect(rows(cut)).not.toContain("/feed.atom");
    expect(rows(text)).toContain("/feed.atom");
  });

  test("tells the limits as they are", () => {
    const { reads, writes, underWay, streamsEach, envelope } = HTTP_LIMITS;
    const numbers = [reads.burst, reads.perSecond, writes.burst, writes.perSecond, underWay, streamsEach];
    for (const number of numbers) expect(text).toMatch(new RegExp(`\\b${number}(?!\\d)`));
    expect(text).toContain(`${envelope / 2 ** 20} MiB`);
    expect(text).toContain(`${LISTEN_LIMITS.headerBytes / 1024} KiB`);
  });
});
