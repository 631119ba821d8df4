import type { z } from "zod";
import { CHECKS, type Finding, type Need, type Outcome, type Said } from "./findings.ts";
import type { Frozen } from "./schema/parts.ts";
import type { establishedSchema, loggedAtSchema, reportSchema, verdictSchema } from "./schema/report.ts";

export const REPORT_KIND = "bongsu/verification/1";

export type LoggedAt = Frozen<z.infer<typeof loggedAtSchema>>;
export type Established = Frozen<z.infer<typeof establishedSchema>>;
export type Verdict = z.infer<typeof verdictSchema>;
export type SaidFinding = Finding & { readonly said: Said };

/** The answer, the same bytes from the page and from the command. */
export interface Report extends Omit<Frozen<z.infer<typeof reportSchema>>, "checks"> {
  readonly checks: readonly SaidFinding[];
}

/** All that is known before it is put into words. */
export interface Facts extends Omit<Report, "kind" | "verdict" | "headline" | "checks"> {
  readonly checks: readonly Finding[];
}

export const outcomeOf = (checks: readonly Finding[], name: Finding["check"]): Outcome | null => {
  const own = checks.filter(({ check }) => check === name);
  if (own.length === 0) return null;
  if (own.some(({ outcome }) => outcome === "fails")) return "fails";
  return own.every(({ outcome }) => outcome === "holds") ? "holds" : "unknown";
};

export function establishedBy(checks: readonly Finding[]): Established {
  const holds = (...names: Finding["check"][]): boolean =>
    names.every((name) => outcomeOf(checks, name) === "holds");
  return {
    who: holds("signature", "issuer") && !checks.some((finding) => unsettlesKey(finding, checks)),
    what: holds("signature", "content"),
    where: holds("entry", "inclusion", "checkpoint"),
  };
}

/**
 * Whether a finding on the key leaves open who spoke. A key that the reader holds to be the party's, or a root that its
 * document names, counts on the reader's word until a log says otherwise; one that only a log ties to the party needs
 * that log to be in order.
 */
function unsettlesKey({ check, code, outcome }: Finding, checks: readonly Finding[]): boolean {
  if (check !== "key" || outcome === "holds" || code === "key-no-log") return false;
  const onWord = checks.some((other) => other.code === "issuer-key-given");
  return outcome === "fails" || code === "key-revoked-since" || !onWord;
}

export function verdictOf(checks: readonly Finding[], { who, what, where }: Established): Verdict {
  if (checks.some(({ outcome }) => outcome === "fails")) return "refuted";
  return who && what && where ? "established" : "open";
}

export const inOrder = (checks: readonly Finding[]): readonly Finding[] =>
  checks.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));

/** What would settle the open questions, each once, the most useful first. */
export const needsOf = (checks: readonly Finding[]): readonly Need[] => [
  ...new Set(checks.flatMap(({ needs }) => needs)),
];
