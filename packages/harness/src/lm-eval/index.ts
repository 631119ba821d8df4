import { verbatim } from "@bongsu/input";
import type { Source } from "@bongsu/input";
import { baseOf, folderOf, headText } from "../common/file-names.ts";
import { dictionary } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { objectLines, wholeObject } from "../common/json-files.ts";
import { logReading, readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import { inBatches } from "../common/sample.ts";
import type { LogReader } from "../reader.ts";
import type { SampleRecord } from "../record.ts";
import { NOTE_TASK_IDS, NOTE_TASK_WITHOUT_SAMPLES, WHY_RESULTS } from "../messages/lm-eval.ts";
import {
  AN_ID,
  NOTE_AGGREGATE,
  NOTE_DIGEST,
  NOTE_NOT_SAID,
  fileMissing,
  hashDiffers,
  rowsShort,
  wrongKind,
} from "../messages/shared.ts";
import { DistinctCount } from "../spill/distinct.ts";
import { declaredRows, factsOf, filtersOf, systemOf, tasksOf } from "./facts.ts";
import { mergedByDocument } from "./filters.ts";
import { brokenHashes, sampleOfRow } from "./sample-row.ts";

/** The run's time stamp ends every file's name: results_2026-01-21T03-44-18.458309.json. */
const DATED = /_(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:\.\d+)?)\.jsonl?$/;
const SAMPLES = /^samples_(.+)_\d{4}-\d{2}-\d{2}T[\d.-]+\.jsonl$/;

const taskOfFile = (name: string): string | null => SAMPLES.exec(baseOf(name))?.[1] ?? null;
const isSamples = (file: Source): boolean => taskOfFile(file.name) !== null;

/** EleutherAI lm-evaluation-harness: `results_DATE.json` with one `samples_TASK_DATE.jsonl` for each task. */
export const lmEval: LogReader = {
  format: "lm-eval",

  async claim(files, head) {
    const runs = new Map<string, Source[]>();
    for (const file of files) {
      const date = DATED.exec(file.name)?.[1];
      if (date === undefined) continue;
      if (!isSamples(file) && !/^\s*\{\s*"results"\s*:/.test(headText(await head(file)))) continue;
      const run = `${folderOf(file.name)}\n${date}`;
      const group = runs.get(run);
      if (group) group.push(file);
      else runs.set(run, [file]);
    }
    return [...runs.values()];
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const { sources } = context.originals;
    const resultsFile = sources.find((file) => !isSamples(file));
    const sampleFiles = sources.filter(isSamples);
    const results = resultsFile === undefined ? null : await wholeObject(resultsFile, context.sink);
    if (resultsFile === undefined) {
      const [first] = sampleFiles;
      const date = DATED.exec(first?.name ?? "")?.[1] ?? "DATE";
      context.report(fileMissing(first?.name ?? ".", `results_${date}.json`, WHY_RESULTS));
    }
    const facts = factsOf(results ?? dictionary<unknown>(), options.platform);
    return logReading(facts, inBatches(samples(results, sampleFiles, context)), context);
  },
};

async function* samples(
  results: Outside | null,
  files: readonly Source[],
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  const { ledger } = context;
  const found = new Set<string>();
  for (const file of files) {
    const task = taskOfFile(file.name) ?? "";
    found.add(task);
    const rows = rowsOf(file, task, results, context);
    // One filter, the usual case, streams; several stand one after another in the file and must be brought together.
    yield* results !== null && filtersOf(results, task).length <= 1
      ? rows
      : mergedByDocument(rows, context.room(file.name));
  }
  const without = results === null ? [] : tasksOf(results).filter((task) => !found.has(task));
  if (files.length === 0) ledger.count("lacking", "samples", NOTE_AGGREGATE, 0);
  else
    for (const task of without) ledger.count("not-carried", `results.${task}`, NOTE_TASK_WITHOUT_SAMPLES, 0);
}

async function* rowsOf(
  file: Source,
  task: string,
  results: Outside | null,
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  const { ledger, options, report } = context;
  const system = results === null ? folderOf(file.name).split("/").at(-1) || "unknown" : systemOf(results);
  const documents = new DistinctCount(context.room(file.name));
  for await (const { row, place } of objectLines(file, context.sink)) {
    const record = sampleOfRow(row, system, task, options.platform, ledger);
    if (record === null) {
      report(wrongKind(file.name, { ...place, field: "doc_id" }, row["doc_id"], AN_ID));
      continue;
    }
    documents.add(record.item);
    for (const name of brokenHashes(row, options.platform))
      report(hashDiffers(file.name, { ...place, field: name }, verbatim(name)));
    ledger.count("mapped", "doc_id", NOTE_TASK_IDS);
    for (const field of ["doc", "target", "arguments", "resps"])
      ledger.count("not-carried", field, NOTE_DIGEST);
    for (const field of ["language", "cluster", "inputTokens", "outputTokens", "seconds"])
      ledger.count("lacking", field, NOTE_NOT_SAID);
    yield record;
  }
  const declared = results === null ? null : declaredRows(results, task);
  const found = declared === null ? 0 : await documents.count();
  if (declared !== null && found < declared) report(rowsShort(file.name, found, declared));
}
