import { text } from "@bongsu/input";
import { ShapeFault, token } from "./fault.ts";
import { Outline } from "./outline.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const COMMA = 0x2c;

/** Names of members, with the bytes that stand before each one's value. */
export type Wanted = readonly { readonly key: string; readonly lead: Uint8Array }[];

export const wanted = (...keys: readonly string[]): Wanted =>
  keys.map((key) => ({ key, lead: encoder.encode(`"${key}":`) }));

/** Room for one excerpt after another, so that a log of many samples does not ask for memory for each. */
export interface Scratch {
  room(length: number): Uint8Array;
}

export function scratch(): Scratch {
  let held = new Uint8Array(16 * 1024);
  return {
    room(length) {
      if (held.length < length) held = new Uint8Array(length * 2);
      return held.subarray(0, length);
    },
  };
}

/** Some members of a JSON object, as values; the others are only known by where they lie. */
export interface Picked {
  readonly values: { readonly [key: string]: unknown };
  /** The text of one member's value as it stands, or null where there is none. */
  raw(key: string): string | null;
  /** Whether the member is there and is neither null nor an empty string, list or object. */
  has(key: string): boolean;
  /** The value of a member that was not among those picked. */
  parse(key: string): unknown;
  /** Whether the picked members' text contains `part`. */
  mentions(part: string): boolean;
}

/**
 * Parses the wanted members of the object in `bytes` and skips the rest. `NaN`, `Infinity` and `-Infinity`,
 * which Python writes and JSON does not know, become null.
 *
 * @throws ShapeFault where the bytes are no JSON object, or a wanted member is not JSON.
 */
export function pick(bytes: Uint8Array, fields: Wanted, space: Scratch = scratch()): Picked {
  const outline = new Outline();
  outline.push(bytes);
  if (!outline.complete || outline.misplaced !== null)
    throw new ShapeFault(
      "",
      outline.complete
        ? text(
            `a stray character at byte ${outline.misplaced}`,
            `${outline.misplaced}번째 바이트에 있을 수 없는 글자`,
          )
        : text("JSON that breaks off", "중간에 끊긴 JSON"),
      text("one complete JSON object", "온전한 JSON 객체 하나"),
    );
  const textOf = (key: string): string | null => {
    const range = outline.members.get(key);
    return range ? decode(bytes.subarray(range.start, range.end), token(key)).trim() : null;
  };
  const whole = decode(excerpt(bytes, outline, fields, space), "");
  return {
    values: parseExcerpt(whole, fields, textOf),
    raw: textOf,
    has(key) {
      const range = outline.members.get(key);
      if (!range) return false;
      if (range.end - range.start > 64) return true;
      return !/^\s*(null|""|\[\s*\]|\{\s*\})?\s*$/.test(
        decode(bytes.subarray(range.start, range.end), token(key)),
      );
    },
    parse: (key) => parseLoose(textOf(key) ?? "null", token(key)),
    mentions: (part) => whole.includes(part),
  };
}

/** A new object of the wanted members' own bytes: one decoding and one parse instead of one for each. */
function excerpt(bytes: Uint8Array, outline: Outline, fields: Wanted, space: Scratch): Uint8Array {
  let length = 1;
  for (const { key, lead } of fields) {
    const range = outline.members.get(key);
    if (range) length += 1 + lead.length + range.end - range.start;
  }
  const out = space.room(Math.max(2, length));
  out[0] = OPEN_BRACE;
  let at = 1;
  for (const { key, lead } of fields) {
    const range = outline.members.get(key);
    if (!range) continue;
    if (at > 1) out[at++] = COMMA;
    out.set(lead, at);
    out.set(bytes.subarray(range.start, range.end), at + lead.length);
    at += lead.length + range.end - range.start;
  }
  out[at] = CLOSE_BRACE;
  return out;
}

function parseExcerpt(
  whole: string,
  fields: Wanted,
  textOf: (key: string) => string | null,
): { readonly [key: string]: unknown } {
  try {
    return JSON.parse(whole) as { readonly [key: string]: unknown };
  } catch {
    // Slowly, member by member: either there are NaN tokens, or the fault wants a place.
    const out: Record<string, unknown> = {};
    for (const { key } of fields) {
      const raw = textOf(key);
      if (raw !== null) out[key] = parseLoose(raw, token(key));
    }
    return out;
  }
}

/** @throws ShapeFault with `pointer` where `json` is not JSON even after Python's constants have become null. */
export function parseLoose(json: string, pointer: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(withoutConstants(json));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ShapeFault(
        pointer,
        text(`something that is not JSON (${reason})`, `JSON이 아닌 내용(${reason})`),
        text("JSON", "JSON"),
      );
    }
  }
}

const STRING_OR_CONSTANT = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs;

const withoutConstants = (json: string): string =>
  json.replace(STRING_OR_CONSTANT, (match) => (match.startsWith('"') ? match : "null"));

function decode(bytes: Uint8Array, pointer: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ShapeFault(
      pointer,
      text("bytes that are not UTF-8", "UTF-8이 아닌 바이트"),
      text("UTF-8 text", "UTF-8 문자열"),
    );
  }
}
