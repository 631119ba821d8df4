import type { SampleRecord } from "../record.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { Gathering } from "../spill/gather.ts";

/**
 * Brings together the rows of one document under several filters: the file has all documents under the first
 * filter, then all under the second.
 */
export async function* mergedByDocument(
  rows: AsyncIterable<SampleRecord>,
  room: SortRoom,
): AsyncGenerator<SampleRecord> {
  const documents = new Gathering<SampleRecord, SampleRecord>(room, {
    begin: (row) => row,
    more: (known, row) => ({
      ...known,
      scores: [...known.scores, ...row.scores],
      state: known.state === "scored" ? "scored" : row.state,
    }),
    repeats: "next-sample",
  });
  for await (const row of rows) documents.add(row.item, null, row);
  for await (const batch of documents.samples())
    for (const one of batch) if ("sample" in one) yield one.sample;
}
