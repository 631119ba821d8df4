import { type Text, text } from "@bongsu/input";
import type { Digest } from "@bongsu/statement";
import { Graph, readKey, why } from "../../crosswalk/index.ts";
import type { Crosswalk } from "../case.ts";
import type { ClauseDecision, Decision } from "../schema/decision.ts";
import type { Ground, StandingRule } from "./rules.ts";

/** A statement's answers as the caller found them in copies of the log in which it stands. */
export interface LookedUp {
  /** A withdrawal or correction by its issuer with a valid key; null: there is none in what was read. */
  readonly answered: { readonly kind: "withdrawal" | "correction"; readonly at: string } | null;
  /** Names of the copies in which it was looked for; none where no copy of its log was given. */
  readonly copies: readonly string[];
}

export interface StandingRequest {
  readonly decision: Decision;
  /** Day to which periods are counted. */
  readonly asOf: string;
  readonly decisionDigest: Digest;
  /** Where the decision is a signed statement itself. */
  readonly own: (LookedUp & { readonly issuer: string }) | null;
  readonly evidence: LookedUp;
  /** What was given to compare; null where it was not. */
  readonly evidenceFile: Digest | null;
  readonly profile: Digest | null;
  readonly crosswalk: Crosswalk;
}

export interface Looked {
  readonly outcome: "holds" | "fails" | "unknown";
  readonly said: Text;
}

/** What a rule finds; null where the answer does not rest on that ground. */
type Look = (request: StandingRequest, clause: ClauseDecision) => Looked | null;

const period: Look = ({ asOf, decision }, { ends }) => {
  if (asOf < decision.asOf)
    return {
      outcome: "unknown",
      said: text(
        `${asOf} lies before the decision (${decision.asOf}).`,
        `${asOf}은 결정일(${decision.asOf})보다 이르다.`,
      ),
    };
  const over = ends.find(({ on }) => on < asOf);
  if (over !== undefined)
    return {
      outcome: "fails",
      said: text(
        `It stood until ${over.on}: then ${over.because.en}.`,
        `${over.on}까지만 유효하였다. 그 뒤에는 ${over.because.ko}.`,
      ),
    };
  const [next] = ends;
  return next === undefined
    ? null
    : {
        outcome: "holds",
        said: text(
          `Every period runs; the first ends on ${next.on}.`,
          `모든 기한이 남아 있다. 가장 이른 기한은 ${next.on}이다.`,
        ),
      };
};

const answers = (what: Text, issuer: string, { answered, copies }: LookedUp): Looked => {
  if (answered !== null)
    return {
      outcome: "fails",
      said:
        answered.kind === "withdrawal"
          ? text(
              `${issuer} has withdrawn ${what.en} (${answered.at}).`,
              `${issuer} 명의로 ${what.ko} 철회되었다(${answered.at}).`,
            )
          : text(
              `${issuer} has corrected ${what.en} (${answered.at}).`,
              `${issuer} 명의로 ${what.ko} 정정되었다(${answered.at}).`,
            ),
    };
  return copies.length === 0
    ? {
        outcome: "unknown",
        said: text(
          `No copy of its log was given, so that a withdrawal of ${what.en} would not be seen.`,
          `해당 로그의 사본이 없어 ${what.ko} 철회되었는지 알 수 없다.`,
        ),
      }
    : {
        outcome: "holds",
        said: text(
          `No withdrawal or correction of ${what.en} in ${copies.join(", ")}.`,
          `${copies.join(", ")}에 ${what.ko} 철회되거나 정정된 기록이 없다.`,
        ),
      };
};

const ownStatement: Look = ({ own }) =>
  own === null ? null : answers(text("this decision", "이 결정이"), own.issuer, own);

const evidenceStatement: Look = ({ decision, evidence }) => {
  const { statement } = decision.evidence;
  return statement === null ? null : answers(text("the evidence", "증빙이"), statement.issuer, evidence);
};

const same = (given: string | null, expected: string, what: Text, flag: string): Looked => {
  if (given === null)
    return {
      outcome: "unknown",
      said: text(
        `Whether ${what.en} is still the same was not looked at (${flag}).`,
        `${what.ko} 그대로인지 확인하지 않았다(${flag}).`,
      ),
    };
  return given === expected
    ? {
        outcome: "holds",
        said: text(`Nothing has changed: ${what.en}.`, `${what.ko} 그대로이다.`),
      }
    : {
        outcome: "fails",
        said: text(`It has changed since: ${what.en}.`, `${what.ko} 그 뒤에 바뀌었다.`),
      };
};

const evidenceFile: Look = ({ decision, evidenceFile: given }) =>
  given === null
    ? null
    : same(given, decision.evidence.digest, text("the evidence's file", "증빙 파일이"), "--evidence");

const profile: Look = ({ decision, profile: given }) =>
  same(given, decision.profile.digest, text("the authority's profile", "기관의 기준서가"), "--profile");

/** Each relation worked out again from the rows as they are now. */
const crosswalk: Look = ({ crosswalk: now }, { restsOn }) => {
  if (restsOn.relations.length === 0) return null;
  const gone = restsOn.relations.filter(({ from, to, relations, rationale, authors }) => {
    const [a, b] = [readKey(from), readKey(to)];
    if (a === null || b === null) return true;
    const rows = now.rows.filter(({ author }) => authors.includes(author));
    const answer = why(new Graph(rationale, rows, now.catalogues), a, b);
    return answer === undefined || answer.contested || answer.relations.join() !== relations.join();
  });
  return gone.length === 0
    ? {
        outcome: "holds",
        said: text(
          "The rows of the crosswalk still give the relations on which it rests.",
          "근거가 된 조항 사이의 관계가 대응표에서 지금도 그대로 나온다.",
        ),
      }
    : {
        outcome: "fails",
        said: text(
          `The crosswalk no longer gives this: ${gone.map(({ from, to }) => `${from} – ${to}`).join("; ")}.`,
          `대응표에서 더는 나오지 않는 관계: ${gone.map(({ from, to }) => `${from} – ${to}`).join("; ")}.`,
        ),
      };
};

const LOOKS: Readonly<Record<Ground, Look>> = {
  period,
  "own-statement": ownStatement,
  "evidence-statement": evidenceStatement,
  "evidence-file": evidenceFile,
  profile,
  crosswalk,
};

export const look = (
  { ground }: StandingRule,
  request: StandingRequest,
  clause: ClauseDecision,
): Looked | null => LOOKS[ground](request, clause);
