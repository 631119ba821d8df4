export { type FormatLoss, lossText } from "./loss.ts";
export * from "./sssom/index.ts";
