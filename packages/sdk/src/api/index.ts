export * from "./parts.ts";
export * from "./statements.ts";
export * from "./parties.ts";
export * from "./network.ts";
export * from "./answers.ts";
