export * from "./relation.ts";
export { compose } from "./composition.ts";
