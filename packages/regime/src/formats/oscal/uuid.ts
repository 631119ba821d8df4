import { digestValue } from "@bongsu/statement";

/**
 * A uuid that follows from what it names, so that the same input gives the same document. It is marked as version 5,
 * the only name-based one that the models admit, and made from SHA-256 where RFC 9562 has SHA-1.
 */
export function uuidOf(...name: readonly unknown[]): string {
  const hex = digestValue(name).slice("sha256:".length);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
