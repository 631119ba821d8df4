import { type Text, text } from "@bongsu/input";
import {
  type ClauseKey,
  Graph,
  keyText,
  type Projected,
  project,
  type Relation,
  maskOf,
  why,
  type Why,
  whyLines,
} from "../../crosswalk/index.ts";
import { ASK, coverAsk } from "../asks.ts";
import type { Case, Crosswalk, Judgement } from "../case.ts";
import type { RestingRelation } from "../schema/decision.ts";
import type { Profile } from "../schema/profile.ts";

/** How one clause lies to another by the rows that the authority follows; null where nothing is known. */
export const relationOf = ({ graph }: Pick<Case, "graph">, from: ClauseKey, to: ClauseKey): Why | null =>
  graph === null ? null : (why(graph, from, to) ?? null);

/** The rows of the authors whom a profile follows, in the sense in which it follows them. */
export function graphOf({ crosswalk: followed }: Profile, { rows, catalogues }: Crosswalk): Graph | null {
  if (followed === undefined) return null;
  const { follow, rationale } = followed;
  return new Graph(
    rationale,
    rows.filter(({ author }) => follow.includes(author)),
    catalogues,
  );
}

export const maskOfRelations = (relations: readonly Relation[]): number =>
  relations.reduce((mask, relation) => mask | maskOf(relation), 0);

/** What an answer keeps of a proof, editions included, to be worked out again when it is asked whether it stands. */
export const resting = (answer: Why, { crosswalk }: Profile): RestingRelation => ({
  from: keyText(answer.from),
  to: keyText(answer.to),
  relations: [...answer.relations],
  rationale: answer.rationale,
  authors: [...(crosswalk?.follow ?? [])],
});

export const proofLines = (answer: Why, { crosswalk }: Profile): Text[] =>
  whyLines(answer, crosswalk?.follow ?? []);

/** Clauses of which one was brought under, and what follows of the clause in question where that one is satisfied. */
interface Bearing {
  readonly from: string;
  readonly answer: Why;
  readonly follows: Projected;
}

/** Whether the evidence is brought for this clause, or for one that by the crosswalk asks for no less. */
export function judgeBearing(found: Case): Judgement {
  const { entry, evidence, profile } = found;
  const said = evidence.cover?.said;
  if (said === undefined || said.for.length === 0)
    return {
      outcome: "met",
      said: text(
        "Nobody says for which clause it is brought; the authority itself reads it against this one.",
        "어느 조항의 증빙인지 밝힌 자료가 없어, 기관이 직접 이 조항에 비추어 읽었다.",
      ),
    };
  const by = said.saidBy.name;
  if (said.for.includes(entry.clause))
    return {
      outcome: "met",
      said: text(`${by.en} brings it for this clause.`, `${by.ko}의 말로 이 조항의 증빙이다.`),
    };
  const bearings = said.for.flatMap((ref): Bearing[] => {
    const answer = relationOf(found, found.keyOf(ref), found.keyOf(entry.clause));
    if (answer === null || answer.contested) return [];
    return [{ from: ref, answer, follows: project("satisfied", maskOfRelations(answer.relations)) }];
  });
  const whole = bearings.find(({ follows }) => follows === "satisfied");
  if (whole !== undefined)
    return {
      outcome: "met",
      said: text(
        `It is brought for ${whole.from}, which by the crosswalk asks for all that this clause asks.`,
        `${whole.from} 조항의 증빙이며, 대응표에 따르면 그 조항은 이 조항이 요구하는 것을 모두 요구한다.`,
      ),
      proof: proofLines(whole.answer, profile),
      relations: [resting(whole.answer, profile)],
    };
  const part = bearings.find(({ follows }) => follows === "partly");
  const brought = said.for.join(", ");
  if (part !== undefined)
    return {
      outcome: "missing",
      said: text(
        `It is brought for ${part.from}, which by the crosswalk shares only a part with this clause.`,
        `${part.from} 조항의 증빙이며, 대응표에 따르면 그 조항은 이 조항과 일부만 겹친다.`,
      ),
      proof: proofLines(part.answer, profile),
      asks: [ASK.clause(entry.clause)],
    };
  return {
    outcome: "unknown",
    said: text(
      `It is brought for ${brought}; the crosswalk does not settle whether that bears on this clause.`,
      `${brought} 조항의 증빙이며, 그것이 이 조항과 관련되는지 대응표로는 정해지지 않는다.`,
    ),
    asks: [
      ASK.clause(entry.clause),
      coverAsk(`whether it is brought for ${entry.clause} too`, `${entry.clause} 조항의 증빙이기도 한지`),
    ],
  };
}
