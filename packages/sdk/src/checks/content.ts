import {
  checkStatement,
  type Envelope,
  IN_TOTO_PAYLOAD_TYPE,
  type InTotoStatement,
  openStatement,
  parseJson,
  StatementRefusal,
  type StatementType,
} from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { because } from "../read/because.ts";

export interface Content {
  readonly finding: Finding;
  /** null where the payload is no in-toto statement. */
  readonly statement: InTotoStatement | null;
  readonly type: StatementType | null;
  /** Domain in whose name the statement speaks. */
  readonly issuer: string | null;
}

/** Reads what is said. Rules of a type are held against statements of that type only: others have their own. */
export function checkContent(envelope: Envelope, types: readonly StatementType[]): Content {
  const nobody = { statement: null, type: null, issuer: null };
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE)
    return { finding: finding("content-foreign", { payloadType: envelope.payloadType }), ...nobody };
  try {
    const statement = checkStatement(parseJson(envelope.payload));
    const type = types.find(({ uri }) => uri === statement.predicateType) ?? null;
    if (type === null)
      return {
        finding: finding("content-unknown", { type: statement.predicateType }),
        statement,
        type,
        issuer: null,
      };
    const opened = openStatement(envelope, types);
    return {
      finding: finding("content-known", { type: type.title }),
      statement: opened.statement,
      type,
      issuer: opened.issuer,
    };
  } catch (error) {
    if (!(error instanceof StatementRefusal)) throw error;
    const code = isOfOurs(envelope, types) ? "content-invalid" : "content-other";
    return { finding: finding(code, { because: because(error) }), ...nobody };
  }
}

/** Whether a payload that is not in order names one of the types whose rules are known. */
function isOfOurs({ payload }: Envelope, types: readonly StatementType[]): boolean {
  const text = new TextDecoder().decode(payload);
  return types.some(({ uri }) => text.includes(JSON.stringify(uri)));
}
