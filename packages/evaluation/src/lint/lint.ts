import type { Text } from "@bongsu/input";
import type { Check, LintInput, Practice } from "./practice.ts";
import { NETWORK_PROFILE, PRACTICES } from "./practices.ts";
import type { Lint, PracticeOutcome } from "./report.ts";

type CheckOutcome = PracticeOutcome["checks"][number];

/** Looks a protocol, a result, or both over for what speaks for each practice, and says where. */
export function lint(input: LintInput, version: string): Lint {
  return {
    kind: "bongsu/lint/1",
    tool: { name: "bongsu", version },
    profile: { ...NETWORK_PROFILE },
    practices: PRACTICES.map((practice) => lookOver(practice, input)),
  };
}

function lookOver({ id, name, checks }: Practice, input: LintInput): PracticeOutcome {
  const outcomes = checks.map((check) => lookFor(check, input));
  return { id, name, verdict: verdictOf(outcomes), checks: outcomes };
}

/** What could not be looked at neither helps nor harms; only where nothing could is the practice unknown. */
function verdictOf(outcomes: readonly CheckOutcome[]): PracticeOutcome["verdict"] {
  const seen = outcomes.filter((check) => check.outcome !== "unknown");
  const found = seen.filter((check) => check.outcome === "found");
  if (seen.length === 0) return "unknown";
  return found.length === seen.length ? "met" : found.length === 0 ? "absent" : "partly";
}

function lookFor(check: Check, { exercise, comparison }: LintInput): CheckOutcome {
  const holds =
    check.input === "exercise" ? exercise && check.holds(exercise) : comparison && check.holds(comparison);
  const outcome = holds === null ? "unknown" : holds ? "found" : "lacking";
  return {
    id: check.id,
    outcome,
    where: { input: check.input, pointer: check.pointer },
    said: SAID[outcome](check.said, check.input),
  };
}

const INPUT = {
  exercise: { en: "a protocol", ko: "평가 계획서" },
  comparison: { en: "a result", ko: "비교 결과" },
} as const;

const SAID: Record<CheckOutcome["outcome"], (thing: Text, input: Check["input"]) => Text> = {
  found: (thing) => ({ en: `Found: ${thing.en}.`, ko: `있음: ${thing.ko}.` }),
  lacking: (thing) => ({ en: `Missing: ${thing.en}.`, ko: `없음: ${thing.ko}.` }),
  unknown: (thing, input) => ({
    en: `Not checked without ${INPUT[input].en}: ${thing.en}.`,
    ko: `${INPUT[input].ko}가 없어 확인하지 못함: ${thing.ko}.`,
  }),
};
