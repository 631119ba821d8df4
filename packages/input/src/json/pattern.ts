/** A JSON Pointer in whose place of a key or index `*` stands for any: `/samples/*` is every sample. */
export type JsonPattern = readonly string[];

export function parsePattern(pattern: string): JsonPattern {
  if (pattern === "") return [];
  if (!pattern.startsWith("/")) throw new TypeError(`a pattern begins with "/": ${pattern}`);
  return pattern
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The patterns that still match one step further down; `depth` steps have matched already. */
export function narrow(
  patterns: readonly JsonPattern[],
  depth: number,
  step: string | number,
): readonly JsonPattern[] {
  if (patterns.length === 0) return patterns;
  const name = String(step);
  return patterns.filter(
    (pattern) => pattern.length > depth && (pattern[depth] === "*" || pattern[depth] === name),
  );
}

export const endsAt = (patterns: readonly JsonPattern[], depth: number): boolean =>
  patterns.some((pattern) => pattern.length === depth);

export const goesBelow = (patterns: readonly JsonPattern[], depth: number): boolean =>
  patterns.some((pattern) => pattern.length > depth);
