export * from "./result/index.ts";
export * from "./protocol/index.ts";
export { readLanguage } from "./protocol/language.ts";
export { nameOfLanguage } from "./protocol/language-names.ts";
export * from "./gate/index.ts";
export { compareFiles, type CompareAnswer, type CompareRequest } from "./compare/compare-files.ts";
export type { ItemRow, ItemsTable } from "./items/items-table.ts";
export { pageItems, type PageItems } from "./items/page-items.ts";
export { everyEvalEverRecords, type ExportedRecord } from "./formats/every-eval-ever.ts";
export { contrastsTable, estimatesTable, gateTable, type FlatTable } from "./formats/tables.ts";
export { verdictOf } from "./verdict/index.ts";
export { plain } from "./verdict/say.ts";
export { itemsColumns } from "./items/items-columns.ts";
export { publicSchemas, type PublicSchema } from "./public-schemas.ts";
export * from "./calibrate/index.ts";
export * from "./plan-labels/index.ts";
export * from "./lint/index.ts";
export * from "./publish/index.ts";
export {
  aggregateBytes,
  type EvaluationResult,
  evaluationResultType,
  evaluationStatementTypes,
} from "./statements.ts";
export { evaluationFolds } from "./fold.ts";
