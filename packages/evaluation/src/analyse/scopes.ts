import type { Cell } from "./layout.ts";

/** A part of the study that a number is of: null means all of them together. */
export interface Scope {
  readonly system: string | null;
  readonly language: string | null;
  readonly cells: readonly Cell[];
}

/**
 * All cells together, then by language, by system, and by both; a split into one part is left out, since it says
 * the same again.
 */
export function scopesOf(cells: readonly Cell[]): Scope[] {
  const languages = distinct(cells.map((c) => c.language));
  const systems = distinct(cells.map((c) => c.system));
  const byLanguage = languages.length > 1 ? languages : [];
  const bySystem = systems.length > 1 ? systems : [];
  const scope = (system: string | null, language: string | null): Scope => ({
    system,
    language,
    cells: cells.filter(
      (c) => (system === null || c.system === system) && (language === null || c.language === language),
    ),
  });
  return [
    scope(null, null),
    ...byLanguage.map((language) => scope(null, language)),
    ...bySystem.map((system) => scope(system, null)),
    ...bySystem.flatMap((system) => byLanguage.map((language) => scope(system, language))),
  ].filter((s) => s.cells.length > 0);
}

const distinct = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((v) => v !== null))];
