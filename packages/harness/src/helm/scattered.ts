import type { SampleRecord } from "../record.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { Gathering } from "../spill/gather.ts";
import type { InstanceStats } from "./stats.ts";

interface Half {
  readonly bare: SampleRecord | null;
  readonly found: InstanceStats | null;
}

/** Instances and statistics that stand too far apart in their files to be read side by side. */
export class Scattered {
  /** Statistics of no instance; complete when the samples have been taken. */
  unmatched = 0;
  readonly #halves: Gathering<Half, Half>;

  constructor(room: SortRoom) {
    this.#halves = new Gathering(room, {
      begin: (half) => half,
      more: (known, half) => ({ bare: known.bare ?? half.bare, found: known.found ?? half.found }),
      repeats: "next-sample",
    });
  }

  /** Add all instances first: samples come in the order of what was added. */
  addInstance(key: string, bare: SampleRecord): void {
    this.#halves.add(key, "instance", { bare, found: null });
  }

  addStats(key: string, found: InstanceStats): void {
    this.#halves.add(key, "stats", { bare: null, found });
  }

  async *samples(): AsyncGenerator<{ readonly bare: SampleRecord; readonly found: InstanceStats | null }> {
    for await (const batch of this.#halves.samples())
      for (const one of batch) {
        if (!("sample" in one)) continue;
        const { bare, found } = one.sample;
        if (bare === null) this.unmatched++;
        else yield { bare, found };
      }
  }
}
