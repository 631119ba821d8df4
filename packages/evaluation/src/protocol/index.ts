export * from "./schema.ts";
export type * from "./plan.ts";
export { buildStudy, studyOf } from "./study.ts";
export type { StudyOptions } from "./study.ts";
export { readGroups } from "./table-group.ts";
export type { LogGroup, TableGroup } from "./table-group.ts";
export type { AlignmentTable } from "./alignment.ts";
