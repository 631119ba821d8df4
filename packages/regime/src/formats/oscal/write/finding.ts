import { statusSentence } from "../../../accept/messages/words.ts";
import type { ClauseDecision, Decision } from "../../../accept/schema/decision.ts";
import { oneLine, ownProp } from "../names.ts";
import type { OscalFinding, OscalObservation } from "../schema/assessment.ts";
import { uuidOf } from "../uuid.ts";
import { both, objectiveIdOf, timeOf } from "./shared.ts";

/** The documents' actors: who decided, and with what. */
export interface Actors {
  readonly digest: string;
  readonly authority: string;
  readonly tool: string;
}

/**
 * The state of a finding, of which the model has two. Evidence that was accepted shows what is asked; evidence that
 * shows the contrary shows that it is not so. Every other answer is about the evidence, and gives no finding.
 */
export function stateOf({ status, contrary }: Pick<ClauseDecision, "status" | "contrary">) {
  if (status === "accepted") return { state: "satisfied", reason: "pass" } as const;
  if (status === "refused" && contrary) return { state: "not-satisfied", reason: "fail" } as const;
  return null;
}

const originsOf = ({ authority, tool }: Actors): OscalFinding["origins"] => [
  {
    actors: [
      { type: "party", "actor-uuid": authority },
      { type: "tool", "actor-uuid": tool },
    ],
  },
];

/** What was seen for one clause, whatever the answer: the reasons one by one, as properties with their words. */
export function observationOf(decision: Decision, clause: ClauseDecision, actors: Actors): OscalObservation {
  const { evidence, authority, asOf } = decision;
  const [firstEnd] = clause.ends;
  return {
    uuid: uuidOf("observation", actors.digest, clause.clause),
    title: clause.clause,
    description: both(statusSentence(clause, authority.name)),
    props: [...answerProps(clause), ...reasonProps(clause), ...groundProps(clause)],
    methods: ["EXAMINE"],
    types: ["control-objective"],
    origins: originsOf(actors),
    "relevant-evidence": [
      {
        description: both(evidence.title),
        props: [ownProp("kind", evidence.kind), ownProp("digest", evidence.digest)],
      },
    ],
    collected: timeOf(asOf),
    ...(clause.status.startsWith("accepted") && firstEnd !== undefined
      ? { expires: `${firstEnd.on}T23:59:59Z` }
      : {}),
  };
}

/** The finding on one clause, or null where the model has no state for the answer. */
export function findingOf(decision: Decision, clause: ClauseDecision, actors: Actors): OscalFinding | null {
  const state = stateOf(clause);
  if (state === null) return null;
  const purpose = { en: `For this purpose: ${decision.purpose.en}`, ko: `목적: ${decision.purpose.ko}` };
  return {
    uuid: uuidOf("finding", actors.digest, clause.clause),
    title: clause.clause,
    description: both(statusSentence(clause, decision.authority.name)),
    props: answerProps(clause),
    origins: originsOf(actors),
    target: {
      type: "objective-id",
      "target-id": objectiveIdOf(clause.clause),
      status: { ...state, remarks: both(purpose) },
    },
    "related-observations": [{ "observation-uuid": uuidOf("observation", actors.digest, clause.clause) }],
  };
}

const answerProps = ({ clause, status, rule, contrary }: ClauseDecision) => [
  ownProp("clause", clause),
  ownProp("answer", status),
  ownProp("answer-rule", `${rule.id}.${rule.version}`),
  ...(contrary ? [ownProp("contrary", "true")] : []),
];

const reasonProps = ({ reasons }: ClauseDecision) =>
  reasons.flatMap(({ rule, requirement, outcome, said, proof, condition }) => [
    {
      ...ownProp("reason", `${rule.id}.${rule.version} ${requirement} ${outcome}`),
      remarks: [said, ...proof].map(both).join("\n\n"),
    },
    ...(condition === null ? [] : [{ ...ownProp("condition", requirement), remarks: both(condition) }]),
  ]);

const groundProps = ({ restsOn, ends }: ClauseDecision) => [
  ...restsOn.recognition.map((id) => ownProp("rests-on-recognition", id)),
  ...restsOn.relations.map(({ from, to, relations, rationale, authors }) =>
    ownProp(
      "rests-on-relation",
      oneLine(`${from} ${relations.join("|")} ${to} (${rationale}; ${authors.join(", ")})`),
    ),
  ),
  ...ends.map(({ on, because }) => ({ ...ownProp("ends", on), remarks: both(because) })),
];
