import type { SampleRecord } from "./record.ts";

/** Records as JSON Lines, members in the order of the record type: the same records give the same bytes. */
export function recordsToJsonl(batch: readonly SampleRecord[]): string {
  let out = "";
  for (const record of batch) out += `${JSON.stringify(inOrder(record))}\n`;
  return out;
}

/** Readers may build records in any order of members, so the order is set here. */
function inOrder(record: SampleRecord): SampleRecord {
  return {
    system: record.system,
    item: record.item,
    itemDigest: record.itemDigest,
    epoch: record.epoch,
    language: record.language,
    cluster: record.cluster,
    stratum: record.stratum,
    answerDigest: record.answerDigest,
    scores: record.scores.map(({ scorer, value, judge }) => ({ scorer, value, judge })),
    labels: record.labels.map(({ rater, value, adjudicated }) => ({ rater, value, adjudicated })),
    state: record.state,
    detail: record.detail,
    inputTokens: record.inputTokens,
    outputTokens: record.outputTokens,
    seconds: record.seconds,
  };
}
