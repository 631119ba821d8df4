import type { Mask } from "../rcc5/index.ts";
import { Network } from "./network.ts";
import { View } from "./view.ts";

/**
 * What follows of every pair, kept while rows come and go. A region's view is made when it is first asked for, so that
 * a question about two clauses costs one walk through the rows and not a table of all pairs.
 *
 * For rows that are conjunctions of literals (each base relation, "lies in or is", and nothing) the answer is both what
 * path consistency gives (Mackworth 1977, PC-2) and the exact set of relations that some sets satisfy
 * (docs/crosswalk.md); the tests hold it against both.
 */
export class Closure {
  readonly network: Network;
  #views: (View | undefined)[] = [];

  constructor(network: Network = new Network()) {
    this.network = network;
  }

  add(from: number, to: number, mask: Mask): number {
    const row = this.network.add(from, to, mask);
    for (const view of this.#views) view?.added(row);
    return row;
  }

  /** @returns how many views changed. */
  withdraw(row: number): number {
    this.network.withdraw(row);
    let changed = 0;
    for (const view of this.#views) if (view?.withdrawn(row) === true) changed++;
    return changed;
  }

  view(region: number): View {
    return (this.#views[region] ??= new View(this.network, region));
  }

  mask(from: number, to: number): Mask {
    return this.view(from).mask(to);
  }

  /** Makes every view. */
  all(): void {
    for (let region = 0; region < this.network.regions; region++) this.view(region);
  }

  /** Lets a view go, where many are asked for one after the other. */
  forget(region: number): void {
    this.#views[region] = undefined;
  }
}
