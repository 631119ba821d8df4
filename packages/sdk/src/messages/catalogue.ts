import type { CheckName, FindingCode, Findings, Need, Outcome } from "../findings.ts";
import type { AnswerKind } from "../log/acting.ts";
import type { Role, SdkRefusalCode, SdkRefusals } from "../refusal.ts";
import type { Headlines } from "./headline.ts";

/** What was found, what is expected, what to do. */
export interface SaidRefusal {
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

/** Everything that this package says in one language. */
export interface Catalogue {
  readonly findings: { readonly [C in FindingCode]: (data: Findings[C]) => string };
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly needs: Readonly<Record<Need, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly refusals: {
    readonly [C in Exclude<SdkRefusalCode, "input-refused">]: (details: SdkRefusals[C]) => SaidRefusal;
  };
  readonly refused: {
    /** What is expected of a file in this role. */
    expected(role: string): string;
    readonly todo: string;
  };
  readonly headlines: Headlines;
  readonly sheet: SheetWords;
}

export interface SheetWords {
  readonly said: string;
  readonly fails: string;
  readonly holds: string;
  readonly unknown: string;
  readonly answers: string;
  /** Below what is said, where that the signer said it is not established. */
  readonly unestablished: string;
  readonly settledBy: string;
  /** Between things of which one is enough. */
  readonly or: string;
  words(language: string): string;
  readonly marks: Readonly<Record<Outcome, string>>;
  readonly type: string;
  readonly saidBy: string;
  readonly reportedBy: string;
  readonly about: string;
  readonly claimedAt: string;
  readonly place: string;
  readonly witness: string;
  readonly key: string;
  readonly statement: string;
  readonly subject: string;
  readonly none: string;
  claimed(at: string): string;
  entry(index: number, size: number, origin: string): string;
  readonly verdict: string;
  more(values: number): string;
  readonly answerKinds: Readonly<Record<AnswerKind, string>>;
  answered(by: string, index: number, origin: string, text: string, keyValid: boolean): string;
}

const EXCERPT = 80;

/** Text from outside: short, and without what moves a cursor or turns the direction of writing. */
export function shown(text: string): string {
  const characters = Array.from(text);
  const cut = characters.length > EXCERPT;
  const start = characters.slice(0, EXCERPT).join("");
  return start.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD") + (cut ? "…" : "");
}

/** The part of a digest or key id that people compare. */
export const short = (digest: string): string =>
  digest.length > 23 ? `${digest.slice(0, 23)}…` : shown(digest);
