export * from "./crosswalk/index.ts";
export * from "./formats/index.ts";
export * from "./records/index.ts";
export * from "./promises/index.ts";
export { regimeSchemas, type RegimeSchema } from "./public-schemas.ts";
