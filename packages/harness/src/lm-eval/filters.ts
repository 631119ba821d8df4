import { heldSamples } from "../common/held.ts";
import type { SampleRecord } from "../record.ts";

/**
 * Brings together the rows of one document under several filters: the file has all documents under the first
 * filter, then all under the second. So a task with several filters is held in memory until its file ends.
 * @throws InputError `too-large`
 */
export async function* mergedByDocument(
  rows: AsyncIterable<SampleRecord>,
  file: string,
): AsyncGenerator<SampleRecord> {
  const documents = new Map<string, SampleRecord>();
  const oneMore = heldSamples(file);
  for await (const row of rows) {
    const known = documents.get(row.item);
    if (known === undefined) oneMore();
    documents.set(
      row.item,
      known === undefined
        ? row
        : {
            ...known,
            scores: [...known.scores, ...row.scores],
            state: known.state === "scored" ? "scored" : row.state,
          },
    );
  }
  yield* documents.values();
}
