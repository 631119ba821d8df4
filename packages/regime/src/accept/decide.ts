import type { Text } from "@bongsu/input";
import { type Digest, digestValue } from "@bongsu/statement";
import type { ClauseKey, Graph } from "../crosswalk/index.ts";
import type { Case, Crosswalk } from "./case.ts";
import { decideByOthers } from "./decide-by-others.ts";
import { decideDirectly } from "./decide-directly.ts";
import { type Evidence, originOf } from "./evidence.ts";
import { ownFindings } from "./follows.ts";
import { graphOf } from "./judge/bearing.ts";
import { type Decision, DECISION_KIND } from "./schema/decision.ts";
import type { Profile, ProfileClause } from "./schema/profile.ts";
import { shortest } from "./shortest.ts";

export interface AcceptRequest {
  readonly profile: Profile;
  readonly evidence: Evidence;
  readonly crosswalk: Crosswalk;
  /** Words for a clause, where an instrument that was read has them. */
  readonly topics: ReadonlyMap<string, Text>;
  /** Day to which ages and periods are counted, as 2026-11-25. */
  readonly asOf: string;
  readonly version: string;
}

/** What an authority's own profile says of evidence, clause by clause; nothing is certified (rule 1). */
export function accept(request: AcceptRequest): Decision {
  const { profile, evidence, topics, asOf, version } = request;
  const graph = graphOf(profile, request.crosswalk);
  const direct = new Map(
    profile.clauses
      .filter(({ requires }) => requires !== undefined && evidence.kind !== "decision")
      .map((entry) => [entry.clause, decideDirectly(caseOf(request, graph, entry), topics)]),
  );
  const own = ownFindings([...direct.values()].map(({ clause }) => clause));
  const all = profile.clauses.map(
    (entry) => direct.get(entry.clause) ?? decideByOthers(caseOf(request, graph, entry), own, topics),
  );
  return {
    kind: DECISION_KIND,
    tool: { name: "bongsu", version },
    synthetic: [profile.synthetic, evidence.cover?.said.synthetic, evidence.decision?.synthetic].includes(
      true,
    ),
    authority: { id: profile.id, ...profile.authority },
    purpose: profile.purpose,
    profile: { written: profile.written, digest: profileDigest(profile) },
    asOf,
    evidence: evidenceOf(evidence),
    clauses: all.map(({ clause }) => clause),
    asks: shortest(all.flatMap(({ open }) => open)),
  };
}

/** Of what the profile says; spaces and comments do not change it. */
export const profileDigest = (profile: Profile): Digest => digestValue(profile);

function evidenceOf(evidence: Evidence): Decision["evidence"] {
  const { kind, title, digest, verified, cover } = evidence;
  const { party, known } = originOf(evidence);
  return {
    kind,
    title,
    digest,
    from: party,
    fromKnown: known,
    statement:
      verified === null ? null : { digest: verified.statement, issuer: verified.issuer, log: verified.log },
    cover: cover === null ? null : { digest: cover.digest, saidBy: cover.said.saidBy },
  };
}

const caseOf = (
  { profile, evidence, asOf, crosswalk }: AcceptRequest,
  graph: Graph | null,
  entry: ProfileClause,
): Case => ({
  profile,
  entry,
  evidence,
  asOf,
  graph,
  keyOf: (ref) => clauseKeyOf(ref, profile, crosswalk),
});

/** A clause in the edition that the profile names, or else in the first that is at hand. */
export function clauseKeyOf(
  ref: string,
  { editions }: Pick<Profile, "editions">,
  { catalogues }: Crosswalk,
): ClauseKey {
  const [scheme = "", id = ""] = ref.split("/");
  const version = editions[scheme] ?? catalogues.find((one) => one.scheme === scheme)?.version ?? null;
  return { scheme, version, id };
}
