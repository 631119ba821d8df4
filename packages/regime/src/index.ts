export * from "./accept/index.ts";
export * from "./crosswalk/index.ts";
export * from "./filing/index.ts";
export * from "./formats/index.ts";
export * from "./records/index.ts";
export * from "./promises/index.ts";
export * from "./watch/index.ts";
export { regimeSchemas, type RegimeSchema } from "./public-schemas.ts";
export {
  type Acceptance,
  acceptanceType,
  type Recognition,
  recognitionType,
  regimeStatementTypes,
} from "./statements.ts";
export { regimeFolds } from "./fold.ts";
