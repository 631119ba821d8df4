import type { Problem, Text } from "@bongsu/input";

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

/** One scorer's verdict on one sample. */
export interface Score {
  readonly scorer: string;
  /** As the source has it after its own scalar reading: a class label, a number, a boolean; null = not scored. */
  readonly value: string | number | boolean | null;
  /** Model or method that judged, where the source says so (a model id, "string match", a person's id). */
  readonly judge: string | null;
}

/** One rater's label for one sample. `adjudicated` marks the label that settles disagreement. */
export interface HumanLabel {
  readonly rater: string;
  readonly value: string | number | boolean | null;
  readonly adjudicated: boolean;
}

export type SampleState = "scored" | "unscored" | "error" | "limit";

/** The response unit: one item, one epoch, one system. What every reader produces. */
export interface SampleRecord {
  readonly system: string;
  readonly item: string;
  /** Of the resolved content shown to the system (input, choices, target), never of an id. */
  readonly itemDigest: Digest | null;
  /** From 1. */
  readonly epoch: number;
  /** As the source writes it; BCP 47 is checked by the protocol. */
  readonly language: string | null;
  readonly cluster: string | null;
  readonly stratum: string | null;
  readonly answerDigest: Digest | null;
  readonly scores: readonly Score[];
  readonly labels: readonly HumanLabel[];
  readonly state: SampleState;
  /** Error message's first line or the limit's name; never the answer's text. */
  readonly detail: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
}

export type FormatName =
  | "inspect-eval"
  | "inspect-json"
  | "every-eval-ever"
  | "lm-eval"
  | "helm"
  | "promptfoo"
  | "moonshot"
  | "csv"
  | "xlsx"
  | "jsonl"
  | "parquet";

export type Scalar = string | number | boolean | null;

export interface ScorerFact {
  readonly name: string;
  readonly judge: string | null;
  /** How the judge is known: a parameter names it, a model role is bound to it, the harness falls back on it, or the scorer's name says it. */
  readonly judgeFrom?: "parameter" | "role" | "default" | "scorer-name";
  /** Digest of the judge's instructions, where the log has them. */
  readonly rubricDigest: Digest | null;
  readonly params: Readonly<Record<string, Scalar>>;
}

/** A number that the source itself reports; carried to be reconciled with ours, never trusted. */
export interface ReportedMetric {
  readonly scorer: string;
  readonly reducer: string | null;
  readonly name: string;
  readonly value: number | null;
  /** What the metric was configured with (a cluster key, a level). */
  readonly params?: Readonly<Record<string, Scalar>>;
  /** The metric function that reported several values, of which this is one. */
  readonly group?: string;
  /** How many samples, after reduction over epochs, the source counted and left out. */
  readonly scored?: number;
  readonly unscored?: number;
}

/** What a log says about how it was produced: the facts that the comparability gate reads. */
export interface LogFacts {
  readonly format: FormatName;
  readonly harness: { readonly name: string; readonly version: string | null };
  readonly task: { readonly name: string | null; readonly version: string | null };
  readonly systems: readonly string[];
  readonly dataset: {
    readonly name: string | null;
    readonly location: string | null;
    readonly declaredItems: number | null;
    readonly shuffled: boolean | null;
  };
  /** ISO 8601 as the log has it. */
  readonly created: string | null;
  readonly status: "success" | "error" | "cancelled" | "started" | "unknown";
  /** Sampling parameters: temperature, top_p, max_tokens, seed, … */
  readonly generation: Readonly<Record<string, Scalar>>;
  /** Solver chain or agent, in order; empty where the log is silent. */
  readonly scaffold: readonly string[];
  readonly promptDigest: Digest | null;
  readonly systemPromptDigest: Digest | null;
  /** token, message, time, cost and tool-call limits. */
  readonly limits: Readonly<Record<string, Scalar>>;
  readonly epochs: number | null;
  readonly reducers: readonly string[];
  readonly scorers: readonly ScorerFact[];
  readonly reported: readonly ReportedMetric[];
  readonly totals: { readonly declared: number | null; readonly completed: number | null };
  readonly revision: string | null;
  readonly packages: Readonly<Record<string, string>>;
  /** Hashes that the source states of its own content, by name; carried as stated, in the source's own hash function. */
  readonly statedHashes?: Readonly<Record<string, string>>;
}

/** One line of a loss report. */
export interface Loss {
  /** Field of the source (`not-carried`) or of the record (`lacking`). */
  readonly field: string;
  readonly kind: "not-carried" | "lacking" | "mapped";
  /** In how many samples. */
  readonly samples: number;
  readonly note: Text;
}

export interface LogReading {
  readonly facts: LogFacts;
  /** In the source's canonical order, in batches; read once. */
  readonly batches: AsyncIterable<readonly SampleRecord[]>;
  /** Complete once `batches` has ended. */
  losses(): readonly Loss[];
  problems(): readonly Problem[];
  /** Files that were read, with the SHA-256 of their original bytes; complete once `batches` has ended. */
  files(): readonly { readonly name: string; readonly bytes: number; readonly digest: Digest }[];
}
