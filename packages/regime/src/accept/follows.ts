import { type Text, text } from "@bongsu/input";
import { type Assessed, combine, type Why } from "../crosswalk/index.ts";
import { ASK } from "./asks.ts";
import type { Case, Judgement } from "./case.ts";
import { originOf } from "./evidence.ts";
import { maskOfRelations, proofLines, relationOf, resting } from "./judge/bearing.ts";
import { recognitionFor } from "./judge/source.ts";
import { recognised } from "./recognition.ts";
import { PROJECTION_RULES, type ProjectionRule } from "./rules.ts";
import type { ClauseDecision } from "./schema/decision.ts";

/** An answer on a clause, by the authority itself or by another that it recognises for that clause. */
export interface Finding {
  readonly clause: string;
  readonly finding: "satisfied" | "violated";
  readonly by: Text | null;
  readonly conditions: readonly Text[];
  readonly judgement: Judgement | null;
  readonly ends: ClauseDecision["ends"];
}

export interface Followed {
  readonly rule: ProjectionRule;
  readonly judgement: Judgement;
  /** Of answers on condition, carried over with them. */
  readonly conditions: readonly Text[];
}

/** What an answer finds of its clause: taken is satisfied, shown to the contrary is violated, the rest is nothing. */
const findingIn = ({
  status,
  contrary,
}: Pick<ClauseDecision, "status" | "contrary">): Finding["finding"] | null =>
  status === "accepted" || status === "accepted-with-condition" ? "satisfied" : contrary ? "violated" : null;

/** What of another authority's decision counts, and why the rest does not. */
export function foreignFindings(found: Case): {
  readonly findings: readonly Finding[];
  readonly refused: readonly Text[];
} {
  const { decision } = found.evidence;
  if (decision === null) return { findings: [], refused: [] };
  const { party, known } = originOf(found.evidence);
  const author = party ?? { name: decision.authority.name, domain: decision.authority.domain };
  if (known !== "signature")
    return {
      findings: [],
      refused: [
        text(
          `That the decision is ${author.name.en}'s is not shown by a signature.`,
          `${author.name.ko} 명의의 결정이나 서명으로 확인되지 않았다.`,
        ),
      ],
    };
  const { from, kind } = decision.evidence;
  const own = found.profile.authority.domain;
  if (kind === "decision" && own !== null && from?.domain === own)
    return {
      findings: [],
      refused: [
        text(
          `The decision rests on this authority's own decision: nothing can rest on itself.`,
          `그 결정은 이 기관 자신의 결정에 기대고 있다. 스스로를 근거로 삼을 수는 없다.`,
        ),
      ],
    };
  const all = recognised(found.profile);
  const refused: Text[] = [];
  const findings = decision.clauses.flatMap((clause): Finding[] => {
    const finding = findingIn(clause);
    if (finding === null) return [];
    const judgement = recognitionFor(all, author, clause.clause, found.asOf);
    if (judgement.outcome !== "met") {
      refused.push(text(`${clause.clause}: ${judgement.said.en}`, `${clause.clause}: ${judgement.said.ko}`));
      return [];
    }
    const over = clause.ends.find(({ on }) => on < found.asOf);
    if (over !== undefined) {
      refused.push(
        text(
          `${clause.clause}: the decision ended on ${over.on}, because ${over.because.en}.`,
          `${clause.clause}: 결정의 효력이 ${over.on}에 끝났다. 이유: ${over.because.ko}.`,
        ),
      );
      return [];
    }
    // Accepted there for another purpose than here: whoever reads it should see for which.
    const said = text(
      `${judgement.said.en} Their purpose: ${decision.purpose.en}`,
      `${judgement.said.ko} 그 기관의 목적: ${decision.purpose.ko}`,
    );
    return [ofClause(clause, finding, { by: author.name, judgement: { ...judgement, said } })];
  });
  return { findings, refused };
}

export const ownFindings = (decisions: readonly ClauseDecision[]): Finding[] =>
  decisions.flatMap((clause) => {
    const finding = findingIn(clause);
    return finding === null ? [] : [ofClause(clause, finding, { by: null, judgement: null })];
  });

const ofClause = (
  { clause, reasons, ends }: ClauseDecision,
  finding: Finding["finding"],
  { by, judgement }: Pick<Finding, "by" | "judgement">,
): Finding => ({
  clause,
  finding,
  by,
  judgement,
  conditions: reasons.flatMap(({ condition }) => condition ?? []),
  ends: [...ends, ...(judgement?.ends ?? [])],
});

