import type { Mask } from "../rcc5/index.ts";
import {
  AROUND,
  converseLiterals,
  entailed,
  INSIDE,
  LITERALS,
  literalsOf,
  maskOfLiterals,
  step,
} from "./literal.ts";
import { Memory, NOTHING, WIDTH } from "./memory.ts";
import type { Network } from "./network.ts";

/** A fact that another fact of the same region says besides: its support is that literal. */
const BESIDES = -8;
/** A region lies in itself and around itself. */
const GIVEN = -2;

/** Position of a literal's support: its bit's index. */
const indexOf = (literal: number): number => 31 - Math.clz32(literal);

/**
 * All that follows of one region and every other: for each the literals that some walk along rows gives, and for
 * every literal its support, the last arc of one such walk. Rows added extend it; of a row withdrawn it takes
 * back what stood on that row and looks for other support (as a truth maintenance system does, Doyle 1979).
 */
export class View {
  readonly source: number;
  readonly #network: Network;
  readonly #memory: Memory;
  /** Regions that have learnt something that has not been passed on. */
  #waiting: number[] = [];

  /** @param memory of a view that was closed, or new. */
  constructor(network: Network, source: number, memory = new Memory(network.regions)) {
    this.#network = network;
    this.#memory = memory;
    this.source = source;
    this.#learn(source, INSIDE, GIVEN);
    this.#learn(source, AROUND, GIVEN);
    this.#spread();
  }

  literals(region: number): number {
    return this.#memory.facts[region] ?? 0;
  }

  mask(region: number): Mask {
    return maskOfLiterals(this.literals(region));
  }

  /** The regions of which something is known, in the order in which they were come by. */
  get reached(): readonly number[] {
    return this.#memory.touched;
  }

  /** The arcs of a walk that gives the literal, from the source on; a shortest one in a view that never changed. */
  walk(region: number, literal: number): number[] {
    const arcs: number[] = [];
    let [at, index] = [region, indexOf(literal)];
    for (;;) {
      const support = this.#memory.support[at * WIDTH + index] ?? NOTHING;
      if (support === GIVEN || support === NOTHING) return arcs.reverse();
      if (support < 0) index = BESIDES - support;
      else {
        arcs.push(support >> 3);
        at = this.#network.from(support >> 3);
        index = support & 7;
      }
    }
  }

  /** Leaves the memory as it was before the view was made. */
  close(): Memory {
    this.#memory.clear();
    return this.#memory;
  }

  /** What the network has gained: a row, and perhaps regions. */
  added(row: number): void {
    this.#memory.widen(this.#network.regions);
    for (const arc of [2 * row, 2 * row + 1]) {
      const says = literalsOf(this.#network.mask(arc));
      this.#cross(arc, this.literals(this.#network.from(arc)), says, this.#network.to(arc));
    }
    this.#spread();
  }

  /** What the network has lost. @returns whether anything stood on it. */
  withdrawn(row: number): boolean {
    const lost: number[] = [];
    for (const arc of [2 * row, 2 * row + 1]) this.#dropWhatCameBy(arc, this.#network.to(arc), lost);
    if (lost.length === 0) return false;
    for (let i = 0; i < lost.length; i++) this.#dropWhatStandsOn(lost[i] ?? 0, lost);
    for (const region of new Set(lost.map((fact) => fact >> 6))) this.#supportAnew(region);
    this.#spread();
    return true;
  }

  /** Takes what is fresh along every arc, one arc further at a time, so that the first support is a shortest. */
  #spread(): void {
    const { facts, fresh } = this.#memory;
    while (this.#waiting.length > 0) {
      const level = this.#waiting;
      this.#waiting = [];
      const news = level.map((region) => fresh[region] ?? 0);
      for (const region of level) fresh[region] = 0;
      for (let i = 0; i < level.length; i++) {
        const learnt = news[i] ?? 0;
        for (const { says, arcs, targets } of this.#network.out(level[i] ?? 0)) {
          const gained = step(learnt, says);
          if (gained === 0) continue;
          for (let k = 0; k < targets.length; k++) {
            const target = targets[k] ?? 0;
            if ((gained & ~(facts[target] ?? 0)) !== 0) this.#cross(arcs[k] ?? 0, learnt, says, target);
          }
        }
      }
    }
  }

  /** What literals of the region before an arc give at the one behind it, each with its support. */
  #cross(arc: number, literals: number, says: number, target: number): void {
    for (let left = literals; left !== 0; left &= left - 1) {
      const index = 31 - Math.clz32(left & -left);
      let gained = step(1 << index, says) & ~this.literals(target);
      for (; gained !== 0; gained &= gained - 1) this.#learn(target, gained & -gained, (arc << 3) | index);
    }
  }

  #learn(region: number, literal: number, support: number): void {
    const before = this.literals(region);
    if ((before & literal) !== 0) return;
    this.#memory.support[region * WIDTH + indexOf(literal)] = support;
    this.#know(region, literal);
    this.#besides(region, literal);
  }

  #besides(region: number, literal: number): void {
    const gained = entailed(literal) & ~this.literals(region);
    if (gained === 0) return;
    for (const other of LITERALS)
      if ((gained & other) !== 0)
        this.#memory.support[region * WIDTH + indexOf(other)] = BESIDES - indexOf(literal);
    this.#know(region, gained);
  }

  #know(region: number, literals: number): void {
    const { facts, fresh, touched } = this.#memory;
    if (facts[region] === 0) touched.push(region);
    facts[region] = this.literals(region) | literals;
    if (fresh[region] === 0) this.#waiting.push(region);
    fresh[region] = (fresh[region] ?? 0) | literals;
  }

  #dropWhatCameBy(arc: number, target: number, lost: number[]): void {
    const base = target * WIDTH;
    for (const [at, literal] of LITERALS.entries()) {
      const support = this.#memory.support[base + at] ?? NOTHING;
      if (support >= 0 && support >> 3 === arc) this.#drop(target, literal, lost);
    }
  }

  #dropWhatStandsOn(fact: number, lost: number[]): void {
    const region = fact >> 6;
    const index = indexOf(fact & 63);
    for (const [at, literal] of LITERALS.entries())
      if (this.#memory.support[region * WIDTH + at] === BESIDES - index) this.#drop(region, literal, lost);
    for (const { says, arcs, targets } of this.#network.out(region)) {
      const given = step(1 << index, says);
      if (given === 0) continue;
      for (const [k, target] of targets.entries()) {
        const support = ((arcs[k] ?? 0) << 3) | index;
        for (const [at, literal] of LITERALS.entries())
          if ((given & literal) !== 0 && this.#memory.support[target * WIDTH + at] === support)
            this.#drop(target, literal, lost);
      }
    }
  }

  #drop(region: number, literal: number, lost: number[]): void {
    this.#memory.facts[region] = this.literals(region) & ~literal;
    this.#memory.support[region * WIDTH + indexOf(literal)] = NOTHING;
    lost.push((region << 6) | literal);
  }

  /** What a region has lost is tried again from what is still known there and around it. */
  #supportAnew(region: number): void {
    for (const literal of LITERALS)
      if ((this.literals(region) & literal) !== 0) this.#besides(region, literal);
    for (const { says, arcs, targets } of this.#network.out(region)) {
      const back = converseLiterals(says);
      for (const [k, target] of targets.entries()) {
        const known = this.literals(target);
        if ((step(known, back) & ~this.literals(region)) !== 0)
          this.#cross((arcs[k] ?? 0) ^ 1, known, back, region);
      }
    }
  }
}
