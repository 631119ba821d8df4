import { expect, test } from "vitest";
import { ALARMS_EN } from "../../src/messages/en/alarms.ts";
import { ALARMS_KO } from "../../src/messages/ko/alarms.ts";

const KINDS = ["equivocation", "inconsistent", "rollback", "stale", "withheld"] as const;

test.each(KINDS)("%s is said in both languages, with the log and the sizes", (kind) => {
  const sizes = kind === "inconsistent" || kind === "rollback" ? [41, 97] : [41];
  const details = { origin: "log.\u202eexample", sizes };
  const [en, ko] = [ALARMS_EN[kind](details), ALARMS_KO[kind](details)];
  expect(en).toMatch(/^[^가-힣]{40,}\.$/);
  expect(ko).toMatch(/[가-힣].*\.$/);
  for (const text of [en, ko])
    for (const part of ["log.\\u{202e}example", ...sizes.map(String)]) expect(text).toContain(part);
});
