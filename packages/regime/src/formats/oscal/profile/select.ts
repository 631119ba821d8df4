import type { OscalControl, OscalSelection } from "../schema/control.ts";

interface Choice {
  readonly "include-all"?: unknown;
  readonly "include-controls"?: readonly OscalSelection[] | undefined;
  readonly "exclude-controls"?: readonly OscalSelection[] | undefined;
}

/** Which controls an import or an insertion takes (Profile Resolution Specification, "Selection phase"). */
export class Selection {
  readonly #all: boolean;
  readonly #included: readonly OscalSelection[];
  readonly #excluded: readonly OscalSelection[];

  constructor(choice: Choice) {
    this.#included = choice["include-controls"] ?? [];
    // neither of the two means all
    this.#all = choice["include-all"] !== undefined || choice["include-controls"] === undefined;
    this.#excluded = choice["exclude-controls"] ?? [];
  }

  /** @param ancestors controls around it, the nearest first. */
  takes(control: OscalControl, ancestors: readonly OscalControl[]): boolean {
    return (
      (this.#all || matches(this.#included, control, ancestors)) &&
      !matches(this.#excluded, control, ancestors)
    );
  }

  /** Ids that are asked for by name. */
  named(): string[] {
    return [...this.#included, ...this.#excluded].flatMap((one) => one["with-ids"] ?? []);
  }
}

const matches = (
  selections: readonly OscalSelection[],
  control: OscalControl,
  ancestors: readonly OscalControl[],
): boolean =>
  selections.some(
    (one) =>
      isNamed(one, control.id) ||
      (one["with-child-controls"] === "yes" && ancestors.some(({ id }) => isNamed(one, id))),
  );

const isNamed = (one: OscalSelection, id: string): boolean =>
  (one["with-ids"] ?? []).includes(id) ||
  (one.matching ?? []).some(({ pattern }) => pattern !== undefined && fits(pattern, id));

/** `*` stands for any characters, `?` for one; nothing else is special. Backtracks at the last `*` only. */
export function fits(pattern: string, text: string): boolean {
  let [p, t, star, from] = [0, 0, -1, 0];
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === "?" || (pattern[p] === text[t] && pattern[p] !== "*"))) {
      p++;
      t++;
    } else if (pattern[p] === "*") {
      star = p++;
      from = t;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
