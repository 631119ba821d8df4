import type { Scalar } from "../record.ts";

/** Parsed JSON from outside: its keys are hostile, so every member is looked up as an own property. */
export type Outside = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Outside =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Own member `key` of `value`, or undefined where there is none or `value` is no object. */
export function member(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

export const objectOf = (value: unknown): Outside => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const stringOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

export const numberOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

export const booleanOf = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** An identifier: a non-empty string, or a number written as one. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

export function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

/** An empty object for keys from outside: without a prototype, so that `__proto__` is a key like any other. */
export const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** The scalar members of `value`, sorted by name, on a null prototype; nested ones are left out. */
export function scalarsOf(value: unknown): Readonly<Record<string, Scalar>> {
  const out = dictionary<Scalar>();
  const from = objectOf(value);
  for (const key of Object.keys(from).sort()) {
    const entry = from[key];
    if (isScalar(entry)) out[key] = entry;
  }
  return out;
}

/** First line of an error message, cut at 200 characters: enough to group by, too short to carry an answer. */
export function firstLine(message: string): string {
  const line = message.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
