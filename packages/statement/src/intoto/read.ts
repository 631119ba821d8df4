import { type Envelope } from "../dsse/index.ts";
import { encodeCanonicalJson, parseCanonicalJson } from "../json/payload.ts";
import type { JsonLimits } from "../json/parse.ts";
import { refuse } from "../refusal.ts";
import { schemaProblem } from "../schema-problem.ts";
import { IN_TOTO_PAYLOAD_TYPE, type InTotoStatement, inTotoStatementSchema } from "./statement.ts";

/**
 * The statement in an envelope, whatever its predicate type.
 * @throws StatementRefusal `payload-type-unsupported`, `payload-not-canonical`, `statement-field` or a `json-` code.
 */
export function readStatement(envelope: Envelope, limits?: JsonLimits): InTotoStatement {
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE)
    refuse("payload-type-unsupported", { found: envelope.payloadType, expected: IN_TOTO_PAYLOAD_TYPE });
  return checkStatement(parseCanonicalJson(envelope.payload, limits));
}

/** @throws StatementRefusal `statement-field` with the place. */
export function checkStatement(value: unknown): InTotoStatement {
  const read = inTotoStatementSchema.safeParse(value);
  return read.success ? read.data : refuse("statement-field", schemaProblem(read.error, value));
}

/** The payload that is signed: RFC 8785. @throws StatementRefusal as `readStatement` would for it. */
export const encodeStatement = (statement: InTotoStatement): Uint8Array =>
  encodeCanonicalJson(checkStatement(statement));
