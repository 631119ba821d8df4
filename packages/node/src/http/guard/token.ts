import { timingSafeEqual } from "node:crypto";
import { sha256 } from "../../crypto/log-crypto.ts";

const digestOf = (text: string): Uint8Array => sha256(new TextEncoder().encode(text));

/** Whether a text is the token. Digests are compared, in constant time, so that neither length nor place of a difference shows. */
export function tokenCheck(token: string): (text: string) => boolean {
  const known = digestOf(token);
  return (text) => timingSafeEqual(digestOf(text), known);
}
