import { z } from "zod";

/** Fields of a CISO Assistant library that matter here; the others are let pass, since the format grows. */
const node = z.looseObject({
  urn: z.string().min(1),
  parent_urn: z.string().nullish(),
  name: z.string().nullish(),
  ref_id: z.union([z.string(), z.number()]).nullish(),
});

const framework = z.looseObject({
  urn: z.string().min(1),
  name: z.string().nullish(),
  requirement_nodes: z.array(node),
});

/** `not_related` is rare; the four others are the format's (library/mapping documentation). */
export const RELATIONSHIPS = {
  equal: "equal",
  subset: "subset",
  superset: "superset",
  intersect: "intersects",
  not_related: "disjoint",
} as const;
export type Relationship = keyof typeof RELATIONSHIPS;

const mapping = z.looseObject({
  source_requirement_urn: z.string().min(1),
  target_requirement_urn: z.string().min(1),
  relationship: z.enum(["equal", "subset", "superset", "intersect", "not_related"]),
  rationale: z.string().nullish(),
  strength_of_relationship: z.number().nullish(),
  annotation: z.string().nullish(),
});

const mappingSet = z.looseObject({
  urn: z.string().min(1),
  source_framework_urn: z.string().min(1),
  target_framework_urn: z.string().min(1),
  requirement_mappings: z.array(mapping),
});

export const librarySchema = z.looseObject({
  urn: z.string().min(1),
  version: z.union([z.string(), z.number()]).nullish(),
  packager: z.string().nullish(),
  provider: z.string().nullish(),
  objects: z.looseObject({
    framework: framework.optional(),
    frameworks: z.array(framework).optional(),
    requirement_mapping_set: mappingSet.optional(),
    requirement_mapping_sets: z.array(mappingSet).optional(),
  }),
});
export type Library = z.infer<typeof librarySchema>;
