import { type ClauseKey, compareTexts } from "../../../crosswalk/rows/clause-key.ts";
import type { Asserted, MappingRow } from "../../../crosswalk/rows/row.ts";
import { type FormatLoss, Losses } from "../../loss.ts";
import { NAMESPACE, oneLine, ownProp, tokenOf } from "../names.ts";
import type { OscalMap, OscalMappingCollection } from "../schema/mapping.ts";
import { uuidOf } from "../uuid.ts";

export interface MappingHead {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly method: "human" | "automation" | "hybrid";
  readonly status: "complete" | "not-complete" | "draft" | "deprecated" | "superseded";
  /** A date: `last-modified`. */
  readonly asOf: string;
}

const RELATIONSHIP: Readonly<Record<Asserted, string>> = {
  equal: "equal-to",
  subset: "subset-of",
  superset: "superset-of",
  intersects: "intersects-with",
  disjoint: "no-relationship",
  related: "related",
};

/**
 * Rows as an OSCAL 1.2.1 mapping collection, one mapping for each pair of editions. Rows that mix instruments on one
 * side have no place in the model and are listed as lost.
 * @throws RangeError without rows: the model wants at least one.
 */
export function mappingCollectionOf(
  rows: readonly MappingRow[],
  head: MappingHead,
): { readonly collection: OscalMappingCollection; readonly losses: readonly FormatLoss[] } {
  const losses = new Losses();
  const fitting = rows.filter((row) => {
    const fits = oneEdition(row.sources) && oneEdition(row.targets);
    if (!fits) losses.add("mixed-sides");
    return fits;
  });
  if (fitting.length === 0) throw new RangeError("a mapping collection holds at least one row");
  const authors = [...new Set(fitting.map(({ author }) => author))].toSorted(compareTexts);
  const parties = authors.map((name) => ({
    uuid: uuidOf("party", name),
    type: "organization" as const,
    name: oneLine(name),
    "short-name": oneLine(name),
  }));
  const pairs = Map.groupBy(fitting, ({ sources, targets }) => `${editionOf(sources)} ${editionOf(targets)}`);
  const collection: OscalMappingCollection = {
    uuid: uuidOf("mapping-collection", head.title, head.version, authors),
    metadata: {
      title: oneLine(head.title),
      "last-modified": `${head.asOf}T00:00:00Z`,
      version: oneLine(head.version),
      "oscal-version": "1.2.1",
      roles: [{ id: "creator", title: "Creator" }],
      parties,
    },
    provenance: {
      method: head.method,
      "matching-rationale": fitting[0]?.rationale ?? "semantic",
      status: head.status,
      "mapping-description": head.description,
      "responsible-parties": [{ "role-id": "creator", "party-uuids": parties.map(({ uuid }) => uuid) }],
    },
    mappings: [...pairs].map(([pair, group]) => {
      const [source, target] = [group[0]?.sources[0], group[0]?.targets[0]];
      return {
        uuid: uuidOf("mapping", head.title, head.version, pair),
        "source-resource": resourceOf(source),
        "target-resource": resourceOf(target),
        maps: group.map((row, at) => mapOf(row, uuidOf("map", head.title, head.version, pair, at))),
      };
    }),
  };
  return { collection, losses: losses.all() };
}

const editionOf = (clauses: readonly ClauseKey[]): string =>
  JSON.stringify([clauses[0]?.scheme ?? "", clauses[0]?.version ?? null]);

const oneEdition = (clauses: readonly ClauseKey[]): boolean =>
  clauses.every((clause) => editionOf([clause]) === editionOf(clauses));

function resourceOf(clause: ClauseKey | undefined) {
  const { scheme = "", version = null } = clause ?? {};
  return {
    type: "catalog",
    href: `${encodeURIComponent(scheme)}.oscal.json`,
    props: [ownProp("instrument", scheme), ...(version === null ? [] : [ownProp("edition", version)])],
  };
}

function mapOf(row: MappingRow, uuid: string): OscalMap {
  const { words, strength } = row;
  return {
    uuid,
    ...(row.relation === "related" ? { ns: NAMESPACE } : {}),
    "matching-rationale": row.rationale,
    relationship: RELATIONSHIP[row.relation],
    sources: row.sources.map(itemOf),
    targets: row.targets.map(itemOf),
    ...(strength === null
      ? {}
      : {
          "confidence-score":
            typeof strength === "number" ? { percentage: strength } : { category: strength },
        }),
    props: [
      ownProp("author", oneLine(row.author)),
      ...(words === null
        ? []
        : [ownProp("rationale-en", oneLine(words.en)), ownProp("rationale-ko", oneLine(words.ko))]),
    ],
    ...(words === null ? {} : { remarks: `${words.en}\n\n${words.ko}` }),
  };
}

const itemOf = ({ id }: ClauseKey): OscalMap["sources"][number] => ({
  type: "control",
  "id-ref": tokenOf(id),
  ...(tokenOf(id) === id ? {} : { props: [ownProp("clause", id)] }),
});
