/** Why a value has no canonical form. */
export type CanonicalRefusal = "not-finite" | "lone-surrogate" | "not-json" | "too-deep";

export class CanonicalError extends Error {
  override readonly name = "CanonicalError";
  readonly code: CanonicalRefusal;
  /** JSON Pointer (RFC 6901) of the value. */
  readonly pointer: string;
  constructor(code: CanonicalRefusal, pointer: string) {
    super(`${code} at ${pointer === "" ? "the root" : pointer}`);
    this.code = code;
    this.pointer = pointer;
  }
}

const MAX_DEPTH = 200;

/**
 * Canonical JSON of RFC 8785 (JCS): members sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Members whose value is `undefined` are left out, as JSON.stringify does.
 * @throws CanonicalError for NaN, infinities, bigint, lone surrogates, functions, or more than 200 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, ROOT, 0);
}

/** The bytes that are hashed and signed: canonical JSON in UTF-8. */
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

/** Where a value is; told as a pointer only where something is wrong. */
interface Place {
  readonly above: Place | null;
  readonly part: string | number;
}

const ROOT: Place = { above: null, part: "" };

function pointerTo({ above, part }: Place): string {
  if (above === null) return "";
  return `${pointerTo(above)}/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function write(value: unknown, place: Place, depth: number): string {
  if (depth > MAX_DEPTH) throw new CanonicalError("too-deep", pointerTo(place));
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new CanonicalError("not-finite", pointerTo(place));
    return JSON.stringify(value);
  }
  if (typeof value === "string") return quote(value, place);
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => write(item, { above: place, part: index }, depth + 1)).join(",")}]`;
  }
  if (typeof value === "object") return writeObject(value, place, depth);
  throw new CanonicalError("not-json", pointerTo(place));
}

function writeObject(value: object, place: Place, depth: number): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => {
      const at: Place = { above: place, part: key };
      return `${quote(key, at)}:${write(member, at, depth + 1)}`;
    });
  return `{${members.join(",")}}`;
}

function quote(value: string, place: Place): string {
  if (!value.isWellFormed()) throw new CanonicalError("lone-surrogate", pointerTo(place));
  return JSON.stringify(value);
}
