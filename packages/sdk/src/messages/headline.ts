import type { StatementFacts } from "../facts.ts";
import type { Finding } from "../findings.ts";
import type { Facts, Verdict } from "../report.ts";
import { outcomeOf } from "../report.ts";

/** The parts of the first sentence. */
export interface Headlines {
  /** The file is not as it was signed. */
  readonly changed: string;
  said(by: string): string;
  reported(by: string, of: string): string;
  inTheNameOf(by: string, keyId: string): string;
  reportInTheNameOf(by: string, of: string, keyId: string): string;
  byKey(keyId: string): string;
  readonly unsigned: string;
  logged(index: number, origin: string): string;
  loggedAsTheFileSays(index: number, origin: string): string;
  readonly nowhere: string;
  readonly unchanged: string;
  readonly ofUnknownType: string;
  /** Joins the parts to one sentence. */
  join(parts: readonly string[]): string;
  /** Before the first thing that fails. */
  but(problem: string): string;
  readonly open: string;
}

/** The first sentence, which is the answer. `sentenceOf` words a finding. */
export function headline(
  say: Headlines,
  facts: Facts,
  verdict: Verdict,
  sentenceOf: (finding: Finding) => string,
): string {
  const { checks, established } = facts;
  if (outcomeOf(checks, "signature") === "fails") return say.changed;
  const failed = checks.find(({ outcome }) => outcome === "fails");
  const parts = [
    who(say, facts.statement, facts.keyId, established.who),
    where(say, facts, established.where),
    ...(outcomeOf(checks, "signature") === "holds" ? [say.unchanged] : []),
    ...(checks.some(({ code }) => code === "content-unknown") ? [say.ofUnknownType] : []),
  ];
  const sentence = say.join(parts);
  if (failed !== undefined) return `${say.but(sentenceOf(failed))} ${sentence}`;
  return verdict === "open" ? `${say.open} ${sentence}` : sentence;
}

function who(
  say: Headlines,
  { issuer, about, standing }: StatementFacts,
  keyId: string | null,
  known: boolean,
): string {
  if (keyId === null) return say.unsigned;
  if (issuer === null) return say.byKey(keyId);
  if (standing === "reported-by") {
    const of = about?.name ?? "";
    return known ? say.reported(issuer, of) : say.reportInTheNameOf(issuer, of, keyId);
  }
  return known ? say.said(issuer) : say.inTheNameOf(issuer, keyId);
}

function where(say: Headlines, { log }: Facts, known: boolean): string {
  if (log === null) return say.nowhere;
  return known ? say.logged(log.index, log.origin) : say.loggedAsTheFileSays(log.index, log.origin);
}
