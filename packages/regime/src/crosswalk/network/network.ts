import { converse, type Mask } from "../rcc5/index.ts";
import { converseLiterals, type Literals, literalsOf } from "./literal.ts";

/** The arcs out of one region that say the same: what one fact gives along one of them it gives along all. */
export interface Bundle {
  readonly says: Literals;
  readonly arcs: number[];
  /** Region to which the arc at the same position leads. */
  readonly targets: number[];
}

/**
 * A graph of regions and of what is asserted between them. Regions are numbered as they come; rows may be added and
 * withdrawn at any time. Two rows on one pair stand beside each other. Row e is two arcs: 2e leads from its first
 * region to its second, 2e + 1 back.
 */
export class Network {
  readonly #bundles: Bundle[][] = [];
  readonly #from: number[] = [];
  readonly #masks: Mask[] = [];

  get regions(): number {
    return this.#bundles.length;
  }

  /** Rows ever added; those withdrawn keep their number. */
  get rows(): number {
    return this.#masks.length;
  }

  addRegion(): number {
    return this.#bundles.push([]) - 1;
  }

  /** @returns the number of the row. */
  add(from: number, to: number, mask: Mask): number {
    const row = this.#masks.push(mask) - 1;
    this.#from.push(from, to);
    const says = literalsOf(mask);
    this.#link(2 * row, from, to, says);
    this.#link(2 * row + 1, to, from, converseLiterals(says));
    return row;
  }

  /** The row says nothing any more. A row that was withdrawn before stays so. */
  withdraw(row: number): void {
    for (const arc of [2 * row, 2 * row + 1]) this.#unlink(arc, literalsOf(this.mask(arc)));
  }

  /** Whether the row has not been withdrawn. */
  stands(row: number): boolean {
    return this.out(this.from(2 * row)).some(({ arcs }) => arcs.includes(2 * row));
  }

  /** What leads out of a region, in bundles. */
  out(region: number): readonly Bundle[] {
    return this.#bundles[region] ?? [];
  }

  from(arc: number): number {
    return this.#from[arc] ?? 0;
  }

  to(arc: number): number {
    return this.#from[arc ^ 1] ?? 0;
  }

  /** What the row of an arc says of (from, to), also once it is withdrawn. */
  mask(arc: number): Mask {
    const mask = this.#masks[arc >> 1] ?? 31;
    return (arc & 1) === 0 ? mask : converse(mask);
  }

  #link(arc: number, from: number, to: number, says: Literals): void {
    const out = this.#bundles[from] ?? [];
    let bundle = out.find((one) => one.says === says);
    if (bundle === undefined) out.push((bundle = { says, arcs: [], targets: [] }));
    bundle.arcs.push(arc);
    bundle.targets.push(to);
  }

  #unlink(arc: number, says: Literals): void {
    const bundle = this.out(this.from(arc)).find((one) => one.says === says);
    const at = bundle?.arcs.indexOf(arc) ?? -1;
    if (at < 0) return;
    bundle?.arcs.splice(at, 1);
    bundle?.targets.splice(at, 1);
  }
}
