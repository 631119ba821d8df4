import { LITERALS } from "./literal.ts";

/** Supports per region: one for each literal. */
export const WIDTH = LITERALS.length;
/** No support: the literal is not known. */
export const NOTHING = -1;

/** What a view writes into. In a large network it is passed from one view to the next instead of made anew. */
export class Memory {
  facts: Uint8Array;
  /** What has not been passed on yet. */
  fresh: Uint8Array;
  /** Per region and literal: the arc by which it came and the literal before it, or one of the marks. */
  support: Int32Array;
  /** Regions with a fact, now or before. */
  touched: number[] = [];

  constructor(regions: number) {
    this.facts = new Uint8Array(regions);
    this.fresh = new Uint8Array(regions);
    this.support = new Int32Array(regions * WIDTH).fill(NOTHING);
  }

  widen(regions: number): void {
    if (regions === this.facts.length) return;
    const { facts, fresh, support } = new Memory(regions);
    facts.set(this.facts);
    support.set(this.support);
    this.facts = facts;
    this.fresh = fresh;
    this.support = support;
  }

  clear(): void {
    for (const region of this.touched) {
      this.facts[region] = 0;
      this.support.fill(NOTHING, region * WIDTH, (region + 1) * WIDTH);
    }
    this.touched = [];
  }
}
