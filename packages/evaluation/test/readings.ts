import type { LogFacts, LogReading, SampleRecord } from "@bongsu/harness";

/** Facts of a table that says nothing of how it was made. */
export const silentFacts: LogFacts = {
  format: "csv",
  harness: { name: "table", version: null },
  task: { name: null, version: null },
  systems: [],
  dataset: { name: null, location: null, declaredItems: null, shuffled: null },
  created: null,
  status: "unknown",
  generation: {},
  scaffold: [],
  promptDigest: null,
  systemPromptDigest: null,
  limits: {},
  epochs: null,
  reducers: [],
  scorers: [],
  reported: [],
  totals: { declared: null, completed: null },
  revision: null,
  packages: {},
};

export const digestOf = (seed: number): `sha256:${string}` =>
  `sha256:${seed.toString(16).padStart(13, "0").padEnd(64, "0")}`;

export function sample(fields: Partial<SampleRecord> & { readonly item: string }): SampleRecord {
  return {
    system: "alpha",
    itemDigest: null,
    epoch: 1,
    language: null,
    cluster: null,
    stratum: null,
    answerDigest: null,
    scores: [],
    labels: [],
    state: "scored",
    detail: null,
    inputTokens: null,
    outputTokens: null,
    seconds: null,
    ...fields,
  };
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
