import { CanonicalError, canonicalBytes } from "../canonical.ts";
import { refuse } from "../refusal.ts";
import { type JsonLimits, type JsonValue, JSON_LIMITS, parseJson } from "./parse.ts";

/**
 * The bytes of a value as they are signed: RFC 8785, and readable by `parseCanonicalJson`.
 * @throws StatementRefusal `value-not-json` for what JSON has no form for, or a `json-` code.
 */
export function encodeCanonicalJson(value: unknown, limits: JsonLimits = JSON_LIMITS): Uint8Array {
  const bytes = canonical(value);
  parseJson(bytes, limits);
  return bytes;
}

/**
 * Reads bytes that must be the canonical form (RFC 8785) of what they say.
 * @throws StatementRefusal `payload-not-canonical` with the first byte that differs, or a `json-` code.
 */
export function parseCanonicalJson(bytes: Uint8Array, limits: JsonLimits = JSON_LIMITS): JsonValue {
  const value = parseJson(bytes, limits);
  const expected = canonical(value);
  const at = firstDifference(bytes, expected);
  if (at !== null) refuse("payload-not-canonical", { at });
  return value;
}

function canonical(value: unknown): Uint8Array {
  try {
    return canonicalBytes(value);
  } catch (cause) {
    if (!(cause instanceof CanonicalError)) throw cause;
    return refuse("value-not-json", { pointer: cause.pointer }, cause);
  }
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if (a[at] !== b[at]) return at;
  return a.length === b.length ? null : shorter;
}
