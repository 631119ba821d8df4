export { inspectEval } from "./eval-log.ts";
export { inspectJson } from "./json-log.ts";
