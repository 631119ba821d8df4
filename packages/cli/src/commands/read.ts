import { extname } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import {
  openLogs,
  recordsToJsonl,
  recordsToParquet,
  type LogReading,
  type SampleRecord,
} from "@bongsu/harness";
import { problemSink, renderProblem, type Problem } from "@bongsu/input";
import type { Context } from "../context.ts";
import { guarded, nothingGiven } from "../failure.ts";
import { checkEnding } from "../io/endings.ts";
import { filesAt } from "../io/node-files.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { withProgress } from "../io/progress.ts";
import { streamWhole } from "../io/stream-whole.ts";
import type { Messages } from "../messages/en.ts";
import { pathsPositional, sharedFlags, type SharedFlags } from "./flags.ts";
import { describeReading, type LogSummary } from "./read-summary.ts";

interface Flags extends Omit<SharedFlags, "out"> {
  readonly records?: string;
}

export function readCommand(say: Messages): Command<Context> {
  const { out: _out, ...shared } = sharedFlags(say);
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: {
        ...shared,
        records: {
          kind: "parsed",
          parse: String,
          optional: true,
          placeholder: say.placeholders.path,
          brief: say.flags.records,
        },
      },
      positional: pathsPositional(say),
    },
    docs: { brief: say.read.brief, fullDescription: say.read.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    if (paths.length === 0) throw nothingGiven("read");
    const encode = flags.records === undefined ? null : encoderFor(flags.records);
    const problems = problemSink(flags.keepGoing);
    const skipped: Problem[] = [];
    const files = paths.flatMap((path) => filesAt(path, skipped));
    const summaries: LogSummary[] = [];
    await withProgress(this.terminal, this.lang, async (progress) => {
      const records = counted(
        await openLogs(files, { platform: nodePlatform, problems, progress }),
        summaries,
      );
      if (encode === null) for await (const _ of records);
      else await streamWhole(flags.records ?? "", encode(records));
    });
    if (flags.json) this.out(JSON.stringify({ logs: summaries, problems: problems.problems }, null, 2));
    else for (const summary of summaries) this.out(describeReading(summary, this.lang));
    for (const problem of [...skipped, ...problems.problems]) this.note(renderProblem(problem, this.lang));
    if (flags.records !== undefined) this.note(this.say.wrote(flags.records));
  });
}

type Encode = (batches: AsyncIterable<readonly SampleRecord[]>) => AsyncIterable<Uint8Array | string>;

function encoderFor(path: string): Encode {
  checkEnding(path, [".parquet", ".jsonl"]);
  if (extname(path).toLowerCase() === ".parquet") return recordsToParquet;
  return async function* (batches) {
    for await (const batch of batches) yield recordsToJsonl(batch);
  };
}

/** Passes records on and keeps, per log, what a person wants to know of it. */
async function* counted(
  readings: readonly LogReading[],
  summaries: LogSummary[],
): AsyncGenerator<readonly SampleRecord[]> {
  for (const reading of readings) {
    const states: Record<SampleRecord["state"], number> = { scored: 0, unscored: 0, error: 0, limit: 0 };
    let samples = 0;
    for await (const batch of reading.batches) {
      samples += batch.length;
      for (const record of batch) states[record.state] += 1;
      yield batch;
    }
    summaries.push({
      facts: reading.facts,
      files: reading.files(),
      samples,
      states,
      losses: reading.losses(),
      problems: reading.problems().length,
    });
  }
}