interface Placed {
  readonly of: Finding;
  readonly answer: Why | null;
}

/** What findings on other clauses entail for this one, by the table of docs/crosswalk.md. */
export function follows(found: Case, findings: readonly Finding[], refused: readonly Text[]): Followed {
  const { entry, profile } = found;
  const assessed = findings.flatMap((of): Assessed<Placed>[] => {
    if (of.clause === entry.clause)
      return [{ clause: { of, answer: null }, finding: of.finding, mask: maskOfRelations(["equal"]) }];
    const answer = relationOf(found, found.keyOf(of.clause), found.keyOf(entry.clause));
    if (answer === null || answer.contested) return [];
    return [{ clause: { of, answer }, finding: of.finding, mask: maskOfRelations(answer.relations) }];
  });
  const { status, because } = combine(assessed);
  const what = status === "unknown" ? "nothing" : status;
  const rule = PROJECTION_RULES.find(({ follows: entailed }) => entailed === what);
  if (rule === undefined) throw new RangeError(`no rule for ${what}`);
  const used = because.map(({ of }) => of);
  const outcome = OUTCOME[rule.follows];
  return {
    rule,
    conditions: rule.status === "accepted" ? used.flatMap(({ conditions }) => conditions) : [],
    judgement: {
      outcome,
      said: saidOf(rule, used, refused, findings),
      proof: because.flatMap(({ answer }) => (answer === null ? [] : proofLines(answer, profile))),
      ...(outcome === "met" || outcome === "unmet" ? { ends: used.flatMap(({ ends }) => ends) } : {}),
      recognition: used.flatMap(({ judgement }) => judgement?.recognition ?? []),
      relations: because.flatMap(({ answer }) => (answer === null ? [] : [resting(answer, profile)])),
      ...(outcome === "missing" || outcome === "unknown"
        ? { asks: [rule.follows === "conflict" ? ASK.settled : ASK.clause(entry.clause)] }
        : {}),
    },
  };
}

const OUTCOME = {
  conflict: "unknown",
  violated: "unmet",
  satisfied: "met",
  partly: "missing",
  nothing: "unknown",
} as const;

function saidOf(
  { follows: what }: ProjectionRule,
  used: readonly Finding[],
  refused: readonly Text[],
  all: readonly Finding[],
): Text {
  const named = text(
    used.map(({ clause, by }) => (by === null ? clause : `${clause} (${by.en})`)).join(", "),
    used.map(({ clause, by }) => (by === null ? clause : `${clause}(${by.ko})`)).join(", "),
  );
  const because = used.flatMap(({ judgement }) => judgement?.said ?? []);
  const tail = [...because, ...refused];
  const [en, ko] = [tail.map((one) => ` ${one.en}`).join(""), tail.map((one) => ` ${one.ko}`).join("")];
  switch (what) {
    case "satisfied":
      return text(
        `It follows from what was accepted for ${named.en}.${en}`,
        `${named.ko} 조항에서 수용한 결과로부터 따라 나온다.${ko}`,
      );
    case "violated":
      return text(
        `The contrary follows from what was found of ${named.en}.${en}`,
        `${named.ko} 조항에 관하여 드러난 결과로부터 그 반대가 따라 나온다.${ko}`,
      );
    case "conflict":
      return text(
        `Findings contradict each other: ${named.en}.${en}`,
        `판단이 서로 어긋난다: ${named.ko}.${ko}`,
      );
    case "partly":
      return text(
        `What was accepted for ${named.en} shows a part of this clause and not the whole.${en}`,
        `${named.ko} 조항에서 수용한 것은 이 조항의 일부만 보인다.${ko}`,
      );
    case "nothing":
      return all.length === 0
        ? text(
            `On no other clause is there an answer from which this one could follow.${en}`,
            `이 조항의 답이 따라 나올 만한 다른 조항의 답이 없다.${ko}`,
          )
        : text(
            `Nothing follows for this clause from the answers on ${all.map(({ clause }) => clause).join(", ")}: no row that is followed says how they lie to it, or what it says settles nothing.${en}`,
            `${all.map(({ clause }) => clause).join(", ")} 조항의 답에서 이 조항에 관하여 따라 나오는 것이 없다. 따르는 대응표에 그 관계가 없거나, 있어도 정해 주지 못한다.${ko}`,
          );
  }
}
