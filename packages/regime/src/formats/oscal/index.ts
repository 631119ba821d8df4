export { type OscalDocument, oscalOfJson, readOscal } from "./read/document.ts";
export { catalogueOf } from "./read/catalogue.ts";
export { rowsOf } from "./read/rows.ts";
export { resolveProfile } from "./profile/resolve.ts";
export { instrumentCatalog, instrumentLosses } from "./write/catalog.ts";
export { type MappingHead, mappingCollectionOf } from "./write/mapping.ts";
export type { OscalCatalog } from "./schema/catalog.ts";
export type { OscalProfile } from "./schema/profile.ts";
export type { OscalMappingCollection } from "./schema/mapping.ts";
