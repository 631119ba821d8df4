import type { FormatName, LogFacts } from "../record.ts";

/** Facts of a log that says nothing; a reader overwrites what its source does say. */
export function silentFacts(format: FormatName, harness: string): LogFacts {
  return {
    format,
    harness: { name: harness, version: null },
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
}
