import type { Logged } from "@bongsu/node";
import {
  canonicalJson,
  checkStatement,
  encodeEnvelope,
  IN_TOTO_PAYLOAD_TYPE,
  type InTotoStatement,
  encodeStatement,
  openStatement,
  parseJson,
  signPayload,
  StatementRefusal,
  type StatementType,
} from "@bongsu/statement";
import type { WritingPorts } from "./speaker.ts";

const JSON_LIMITS = { bytes: 8 << 20, depth: 64 };

/** A statement on its way to be signed: as a person sees it, and as the form brings it back. */
export const shown = (
  statement: InTotoStatement,
): { readonly exact: string; readonly canonical: string } => ({
  exact: JSON.stringify(statement, null, 2),
  canonical: canonicalJson(statement),
});

/**
 * Signs exactly what was shown, and logs it.
 * @returns null for what this node's pages would not have shown: another type, another issuer, no statement.
 */
export async function signShown(
  { node, speaker }: WritingPorts,
  types: readonly StatementType[],
  canonical: string,
): Promise<Logged | null> {
  try {
    const statement = checkStatement(parseJson(new TextEncoder().encode(canonical), JSON_LIMITS));
    const envelope = signPayload(IN_TOTO_PAYLOAD_TYPE, encodeStatement(statement), speaker.signer);
    const { type, issuer } = openStatement(envelope, types);
    if (type === null || issuer !== speaker.domain) return null;
    return await node.publish(encodeEnvelope(envelope), "operator");
  } catch (error) {
    if (error instanceof StatementRefusal) return null;
    throw error;
  }
}
