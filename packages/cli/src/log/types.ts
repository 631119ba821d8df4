import { evaluationStatementTypes } from "@bongsu/evaluation";
import { regimeStatementTypes } from "@bongsu/regime";
import { statementTypes, type StatementType } from "@bongsu/statement";

/** Every type of statement that this software knows. */
export const STATEMENT_TYPES: readonly StatementType[] = [
  ...statementTypes,
  ...evaluationStatementTypes,
  ...regimeStatementTypes,
];
