import { evaluationFolds, evaluationStatementTypes } from "@bongsu/evaluation";
import { regimeFolds, regimeStatementTypes } from "@bongsu/regime";
import { canonicalJson, statementFolds, statementTypes, typeUri } from "@bongsu/statement";
import type { StatementFold, StatementType } from "@bongsu/statement";
import { TABLES_VERSION } from "./schema.ts";

/** The types that a picture knows, and how each is read. */
export interface Folds {
  readonly types: ReadonlyMap<string, StatementType>;
  readonly folds: ReadonlyMap<string, StatementFold>;
  /** Stored in the picture: where it differs, the picture is made anew. */
  readonly versions: string;
}

export function foldsOf(types: readonly StatementType[], folds: readonly StatementFold[]): Folds {
  const byUri = new Map(folds.map((fold) => [fold.uri, fold]));
  const known = types.map(({ uri }) => [uri, byUri.get(uri)?.version ?? 0]);
  return {
    types: new Map(types.map((type) => [type.uri, type])),
    folds: byUri,
    versions: canonicalJson({ tables: TABLES_VERSION, types: Object.fromEntries(known) }),
  };
}

export const FOLDS: Folds = foldsOf(
  [...statementTypes, ...evaluationStatementTypes, ...regimeStatementTypes],
  [...statementFolds, ...evaluationFolds, ...regimeFolds],
);

/** Types of statement that say which keys are a party's, and from where to where. */
export const KEY_TYPES: readonly string[] = [
  "profile",
  "key-rotation",
  "key-revocation",
  "log-retirement",
].map(typeUri);
