import type { Asserted, Rationale } from "../../crosswalk/rows/row.ts";

/**
 * Predicates whose meaning is a relation between sets, seen from the subject (SKOS reference section 10: broadMatch
 * states that the object is the broader concept). `closeMatch`, `relatedMatch` and cross-references are evidence that
 * two entries bear on each other and nothing more.
 */
export const PREDICATES: ReadonlyMap<string, Asserted> = new Map<string, Asserted>([
  ["skos:exactMatch", "equal"],
  ["skos:broadMatch", "subset"],
  ["skos:narrowMatch", "superset"],
  ["skos:closeMatch", "related"],
  ["skos:relatedMatch", "related"],
  ["owl:equivalentClass", "equal"],
  ["rdfs:subClassOf", "subset"],
  ["owl:disjointWith", "disjoint"],
  ["oboInOwl:hasDbXref", "related"],
  ["rdfs:seeAlso", "related"],
]);

/** Values of `mapping_justification` (SSSOM schema 1.1, sssom_schema.yaml). */
export const JUSTIFICATIONS = [
  "semapv:LexicalMatching",
  "semapv:LogicalReasoning",
  "semapv:CompositeMatching",
  "semapv:UnspecifiedMatching",
  "semapv:SemanticSimilarityThresholdMatching",
  "semapv:LexicalSimilarityThresholdMatching",
  "semapv:MappingChaining",
  "semapv:MappingReview",
  "semapv:ManualMappingCuration",
  "semapv:MappingInversion",
  "semapv:StructuralMatching",
  "semapv:InstanceBasedMatching",
  "semapv:BackgroundKnowledgeBasedMatching",
] as const;

/** SSSOM does not say in what sense entries match; only lexical methods compare wording. */
export const rationaleOf = (justification: string): Rationale =>
  /:Lexical/.test(justification) ? "syntactic" : "semantic";

export const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  mapping_justification: JUSTIFICATIONS,
  predicate_modifier: ["Not"],
  mapping_cardinality: ["1:1", "1:n", "n:1", "n:n", "1:0", "0:1", "0:0"],
  sssom_version: ["1.0", "1.1"],
};

/** Slots that hold a share between 0 and 1. */
export const SHARES = ["confidence", "similarity_score"] as const;

/** Prefixes that need no declaration (SSSOM specification, "Identifiers"). */
export const BUILT_IN = ["owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml"] as const;

export const NO_TERM = "sssom:NoTermFound";
