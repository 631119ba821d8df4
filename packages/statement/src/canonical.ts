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
  return write(value, "", 0);
}

/** The bytes that are hashed and signed: canonical JSON in UTF-8. */
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

function write(value: unknown, pointer: string, depth: number): string {
  if (depth > MAX_DEPTH) throw new CanonicalError("too-deep", pointer);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new CanonicalError("not-finite", pointer);
    return JSON.stringify(value);
  }
  if (typeof value === "string") return quote(value, pointer);
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => write(item, `${pointer}/${index}`, depth + 1)).join(",")}]`;
  }
  if (typeof value === "object") return writeObject(value, pointer, depth);
  throw new CanonicalError("not-json", pointer);
}

function writeObject(value: object, pointer: string, depth: number): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => {
      const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return `${quote(key, at)}:${write(member, at, depth + 1)}`;
    });
  return `{${members.join(",")}}`;
}

function quote(value: string, pointer: string): string {
  if (!value.isWellFormed()) throw new CanonicalError("lone-surrogate", pointer);
  return JSON.stringify(value);
}
