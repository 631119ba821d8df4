export { type FormatLoss, lossText } from "./loss.ts";
export * from "./sssom/index.ts";
export * from "./oscal/index.ts";
