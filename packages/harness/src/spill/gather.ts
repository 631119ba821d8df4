import { ExternalSort } from "./external-sort.ts";
import type { SortRoom } from "./external-sort.ts";

/** How rows become samples. Rows and samples must survive JSON. */
export interface Gathers<Row, Sample> {
  /** `turn` counts from 0 the samples of one key; `at` counts rows. May change no row, but later its own sample. */
  begin(row: Row, turn: number, at: number): Sample;
  more(sample: Sample, row: Row, at: number): Sample;
  /** A row that gives a part again: of the key's next sample, or of none. */
  readonly repeats: "next-sample" | "apart";
}

/** A sample, or a row that stands apart from all. */
export type Gathered<Row, Sample> = { readonly sample: Sample } | { readonly apart: Row };

/** Of one key, so many samples are held side by side; beyond, their rows are sorted once more. */
const SIDE_BY_SIDE = 4096;

/**
 * Brings together rows of one sample that stand anywhere in a file, in memory that does not grow with the file: rows
 * are sorted by key, joined key by key, and what they make is put back into the order of first rows.
 */
export class Gathering<Row, Sample> {
  /** Rows that gave a part again and made further samples; complete when the first sample comes. */
  repeated = 0;
  readonly #room: SortRoom;
  readonly #how: Gathers<Row, Sample>;
  readonly #rows: ExternalSort<readonly [part: string | null, row: Row]>;
  #count = 0;

  constructor(room: SortRoom, how: Gathers<Row, Sample>) {
    this.#room = room;
    this.#how = how;
    this.#rows = new ExternalSort(room);
  }

  /** The next row, which gives `part` of the sample `key`; null is no part that could be given again. */
  add(key: string, part: string | null, row: Row): void {
    this.#rows.add(key, this.#count++, [part, row]);
  }

  /** All samples in the order of their first rows, in batches; call once. */
  async *samples(): AsyncGenerator<readonly Gathered<Row, Sample>[]> {
    const out = new ExternalSort<Gathered<Row, Sample>>(this.#room);
    try {
      let group = null as Group<Row, Sample> | null; // it changes across the awaits
      for await (const batch of this.#rows.sorted())
        for (const { at, value, begins } of batch) {
          if (begins || group === null) {
            await group?.finish();
            group = new Group(this.#room, this.#how, out);
          }
          if (group.take(at, ...value)) this.repeated++;
        }
      await group?.finish();
      for await (const batch of out.sorted()) yield batch.map(({ value }) => value);
    } finally {
      this.#rows.close();
      out.close();
    }
  }
}

/** The rows of one key as they come by. */
class Group<Row, Sample> {
  readonly #room: SortRoom;
  readonly #how: Gathers<Row, Sample>;
  readonly #out: ExternalSort<Gathered<Row, Sample>>;
  readonly #turns = new Map<string, number>();
  readonly #chain: { readonly at: number; sample: Sample }[] = [];
  #late: ExternalSort<readonly [turn: number, row: Row]> | null = null;

  constructor(room: SortRoom, how: Gathers<Row, Sample>, out: ExternalSort<Gathered<Row, Sample>>) {
    this.#room = room;
    this.#how = how;
    this.#out = out;
  }

  /** True where the row gives a part again and so belongs to a further sample. */
  take(at: number, part: string | null, row: Row): boolean {
    const turn = part === null ? 0 : (this.#turns.get(part) ?? 0);
    if (part !== null) this.#turns.set(part, turn + 1);
    if (turn > 0 && this.#how.repeats === "apart") {
      this.#out.add("", at, { apart: row });
      return false;
    }
    if (turn >= SIDE_BY_SIDE)
      (this.#late ??= new ExternalSort(this.#room)).add(String(turn), at, [turn, row]);
    else this.#join(turn, at, row);
    return turn > 0;
  }

  async finish(): Promise<void> {
    this.#putOut();
    if (this.#late === null) return;
    for await (const batch of this.#late.sorted())
      for (const { at, value, begins } of batch) {
        if (begins) this.#putOut();
        this.#join(value[0], at, value[1], 0);
      }
    this.#putOut();
  }

  #join(turn: number, at: number, row: Row, place = turn): void {
    const known = this.#chain[place];
    if (known === undefined) this.#chain[place] = { at, sample: this.#how.begin(row, turn, at) };
    else known.sample = this.#how.more(known.sample, row, at);
  }

  #putOut(): void {
    for (const { at, sample } of this.#chain) this.#out.add("", at, { sample });
    this.#chain.length = 0;
  }
}
