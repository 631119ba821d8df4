import { heldSamples } from "../common/held.ts";
import type { SampleRecord } from "../record.ts";

/**
 * Instances as samples. A run with several results writes one row for each sample and result, anywhere in the
 * file, so its samples are held in memory until it ends; a run with one result streams, and only ids are held. A
 * row that repeats sample and result is a further epoch, because the schema has no field for epochs.
 * @throws InputError `too-large`
 */
export async function* mergedInstances(
  rows: AsyncIterable<SampleRecord>,
  severalResults: boolean,
  file: string,
  onRepeat: () => void,
): AsyncGenerator<SampleRecord> {
  const turns = new Map<string, number>();
  const samples = new Map<string, SampleRecord>();
  const oneMore = heldSamples(file);
  for await (const row of rows) {
    const sample = JSON.stringify([row.system, row.item]);
    const key = severalResults ? `${sample} ${row.scores[0]?.scorer ?? ""}` : sample;
    const epoch = (turns.get(key) ?? 0) + 1;
    turns.set(key, epoch);
    if (epoch > 1) onRepeat();
    if (!severalResults) {
      yield { ...row, epoch };
      continue;
    }
    const place = `${sample} ${epoch}`;
    const known = samples.get(place);
    if (known === undefined) oneMore();
    samples.set(place, known === undefined ? { ...row, epoch } : joined(known, row));
  }
  yield* samples.values();
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
