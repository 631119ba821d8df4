import { type Text, text } from "@bongsu/input";
import type { Catalogue } from "../../../crosswalk/rows/catalogue.ts";
import type { ClauseKey } from "../../../crosswalk/rows/clause-key.ts";
import type { Asserted, MappingRow, Strength } from "../../../crosswalk/rows/row.ts";
import { STRENGTHS } from "../../../crosswalk/rows/row.ts";
import { type FormatLoss, Losses } from "../../loss.ts";
import { NAMESPACE, readProp, stemOf } from "../names.ts";
import {
  OSCAL_NAMESPACE,
  type OscalMap,
  type OscalMappedResource,
  type OscalMappingCollection,
  type Relationship,
} from "../schema/mapping.ts";
import { mappingsOf } from "./check-mapping.ts";

/** What the relationships say of sets (NIST IR 8477, section 4.3.3; both kinds of equality are one). */
const RELATIONS: Readonly<Record<Relationship, Asserted>> = {
  "equivalent-to": "equal",
  "equal-to": "equal",
  "subset-of": "subset",
  "superset-of": "superset",
  "intersects-with": "intersects",
  "no-relationship": "disjoint",
};

interface Scheme {
  readonly scheme: string;
  readonly version: string | null;
}

/**
 * The rows of a mapping collection. Several sources, or targets, are their union. Of what is not mapped nothing is
 * said (the model's own remark), so gap summaries give no rows. The edition is that of the catalogue at hand, or
 * what the file itself states.
 */
export function rowsOf(
  file: string,
  collection: OscalMappingCollection,
  catalogues: readonly Catalogue[],
): { readonly rows: readonly MappingRow[]; readonly losses: readonly FormatLoss[] } {
  const losses = new Losses();
  const everybody = authorOf(collection) ?? file;
  const rows = mappingsOf(collection).flatMap(({ mapping, at }) => {
    const rationale = mapping["matching-rationale"] ?? collection.provenance["matching-rationale"];
    const source = schemeOf(mapping["source-resource"], collection, catalogues);
    const target = schemeOf(mapping["target-resource"], collection, catalogues);
    return mapping.maps.map((map, i): MappingRow => {
      for (const { scheme, version } of [source, target]) if (version === null) losses.add("edition", scheme);
      return {
        author: readProp(map, "author") ?? everybody,
        rationale: map["matching-rationale"] ?? rationale,
        relation: relationOf(map, losses),
        sources: map.sources.map((item) => keyOf(source, item)),
        targets: map.targets.map((item) => keyOf(target, item)),
        strength: strengthOf(map["confidence-score"] ?? mapping["confidence-score"]),
        words: wordsOf(map),
        at: { file, place: { pointer: `${at}/maps/${i}` } },
      };
    });
  });
  return { rows, losses: losses.all() };
}

function relationOf({ ns, relationship }: OscalMap, losses: Losses): Asserted {
  if ((ns ?? OSCAL_NAMESPACE) === OSCAL_NAMESPACE && isKnown(relationship)) return RELATIONS[relationship];
  if (ns !== NAMESPACE) losses.add("foreign-relationship", relationship);
  return "related";
}

const isKnown = (relationship: string): relationship is Relationship =>
  Object.hasOwn(RELATIONS, relationship);

function schemeOf(
  resource: OscalMappedResource,
  collection: OscalMappingCollection,
  catalogues: readonly Catalogue[],
): Scheme {
  const named = readProp(resource, "instrument");
  if (named !== null) return { scheme: named, version: readProp(resource, "edition") };
  const scheme = stemOf(addressOf(resource.href, collection));
  const given = catalogues.filter((one) => one.scheme === scheme);
  return { scheme, version: given.length === 1 ? (given[0]?.version ?? null) : null };
}

function addressOf(href: string, collection: OscalMappingCollection): string {
  if (!href.startsWith("#")) return href;
  const resource = collection["back-matter"]?.resources?.find(({ uuid }) => uuid === href.slice(1));
  return resource?.rlinks?.[0]?.href ?? resource?.title ?? href.slice(1);
}

const keyOf = ({ scheme, version }: Scheme, item: OscalMap["sources"][number]): ClauseKey => ({
  scheme,
  version,
  id: readProp(item, "clause") ?? item["id-ref"],
});

function authorOf({ metadata, provenance }: OscalMappingCollection): string | null {
  const uuid = provenance["responsible-parties"]?.[0]?.["party-uuids"][0];
  const party = metadata.parties?.find((one) => one.uuid === uuid) ?? metadata.parties?.[0];
  return party?.["short-name"] ?? party?.name ?? null;
}

function strengthOf(score: OscalMap["confidence-score"]): Strength | number | null {
  if (score === undefined) return null;
  if ("percentage" in score) return score.percentage ?? null;
  const category = "category" in score ? score.category : undefined;
  return STRENGTHS.find((known) => known === category) ?? null;
}

function wordsOf(map: OscalMap): Text | null {
  const [en, ko] = [readProp(map, "rationale-en"), readProp(map, "rationale-ko")];
  if (en !== null && ko !== null) return text(en, ko);
  return map.remarks === undefined ? null : text(map.remarks, map.remarks);
}
