import { text } from "@bongsu/input";
import { type Digest, digestValue } from "@bongsu/statement";
import { NOT_CERTIFIED, SYNTHETIC } from "../../../accept/messages/words.ts";
import type { Decision } from "../../../accept/schema/decision.ts";
import { type FormatLoss, lossText, Losses } from "../../loss.ts";
import { oneLine, ownProp } from "../names.ts";
import { assessmentResults, type OscalAssessmentResults, type OscalResult } from "../schema/assessment.ts";
import { uuidOf } from "../uuid.ts";
import { type Actors, findingOf, observationOf, stateOf } from "./finding.ts";
import { both, controlIdOf, headOf, objectiveIdOf, selectionsOf, timeOf } from "./shared.ts";
import { planStub } from "./stubs.ts";

/**
 * An acceptance decision as OSCAL 1.2.1 assessment results. A finding has two states there, so that only what was
 * accepted, and what was shown to be the contrary, becomes one; every answer stands in an observation. What the model has
 * no place for stands in properties and is listed as lost, in the document too.
 */
export function assessmentResultsOf(decision: Decision): {
  readonly results: OscalAssessmentResults;
  readonly losses: readonly FormatLoss[];
} {
  const digest = digestValue(decision);
  const losses = lossesOf(decision);
  const actors: Actors = {
    digest,
    authority: uuidOf("party", decision.authority.domain ?? decision.authority.name.en),
    tool: uuidOf("tool", decision.tool.name, decision.tool.version),
  };
  const plan = planStub(decision, digest);
  const results: OscalAssessmentResults = {
    uuid: uuidOf("assessment-results", digest),
    metadata: metadataOf(decision, actors, losses),
    "import-ap": { href: `#${plan.uuid}`, remarks: plan.description },
    "local-definitions": { "objectives-and-methods": decision.clauses.map(objectiveOf) },
    results: [resultOf(decision, digest, actors)],
    "back-matter": { resources: [plan] },
  };
  return { results: assessmentResults.parse(results), losses };
}

function lossesOf({ clauses }: Decision): FormatLoss[] {
  const losses = new Losses();
  losses.add("plan-stub");
  for (const clause of clauses) {
    losses.add("day-as-time");
    losses.add("own-properties");
    if (stateOf(clause) === null) losses.add("no-state", clause.status);
  }
  return losses.all();
}

function metadataOf(decision: Decision, { authority }: Actors, losses: readonly FormatLoss[]) {
  const { synthetic, asOf } = decision;
  const { name, domain } = decision.authority;
  return {
    ...headOf(oneLine(`${synthetic ? "Synthetic example. " : ""}Acceptance: ${name.en}`), asOf),
    roles: [{ id: "authority", title: "Authority that decides" }],
    parties: [
      {
        uuid: authority,
        type: "organization" as const,
        name: oneLine(name.en),
        props: [
          ownProp("name-ko", oneLine(name.ko)),
          ...(domain === null ? [] : [ownProp("domain", domain)]),
        ],
      },
    ],
    "responsible-parties": [{ "role-id": "authority", "party-uuids": [authority] }],
    props: [
      ownProp("synthetic", String(synthetic)),
      ownProp("profile-digest", decision.profile.digest),
      ownProp("profile-written", decision.profile.written),
      ...losses.map((loss) => ({
        ...ownProp("loss", oneLine(`${loss.code} ${loss.detail} ${loss.count}`)),
        remarks: both(lossText(loss)),
      })),
    ],
    remarks: [...(synthetic ? [SYNTHETIC] : []), NOT_CERTIFIED].map(both).join("\n\n"),
  };
}

/** What the authority asks under a clause, in its own words: findings are about this, and not about the clause. */
const objectiveOf = ({ clause, asks, topic }: Decision["clauses"][number]) => ({
  "control-id": controlIdOf(clause),
  props: [ownProp("clause", clause)],
  parts: [
    {
      id: objectiveIdOf(clause),
      name: "assessment-objective",
      prose: both(asks),
      ...(topic === null
        ? {}
        : { title: oneLine(topic.en), props: [ownProp("title-ko", oneLine(topic.ko))] }),
    },
  ],
});

function resultOf(decision: Decision, digest: Digest, actors: Actors): OscalResult {
  const { clauses, asOf, purpose, tool } = decision;
  const findings = clauses.map((clause) => findingOf(decision, clause, actors)).filter((one) => one !== null);
  return {
    uuid: uuidOf("result", digest),
    title: oneLine(decision.evidence.title.en),
    description: both(purpose),
    start: timeOf(asOf),
    end: timeOf(asOf),
    "local-definitions": { components: [toolOf(tool, actors)] },
    "reviewed-controls": selectionsOf(clauses.map(({ clause }) => clause)),
    observations: clauses.map((clause) => observationOf(decision, clause, actors)),
    ...(findings.length === 0 ? {} : { findings }),
    props: [...evidenceProps(decision), ...askProps(decision)],
  };
}

const toolOf = ({ version }: Decision["tool"], actors: Actors) => ({
  uuid: actors.tool,
  type: "software",
  title: "Bongsu",
  description: both(
    text("Held the evidence against the profile.", "증빙을 기준서에 비추어 본 프로그램이다."),
  ),
  props: [ownProp("version", version)],
  status: { state: "operational" as const },
});

function evidenceProps({ evidence: { from, fromKnown, statement, cover } }: Decision) {
  return [
    ownProp("evidence-from-known", fromKnown),
    ...(from === null ? [] : [{ ...ownProp("evidence-from", from.domain ?? "-"), remarks: both(from.name) }]),
    ...(statement === null
      ? []
      : [ownProp("statement", statement.digest), ownProp("issuer", statement.issuer)]),
    ...logProps(statement?.log ?? null),
    ...(cover === null ? [] : [{ ...ownProp("cover", cover.digest), remarks: both(cover.saidBy.name) }]),
  ];
}

const logProps = (log: NonNullable<Decision["evidence"]["statement"]>["log"]) =>
  log === null ? [] : [ownProp("log", `${log.origin} ${log.index}`)];

const askProps = ({ asks }: Decision) =>
  asks.map(({ id, said, settles }) => ({
    ...ownProp("ask", oneLine(id)),
    remarks: [both(said), ...settles.map(({ clause, requirement }) => `- ${clause}: ${requirement}`)].join(
      "\n\n",
    ),
  }));
