import { z } from "zod";
import { list, markup, string, token, uri, uriReference, uuid } from "./datatypes.ts";
import { selectById } from "./control.ts";
import { backMatter, metadata, noted, responsibleParty } from "./metadata.ts";

const method = z.enum(["human", "automation", "hybrid"]);
const rationale = z.enum(["syntactic", "semantic", "functional"]);
const status = z.enum(["complete", "not-complete", "draft", "deprecated", "superseded"]);
/** Metaschema, oscal_mapping-common: a category or a share, not both. */
const confidence = z.union([
  z.strictObject({ category: z.enum(["unspecified", "high", "medium", "low"]).optional() }),
  z.strictObject({ percentage: z.number().min(0).max(1).optional() }),
]);
const coverage = z.strictObject({
  "generation-method": string.optional(),
  "target-coverage": z.number().min(0).max(1),
});

/** What `relationship` may be in OSCAL's own namespace; the JSON Schema lets any token pass. */
export const RELATIONSHIPS = [
  "equivalent-to",
  "equal-to",
  "subset-of",
  "superset-of",
  "intersects-with",
  "no-relationship",
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];
export const OSCAL_NAMESPACE = "http://csrc.nist.gov/ns/oscal";

const item = z.strictObject({ type: z.enum(["control", "statement"]), "id-ref": string, ...noted });

const map = z.strictObject({
  uuid,
  ns: uri.optional(),
  "matching-rationale": rationale.optional(),
  relationship: token,
  sources: z.array(item).min(1),
  targets: z.array(item).min(1),
  qualifiers: list(
    z.strictObject({
      subject: z.enum(["source", "target", "both"]),
      predicate: z.enum(["has-requirement", "has-incompatibility"]),
      category: z.enum(["restricted", "addressable", "blocked"]),
      description: markup,
      remarks: markup.optional(),
    }),
  ),
  "confidence-score": confidence.optional(),
  coverage: coverage.optional(),
  ...noted,
});
export type OscalMap = z.infer<typeof map>;

const resource = z.strictObject({ ns: uri.optional(), type: token, href: uriReference, ...noted });
export type OscalMappedResource = z.infer<typeof resource>;
const gaps = z.strictObject({ uuid, "unmapped-controls": z.array(selectById).min(1) });

const mapping = z.strictObject({
  uuid,
  method: method.optional(),
  "matching-rationale": rationale.optional(),
  status: status.optional(),
  "source-resource": resource,
  "target-resource": resource,
  maps: z.array(map).min(1),
  "mapping-description": markup.optional(),
  "source-gap-summary": gaps.optional(),
  "target-gap-summary": gaps.optional(),
  "confidence-score": confidence.optional(),
  coverage: coverage.optional(),
  ...noted,
});

export const mappingCollection = z.strictObject({
  uuid,
  metadata,
  provenance: z.strictObject({
    method,
    "matching-rationale": rationale,
    status,
    "confidence-score": confidence.optional(),
    coverage: coverage.optional(),
    "mapping-description": markup,
    "responsible-parties": list(responsibleParty),
    ...noted,
  }),
  // JSON Schema 1.2.1 lets a single mapping stand without its list
  mappings: z.union([z.array(mapping).min(1), mapping]),
  "back-matter": backMatter.optional(),
});
export type OscalMappingCollection = z.infer<typeof mappingCollection>;
