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
import type { Network } from "./network.ts";

/** A fact that another fact of the same region says besides: its support is that literal. */
const BESIDES = -8;
/** A region lies in itself and around itself. */
const GIVEN = -2;
const NOTHING = -1;

/** Position of a literal's support: its bit's index. */
const indexOf = (literal: number): number => 31 - Math.clz32(literal);
const WIDTH = LITERALS.length;

/**
 * All that follows of one region and every other: for each the literals that some walk along rows gives, and for
 * every literal its support, the last arc of one such walk. Rows added extend it; of a row withdrawn it takes
 * back what stood on that row and looks for other support (as a truth maintenance system does, Doyle 1979).
 */
export class View {
  readonly source: number;
  readonly #network: Network;
  #facts: Uint8Array;
  /** Per region and literal: the arc by which it came and the literal before it, or one of the marks. */
  #support: Int32Array;
  /** Regions that have learnt something that has not been passed on, and what. */
  #waiting: number[] = [];
  #fresh: Uint8Array;

  constructor(network: Network, source: number) {
    this.#network = network;
    this.source = source;
    this.#facts = new Uint8Array(network.regions);
    this.#fresh = new Uint8Array(network.regions);
    this.#support = new Int32Array(network.regions * WIDTH).fill(NOTHING);
    this.#begin();
    this.#spread();
  }

  literals(region: number): number {
    return this.#facts[region] ?? 0;
  }

  mask(region: number): Mask {
    return maskOfLiterals(this.literals(region));
  }

  /** What the network has gained: a row, and perhaps regions. */
  added(row: number): void {
    this.#widen();
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

  #begin(): void {
    this.#learn(this.source, INSIDE, GIVEN);
    this.#learn(this.source, AROUND, GIVEN);
  }

  #widen(): void {
    const regions = this.#network.regions;
    if (regions === this.#facts.length) return;
    const facts = new Uint8Array(regions);
    facts.set(this.#facts);
    const support = new Int32Array(regions * WIDTH).fill(NOTHING);
    support.set(this.#support);
    this.#facts = facts;
    this.#fresh = new Uint8Array(regions);
    this.#support = support;
  }

  /** Takes what is fresh, region by region, along every arc out of it. */
  #spread(): void {
    const facts = this.#facts;
    for (let i = 0; i < this.#waiting.length; i++) {
      const region = this.#waiting[i] ?? 0;
      const fresh = this.#fresh[region] ?? 0;
      this.#fresh[region] = 0;
      for (const { says, arcs, targets } of this.#network.out(region)) {
        const gained = step(fresh, says);
        if (gained === 0) continue;
        for (let k = 0; k < targets.length; k++) {
          const target = targets[k] ?? 0;
          if ((gained & ~(facts[target] ?? 0)) !== 0) this.#cross(arcs[k] ?? 0, fresh, says, target);
        }
      }
    }
    this.#waiting = [];
  }

  /** What literals of the region before an arc give at the one behind it, each with its support. */
  #cross(arc: number, literals: number, says: number, target: number): void {
    for (const literal of LITERALS) {
      if ((literals & literal) === 0) continue;
      const gained = step(literal, says) & ~this.literals(target);
      if (gained === 0) continue;
      for (const result of LITERALS)
        if ((gained & result) !== 0) this.#learn(target, result, (arc << 3) | indexOf(literal));
    }
  }

  #learn(region: number, literal: number, support: number): void {
    const before = this.literals(region);
    if ((before & literal) !== 0) return;
    this.#support[region * WIDTH + indexOf(literal)] = support;
    this.#know(region, literal);
    this.#besides(region, literal);
  }

  #besides(region: number, literal: number): void {
    const gained = entailed(literal) & ~this.literals(region);
    if (gained === 0) return;
    for (const other of LITERALS)
      if ((gained & other) !== 0) this.#support[region * WIDTH + indexOf(other)] = BESIDES - indexOf(literal);
    this.#know(region, gained);
  }

  #know(region: number, literals: number): void {
    this.#facts[region] = this.literals(region) | literals;
    if (this.#fresh[region] === 0) this.#waiting.push(region);
    this.#fresh[region] = (this.#fresh[region] ?? 0) | literals;
  }

  #dropWhatCameBy(arc: number, target: number, lost: number[]): void {
    const base = target * WIDTH;
    for (const [at, literal] of LITERALS.entries()) {
      const support = this.#support[base + at] ?? NOTHING;
      if (support >= 0 && support >> 3 === arc) this.#drop(target, literal, lost);
    }
  }

  #dropWhatStandsOn(fact: number, lost: number[]): void {
    const region = fact >> 6;
    const index = indexOf(fact & 63);
    for (const [at, literal] of LITERALS.entries())
      if (this.#support[region * WIDTH + at] === BESIDES - index) this.#drop(region, literal, lost);
    for (const { says, arcs, targets } of this.#network.out(region)) {
      const given = step(1 << index, says);
      if (given === 0) continue;
      for (const [k, target] of targets.entries()) {
        const support = ((arcs[k] ?? 0) << 3) | index;
        for (const [at, literal] of LITERALS.entries())
          if ((given & literal) !== 0 && this.#support[target * WIDTH + at] === support)
            this.#drop(target, literal, lost);
      }
    }
  }

  #drop(region: number, literal: number, lost: number[]): void {
    this.#facts[region] = this.literals(region) & ~literal;
    this.#support[region * WIDTH + indexOf(literal)] = NOTHING;
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
