import type { SampleRecord } from "../record.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { Gathering } from "../spill/gather.ts";
import { remembered } from "../spill/room.ts";

const sampleOf = (row: SampleRecord): string => JSON.stringify([row.system, row.item]);

/**
 * Instances of a run with several results: one row for each sample and result, anywhere in the file. A row that
 * repeats sample and result is a further epoch, because the schema has no field for epochs.
 */
export async function* mergedInstances(
  rows: AsyncIterable<SampleRecord>,
  room: SortRoom,
  onRepeat: (times: number) => void,
): AsyncGenerator<SampleRecord> {
  const samples = gathering(room);
  for await (const row of rows) samples.add(sampleOf(row), row.scores[0]?.scorer ?? "", row);
  yield* taken(samples, onRepeat);
}

/**
 * Instances of a run with one result, each a sample. They stream; those of ids beyond the number that is remembered
 * come when the file has ended, because only then is known which of them are further epochs.
 */
export async function* countedInstances(
  rows: AsyncIterable<SampleRecord>,
  room: SortRoom,
  onRepeat: (times: number) => void,
): AsyncGenerator<SampleRecord> {
  const epochs = new Map<string, number>();
  const most = remembered(room);
  const others = gathering(room);
  for await (const row of rows) {
    const sample = sampleOf(row);
    const before = epochs.get(sample);
    if (before === undefined && epochs.size >= most) {
      others.add(sample, "", row);
      continue;
    }
    const epoch = (before ?? 0) + 1;
    epochs.set(sample, epoch);
    if (epoch > 1) onRepeat(1);
    yield { ...row, epoch };
  }
  yield* taken(others, onRepeat);
}

const gathering = (room: SortRoom): Gathering<SampleRecord, SampleRecord> =>
  new Gathering(room, {
    begin: (row, turn) => ({ ...row, epoch: turn + 1 }),
    more: joined,
    repeats: "next-sample",
  });

async function* taken(
  samples: Gathering<SampleRecord, SampleRecord>,
  onRepeat: (times: number) => void,
): AsyncGenerator<SampleRecord> {
  for await (const batch of samples.samples()) for (const one of batch) if ("sample" in one) yield one.sample;
  if (samples.repeated > 0) onRepeat(samples.repeated);
}

const joined = (known: SampleRecord, row: SampleRecord): SampleRecord => ({
  ...known,
  scores: [...known.scores, ...row.scores],
  state:
    known.state === "error" || row.state === "error"
      ? "error"
      : known.state === "scored"
        ? "scored"
        : row.state,
  detail: known.detail ?? row.detail,
});
