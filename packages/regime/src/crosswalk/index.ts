export * from "./rcc5/index.ts";
export * from "./network/index.ts";
export { type ClauseKey, keyText, readKey } from "./rows/clause-key.ts";
export type { Catalogue, CatalogueClause } from "./rows/catalogue.ts";
export { type CrosswalkFile, crosswalkFileSchema } from "./rows/file-schema.ts";
export { type ReadCrosswalk, readCrosswalkFile } from "./rows/read-file.ts";
export { type Asserted, type MappingRow, type Rationale, RATIONALES, type Strength } from "./rows/row.ts";
export { Graph, type Reason, type Region } from "./answer/graph.ts";
export {
  type Assessed,
  combine,
  type Assessment,
  project,
  type Projected,
  type Verdict,
} from "./answer/verdict.ts";
export { type Step, type WalkSaid, why, type Why } from "./answer/why.ts";
export { checkCrosswalk, type Conflict, type CrosswalkCheck } from "./answer/check.ts";
export { whyLines } from "./messages/say-why.ts";
export { checkLines } from "./messages/say-check.ts";
export { asOfMissing, authorUnknown, clauseNotNamed, clauseNowhere, noRows } from "./messages/problems.ts";
export { nearest } from "./answer/nearest.ts";
