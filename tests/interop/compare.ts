import { type Problem, problemSink } from "@bongsu/input";
import type { LogReader, LogReading, SampleRecord } from "@bongsu/harness";
import { nodePlatform } from "../../packages/cli/src/io/node-platform.ts";
import { fileSource } from "../../packages/cli/src/io/node-files.ts";
import { numberOf } from "../../packages/evaluation/src/protocol/coding.ts";
import { rawNames, readTable } from "../../packages/evaluation/src/store/raw-table.ts";
import { reportedChecks } from "../../packages/evaluation/src/store/reported-check.ts";
import { inspectEval, inspectJson } from "../../packages/harness/src/inspect/index.ts";

/** What read_logs.py prints of one log. */
export interface Theirs {
  readonly file: string;
  readonly refused?: string;
  readonly status: string;
  readonly model: string;
  readonly task: string;
  readonly created: string;
  readonly epochs: number;
  readonly samples: readonly TheirSample[];
  readonly results: readonly {
    readonly name: string;
    readonly scorer: string;
    readonly reducer: string | null;
    readonly scored: number | null;
    readonly metrics: Readonly<Record<string, number | null>>;
  }[];
  readonly total: number | null;
  readonly completed: number | null;
}
interface TheirSample {
  readonly id: string;
  readonly epoch: number;
  readonly scores: Readonly<Record<string, unknown>>;
  readonly error: string | null;
  readonly limit: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
  readonly answer: string | null;
}

export interface Verdict {
  readonly samples: number;
  readonly metrics: number;
  readonly recomputed: number;
  readonly differences: readonly string[];
}

/** Reads `path` with our reader and holds it against what Inspect read from it. */
export async function compareLog(path: string, theirs: Theirs): Promise<Verdict> {
  const source = fileSource(path, path);
  const reader: LogReader | undefined = await firstClaiming(path);
  if (reader === undefined)
    return verdict(theirs.refused === undefined ? ["no reader of ours claims it"] : []);
  const sink = problemSink(true);
  try {
    const log = await reader.open([source], { platform: nodePlatform, problems: sink });
    const records: SampleRecord[] = [];
    const table = await readTable({ ...log, batches: kept(log.batches, records) }, rawNames());
    if (theirs.refused !== undefined)
      return verdict(sink.problems.length > 0 ? [] : [`we read what Inspect refuses: ${theirs.refused}`]);
    const differences = [
      ...sink.problems.map((problem) => `problem: ${saying(problem)}`),
      ...factDifferences(log.facts, theirs),
      ...sampleDifferences(records, theirs),
    ];
    const checks = reportedChecks(table, numberOf);
    if (theirs.total === null || theirs.samples.length === theirs.total)
      for (const { scorer, metric, reported, recomputed, agrees } of checks)
        if (!agrees) differences.push(`${scorer} ${metric}: log ${reported}, recomputed ${recomputed}`);
    return {
      samples: records.length,
      metrics: log.facts.reported.length,
      recomputed: checks.filter(({ agrees }) => agrees).length,
      differences,
    };
  } catch (cause) {
    const ours = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return verdict(theirs.refused === undefined ? [`we refuse what Inspect reads: ${ours}`] : []);
  }
}

/** Passes batches on and keeps their records. */
async function* kept(
  batches: LogReading["batches"],
  records: SampleRecord[],
): AsyncGenerator<readonly SampleRecord[]> {
  for await (const batch of batches) {
    records.push(...batch);
    yield batch;
  }
}

const verdict = (differences: readonly string[]): Verdict => ({
  samples: 0,
  metrics: 0,
  recomputed: 0,
  differences,
});

const saying = (problem: Problem): string =>
  `${problem.code} ${problem.place?.member ?? ""}${problem.place?.pointer ?? ""} ${problem.found.en}`;

async function firstClaiming(path: string): Promise<LogReader | undefined> {
  for (const reader of [inspectEval, inspectJson]) {
    const claimed = await reader.claim([fileSource(path, path)], (source) => source.read(0, 4096));
    if (claimed.length > 0) return reader;
  }
  return undefined;
}

type Facts = Awaited<ReturnType<LogReader["open"]>>["facts"];

function factDifferences(facts: Facts, theirs: Theirs): string[] {
  const out: string[] = [];
  const same = (what: string, ours: unknown, their: unknown): void => {
    if (ours !== their) out.push(`${what}: ours ${String(ours)}, theirs ${String(their)}`);
  };
  same("status", facts.status, theirs.status);
  same("model", facts.systems[0], theirs.model);
  same("task", facts.task.name, theirs.task);
  same("epochs", facts.epochs, theirs.epochs);
  // Inspect reads a time without a zone as UTC.
  const instant = (time: string): number => Date.parse(/Z$|[+-]\d\d:\d\d$/.test(time) ? time : `${time}Z`);
  same("created", instant(facts.created ?? ""), instant(theirs.created));
  if (theirs.total) same("samples in all", facts.totals.declared, theirs.total);
  if (theirs.completed) same("samples completed", facts.totals.completed, theirs.completed);
  const reported = new Map(
    facts.reported.map((metric) => [[metric.scorer, metric.reducer, metric.name].join("\t"), metric]),
  );
  let count = 0;
  for (const score of theirs.results) {
    const numbered =
      score.name.startsWith(score.scorer) && /^\d*$/.test(score.name.slice(score.scorer.length));
    const scorer = numbered ? score.name : `${score.scorer}/${score.name}`;
    for (const [name, value] of Object.entries(score.metrics)) {
      count += 1;
      const ours = reported.get([scorer, score.reducer, name].join("\t"));
      same(`${scorer} ${score.reducer ?? ""} ${name}`, ours?.value, value);
      if (score.scored !== null) same(`${scorer} scored samples`, ours?.scored, score.scored);
    }
  }
  same("number of reported metrics", facts.reported.length, count);
  return out;
}

function sampleDifferences(ours: readonly SampleRecord[], theirs: Theirs): string[] {
  if (ours.length !== theirs.samples.length)
    return [`samples: ours ${ours.length}, theirs ${theirs.samples.length}`];
  const out: string[] = [];
  theirs.samples.forEach((their, i) => {
    const our = ours[i];
    if (our === undefined) return;
    const same = (what: string, a: unknown, b: unknown): void => {
      if (a !== b)
        out.push(`sample ${their.id} epoch ${their.epoch}, ${what}: ours ${String(a)}, theirs ${String(b)}`);
    };
    same("id", our.item, their.id);
    same("epoch", our.epoch, their.epoch);
    same(
      "error",
      our.state === "error" && our.detail?.startsWith("invalidated") !== true,
      their.error !== null,
    );
    if (their.error === null && our.state === "limit") same("limit", our.detail, their.limit);
    if (their.error !== null)
      same("message", their.error.trimStart().startsWith((our.detail ?? "?").replace(/…$/, "")), true);
    same("input tokens", our.inputTokens, their.inputTokens);
    same("output tokens", our.outputTokens, their.outputTokens);
    same("seconds", our.seconds, their.seconds);
    same("answer", our.answerDigest, their.answer === null ? null : `sha256:${their.answer}`);
    same(
      "scores",
      JSON.stringify(our.scores.map(({ scorer, value }) => [scorer, value])),
      JSON.stringify(spread(their.scores)),
    );
  });
  return out.slice(0, 8);
}

/** Structured values spread out as our records have them. */
function spread(scores: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(scores).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? Object.entries(value).map(([key, leaf]) => [`${name}/${key}`, leaf])
      : [[name, value]],
  );
}
