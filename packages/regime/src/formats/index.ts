export { type FormatLoss, lossText } from "./loss.ts";
export * from "./sssom/index.ts";
export * from "./oscal/index.ts";
export * from "./ciso-assistant/index.ts";
export { type MappingFile, type Mappings, readMappings } from "./read-mappings.ts";
