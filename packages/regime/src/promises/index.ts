export { promises, ruleFor, type PromiseOptions } from "./promises.ts";
export { promisesSchema, type Finding, type Promises, type ShownEvent } from "./schema.ts";
export { promisesTable } from "./table.ts";
export { CONDITIONS, RULES, STATUSES, type Condition, type Rule, type Status } from "./rules.ts";
