import type { Digest, SampleRecord } from "../record.ts";
import { ExternalSort } from "../spill/external-sort.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { remembered } from "../spill/room.ts";

/** Where a test stands among those of the same content. */
export interface TestPlace {
  readonly item: string;
  readonly epoch: number;
}

/** The places of all tests of a file. */
export interface TestPlaces {
  /** Epochs of the item that has most. */
  readonly most: number;
  /** The test's place; null where there are too many repetitions to be remembered: then the row goes to `later`. */
  of(test: number): TestPlace | null;
  later(test: number, record: SampleRecord): void;
  /** The rows that were put off, each in its place, in the order in which they came. */
  late(): AsyncGenerator<SampleRecord>;
}

/**
 * Gives every `testIdx` its item and epoch. promptfoo numbers repetitions like tests of their own; tests of equal
 * content are one item, called by the lowest number, and its repetitions are epochs in the order of their numbers.
 * Rows come in any order, so all tests must be known first.
 */
export class TestContents {
  readonly #room: SortRoom;
  readonly #seen = new Set<number>();
  readonly #contents: ExternalSort<readonly [test: number, content: Digest]>;
  #rows = 0;

  constructor(room: SortRoom) {
    this.#room = room;
    this.#contents = new ExternalSort(room);
  }

  /** A row of `test`; of several the first says what the test holds. */
  add(test: number, content: () => Digest): void {
    if (this.#seen.has(test)) return;
    if (this.#seen.size < remembered(this.#room)) this.#seen.add(test);
    this.#contents.add(String(test), this.#rows++, [test, content()]);
  }

  async places(): Promise<TestPlaces> {
    this.#seen.clear();
    const byContent = new ExternalSort<null>(this.#room);
    for await (const batch of this.#contents.sorted())
      for (const { begins, value } of batch) if (begins) byContent.add(value[1], value[0], null);
    return placesOf(byContent, this.#room);
  }
}

/** `tests`: their numbers, by content. */
async function placesOf(tests: ExternalSort<null>, room: SortRoom): Promise<TestPlaces> {
  const repetitions = new Map<number, TestPlace>();
  const rows = new ExternalSort<TestPlace | SampleRecord>(room);
  let [item, epoch, most, moved, came] = ["", 0, 1, 0, 0];
  for await (const batch of tests.sorted())
    for (const { at: test, begins } of batch) {
      if (begins) item = String(test);
      epoch = begins ? 1 : epoch + 1;
      most = Math.max(most, epoch);
      if (epoch === 1) continue; // a test that repeats none stands under its own number
      if (++moved <= remembered(room)) repetitions.set(test, { item, epoch });
      rows.add(String(test), -1, { item, epoch });
    }
  const few = moved <= remembered(room);
  if (few) rows.close();
  else repetitions.clear();
  return {
    most,
    of: (test) => (few ? (repetitions.get(test) ?? { item: String(test), epoch: 1 }) : null),
    later: (test, record) => rows.add(String(test), came++, { ...record, item: String(test) }),
    late: () => placed(rows, room),
  };
}

/** Records stand behind the place of their test, where it has another than its own. */
async function* placed(
  rows: ExternalSort<TestPlace | SampleRecord>,
  room: SortRoom,
): AsyncGenerator<SampleRecord> {
  const inOrder = new ExternalSort<SampleRecord>(room);
  try {
    let place: TestPlace | null = null;
    for await (const batch of rows.sorted())
      for (const { at, begins, value } of batch) {
        if (begins) place = null;
        if (!("system" in value)) place = value;
        else inOrder.add("", at, { ...value, ...place });
      }
    for await (const batch of inOrder.sorted()) for (const { value } of batch) yield value;
  } finally {
    inOrder.close();
  }
}
