import type { LogFacts, Scalar } from "@bongsu/harness";
import { verbatim } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";

type Facts = Readonly<Record<string, Scalar>>;

/** A set of settings as one comparable string; order of keys does not matter. */
export function settingsKey(settings: Facts): string {
  return Object.keys(settings)
    .toSorted()
    .map((key) => `${key}=${JSON.stringify(settings[key])}`)
    .join(" ");
}

/** "temperature 0, top_p 1", the same in both languages. */
export function settingsText(settings: Facts): Text {
  return verbatim(
    Object.keys(settings)
      .toSorted()
      .map((key) => `${key} ${String(settings[key])}`)
      .join(", "),
  );
}

/** What all logs of a pipeline agree on, by what `pick` finds in each; null where one is silent or two differ. */
export function agreed<T>(
  { facts }: Evidence,
  pick: (facts: LogFacts) => T | null,
  key: (value: T) => string,
): { readonly value: T | null; readonly several: readonly T[]; readonly silent: boolean } {
  const found = new Map<string, T>();
  let silent = facts.length === 0;
  for (const one of facts) {
    const value = pick(one);
    if (value === null) silent = true;
    else found.set(key(value), value);
  }
  const several = [...found.values()];
  return { value: several.length === 1 && !silent ? (several[0] ?? null) : null, several, silent };
}

export const nonEmpty = (settings: Facts | undefined): Facts | null =>
  settings === undefined || Object.keys(settings).length === 0 ? null : settings;

/** Settings that `declared` names and `observed` has otherwise. A log often records more than a plan states. */
export function contradictions(declared: Facts, observed: Facts): string[] {
  return Object.keys(declared).filter(
    (key) => Object.hasOwn(observed, key) && observed[key] !== declared[key],
  );
}

/** Settings that some pipeline has otherwise, or that only some state. */
export function settingsThatDiffer(all: readonly Facts[]): string[] {
  const keys = new Set(all.flatMap((settings) => Object.keys(settings)));
  return [...keys].toSorted().filter((key) => {
    const [first, ...others] = all.map((settings) =>
      Object.hasOwn(settings, key) ? settings[key] : undefined,
    );
    return others.some((other) => other !== first);
  });
}
