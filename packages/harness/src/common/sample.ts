import type { SampleRecord } from "../record.ts";

/** How many records a reader hands over at once, and so about how many it holds. */
export const BATCH = 4096;

/** A record of which only the system and the item are known. */
export function bareSample(system: string, item: string): SampleRecord {
  return {
    system,
    item,
    itemDigest: null,
    epoch: 1,
    language: null,
    cluster: null,
    stratum: null,
    answerDigest: null,
    scores: [],
    labels: [],
    state: "unscored",
    detail: null,
    inputTokens: null,
    outputTokens: null,
    seconds: null,
  };
}

/** Gathers single records into batches. */
export async function* inBatches(
  records: AsyncIterable<SampleRecord> | Iterable<SampleRecord>,
): AsyncGenerator<readonly SampleRecord[]> {
  let batch: SampleRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
