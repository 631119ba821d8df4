import { CanonicalError, canonicalBytes, canonicalJson } from "../canonical.ts";
import { refuse } from "../refusal.ts";
import { type JsonLimits, type JsonObject, type JsonValue, JSON_LIMITS, parseJson } from "./parse.ts";

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
  const quick = parseQuickly(bytes, limits);
  if (quick !== null) return quick;
  const value = parseJson(bytes, limits);
  const expected = canonical(value);
  const at = firstDifference(bytes, expected);
  if (at !== null) refuse("payload-not-canonical", { at });
  return value;
}

/**
 * By the engine's own parser, many times as quick: what it reads and what is then written anew as the same text leaves
 * nothing to doubt but the rules that `isPlain` asks of the values. null for all else, good or bad.
 */
function parseQuickly(bytes: Uint8Array, limits: JsonLimits): JsonObject | null {
  if (bytes.length > limits.bytes) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isObject(value) && isPlain(value, limits.depth) && canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As `parseJson` has it: not too deep, no reserved names, integers that a double holds exactly. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value) || !Number.isInteger(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0 || Object.hasOwn(value, "__proto__")) return false;
  return Object.values(value).every((member) => isPlain(member, depth - 1));
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
