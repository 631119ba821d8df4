import { EQ, PP } from "../rcc5/index.ts";
import { Closure, Network } from "../network/index.ts";
import type { Catalogue } from "../rows/catalogue.ts";
import { type ClauseKey, compareTexts, keyText } from "../rows/clause-key.ts";
import { type MappingRow, maskOfAsserted, type Rationale } from "../rows/row.ts";

/** Why an arc of the network stands there. */
export type Reason =
  | { readonly kind: "row"; readonly row: MappingRow }
  /** The first clause is listed under the second in its instrument. */
  | { readonly kind: "part" }
  /** The first clause, or union, is one of those that the second joins. */
  | { readonly kind: "member" };

/** A clause, or the union of several. */
export type Region = readonly ClauseKey[];

/**
 * The rows of one rationale as a network. A missing row is no arc: nothing is known, never "disjoint". Editions are
 * part of a clause's key, so that nothing composes across two of them.
 */
export class Graph {
  readonly rationale: Rationale;
  readonly closure = new Closure(new Network());
  readonly #numbers = new Map<string, number>();
  readonly #regions: Region[] = [];
  readonly #reasons: Reason[] = [];
  /** Unions by each of their members. */
  readonly #unions = new Map<string, Set<number>>();

  constructor(rationale: Rationale, rows: readonly MappingRow[], catalogues: readonly Catalogue[]) {
    this.rationale = rationale;
    for (const catalogue of catalogues) this.#addParts(catalogue);
    for (const row of rows) if (row.rationale === rationale) this.addRow(row);
  }

  /** @returns its number in the network, by which it is withdrawn. */
  addRow(row: MappingRow): number {
    const [from, to] = [this.#regionOf(row.sources), this.#regionOf(row.targets)];
    return this.#add(from, to, maskOfAsserted(row.relation), { kind: "row", row });
  }

  number(clause: ClauseKey): number | undefined {
    return this.#numbers.get(keyText(clause));
  }

  region(number: number): Region {
    return this.#regions[number] ?? [];
  }

  reason(arc: number): Reason | undefined {
    return this.#reasons[arc >> 1];
  }

  /** Every clause that stands in a row or a catalogue. */
  clauses(): ClauseKey[] {
    return this.#regions.flatMap((region) => (region.length === 1 ? region : []));
  }

  #addParts({ scheme, version, clauses }: Catalogue): void {
    for (const { id, parent } of clauses) {
      const part = this.#regionOf([{ scheme, version, id }]);
      if (parent === null) continue;
      this.#add(part, this.#regionOf([{ scheme, version, id: parent }]), EQ | PP, { kind: "part" });
    }
  }

  #add(from: number, to: number, mask: number, reason: Reason): number {
    this.#reasons.push(reason);
    return this.closure.add(from, to, mask);
  }

  #regionOf(clauses: Region): number {
    const sorted = clauses.toSorted((a, b) => compareTexts(keyText(a), keyText(b)));
    const key = sorted.map(keyText).join(" ∪ ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.closure.network.addRegion();
    this.#numbers.set(key, number);
    this.#regions.push(sorted);
    if (sorted.length > 1) this.#joinUnion(number, sorted);
    return number;
  }

  /** Members lie in their union, and so do unions of some of them. */
  #joinUnion(union: number, clauses: Region): void {
    const member = { kind: "member" } as const;
    for (const clause of clauses) this.#add(this.#regionOf([clause]), union, EQ | PP, member);
    const names = new Set(clauses.map(keyText));
    const others = new Set([...names].flatMap((name) => [...(this.#unions.get(name) ?? [])]));
    for (const other of others) {
      const theirs = new Set(this.region(other).map(keyText));
      if (theirs.isSubsetOf(names)) this.#add(other, union, EQ | PP, member);
      else if (names.isSubsetOf(theirs)) this.#add(union, other, EQ | PP, member);
    }
    for (const name of names) this.#unions.set(name, (this.#unions.get(name) ?? new Set()).add(union));
  }
}
