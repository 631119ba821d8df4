import { expect, test } from "vitest";
import { MODALITY_RULES, QUALIFIERS, WATCH_LIMITS } from "@bongsu/regime";
import { textOf } from "./markdown.ts";

test.each(["docs/watch.md", "docs/ko/watch.md"])("%s lists every rule in its order, and no other", (page) => {
  const listed = [...textOf(page).matchAll(/^\| ([EKQ]\d+) \| (en|ko) \| `?([^|`]+?)`? \|/gm)];
  expect(listed.map(([, id, language]) => [id, language])).toEqual(
    [...MODALITY_RULES, ...QUALIFIERS].map(({ id, language }) => [id, language]),
  );
  expect(listed.slice(0, MODALITY_RULES.length).map(([, , , kind]) => kind)).toEqual(
    MODALITY_RULES.map(({ modality }) => modality),
  );
});

test.each(["docs/watch.md", "docs/ko/watch.md"])("%s names the limits that hold", (page) => {
  for (const limit of [WATCH_LIMITS.segments, WATCH_LIMITS.comparisons])
    expect(textOf(page)).toContain(String(limit).replace(/\B(?=(\d{3})+$)/g, ","));
});
