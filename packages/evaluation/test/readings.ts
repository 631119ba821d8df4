import type { LogFacts, LogReading, SampleRecord } from "@bongsu/harness";
import { silentFacts as silentFactsOf } from "../../harness/src/common/facts.ts";
import { bareSample } from "../../harness/src/common/sample.ts";

/** Facts of a table that says nothing of how it was made. */
export const silentFacts: LogFacts = silentFactsOf("csv", "table");

export const digestOf = (seed: number): `sha256:${string}` =>
  `sha256:${seed.toString(16).padStart(13, "0").padEnd(64, "0")}`;

export function sample(fields: Partial<SampleRecord> & { readonly item: string }): SampleRecord {
  return { ...bareSample("alpha", fields.item), state: "scored", ...fields };
}

let made = 0; // each log of a test is a file of its own

/** A log held in memory, as a reader hands it over. */
export function reading(
  records: readonly SampleRecord[],
  facts: Partial<LogFacts> = {},
  name = `log-${++made}.csv`,
): LogReading {
  let at = 0;
  for (const character of name) at = at * 31 + character.charCodeAt(0);
  return {
    facts: { ...silentFacts, ...facts },
    batches: (async function* () {
      yield records;
    })(),
    losses: () => [],
    problems: () => [],
    files: () => [{ name, bytes: 1, digest: digestOf(at % 2 ** 50) }],
  };
}
