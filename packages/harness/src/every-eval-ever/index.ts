import { verbatim } from "@bongsu/input";
import type { Source } from "@bongsu/input";
import { baseOf, headText } from "../common/file-names.ts";
import { dictionary, member, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { objectLines, wholeObject } from "../common/json-files.ts";
import { logReading, readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import { inBatches } from "../common/sample.ts";
import type { LogReader } from "../reader.ts";
import type { LogFacts, SampleRecord } from "../record.ts";
import {
  NOTE_OTHER_HASH,
  NOTE_EPOCHS,
  NOTE_IS_CORRECT,
  WHY_AGGREGATE,
  WHY_SAMPLES,
} from "../messages/every-eval-ever.ts";
import {
  AN_ID,
  NOTE_AGGREGATE,
  NOTE_DIGEST,
  NOTE_NOT_SAID,
  fileMissing,
  hashDiffers,
  rowsShort,
  versionUnknown,
  wrongKind,
} from "../messages/shared.ts";
import { factsOf, resultFacts } from "./facts.ts";
import { hashHolds, instanceOf } from "./instance.ts";
import { countedInstances, mergedInstances } from "./merge.ts";

const SAMPLES_ENDING = "_samples.jsonl";
const KNOWN_VERSIONS = /^0\.[123](?:\.|$)/;

/** Every Eval Ever (schema 0.2 and 0.3): `UUID.json` with totals, `UUID_samples.jsonl` with instances where published. */
export const everyEvalEver: LogReader = {
  format: "every-eval-ever",

  async claim(files, head) {
    const logs = new Map<string, Source[]>();
    for (const file of files) {
      const key = keyOf(file.name);
      if (key === null || !looksLike(file.name, headText(await head(file)))) continue;
      const group = logs.get(key);
      if (group) group.push(file);
      else logs.set(key, [file]);
    }
    return [...logs.values()];
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const { sources } = context.originals;
    const aggregateFile = sources.find((file) => !file.name.endsWith(".jsonl"));
    const samplesFile = sources.find((file) => file.name.endsWith(".jsonl"));
    if (aggregateFile === undefined && samplesFile !== undefined)
      context.report(
        fileMissing(samplesFile.name, `${keyOf(baseOf(samplesFile.name)) ?? ""}.json`, WHY_AGGREGATE),
      );
    const aggregate =
      (aggregateFile === undefined ? null : await wholeObject(aggregateFile, context.sink)) ??
      dictionary<unknown>();
    if (aggregateFile !== undefined) checkVersion(aggregateFile.name, aggregate, context);
    const promised = stringOf(member(aggregate, "detailed_evaluation_results", "file_path"));
    if (promised !== null && samplesFile === undefined && aggregateFile !== undefined)
      context.report({
        ...fileMissing(aggregateFile.name, baseOf(promised), WHY_SAMPLES),
        severity: "warning", // the totals are sound without it
      });
    const facts = factsOf(aggregate, options.platform);
    return logReading(facts, inBatches(samples(aggregate, samplesFile, facts, context)), context);
  },
};

/** What an aggregate and its instances have in common: folder and UUID. */
function keyOf(name: string): string | null {
  if (name.endsWith(SAMPLES_ENDING)) return name.slice(0, -SAMPLES_ENDING.length);
  const ending = name.endsWith(".jsonl") ? ".jsonl" : name.endsWith(".json") ? ".json" : null;
  return ending === null ? null : name.slice(0, -ending.length);
}

function looksLike(name: string, head: string): boolean {
  if (name.endsWith(".jsonl")) {
    const line = head.split("\n", 1)[0] ?? "";
    return (
      line.includes('"evaluation_id"') && line.includes('"sample_id"') && line.includes('"interaction_type"')
    );
  }
  return /^\s*\{/.test(head) && head.includes('"schema_version"') && head.includes('"evaluation_id"');
}

function checkVersion(file: string, aggregate: Outside, context: ReadingContext): void {
  const version = stringOf(aggregate["schema_version"]);
  if (version !== null && !KNOWN_VERSIONS.test(version))
    context.report(versionUnknown(file, version, "0.2.x, 0.3.x"));
  if (Object.keys(aggregate).length > 0 && !Array.isArray(aggregate["evaluation_results"]))
    context.report(
      wrongKind(file, { pointer: "/evaluation_results" }, aggregate["evaluation_results"], verbatim("[ … ]")),
    );
}

async function* samples(
  aggregate: Outside,
  file: Source | undefined,
  facts: LogFacts,
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  const { ledger, report } = context;
  if (file === undefined) {
    ledger.count("lacking", "samples", NOTE_AGGREGATE, 0);
    return;
  }
  const counted = { rows: 0 };
  const rows = instances(aggregate, file, counted, context);
  const instancesOf = facts.scorers.length > 1 ? mergedInstances : countedInstances;
  yield* instancesOf(rows, context.room(file.name), (times) =>
    ledger.count("mapped", "sample_id", NOTE_EPOCHS, times),
  );
  const { declared } = facts.totals;
  if (declared !== null && counted.rows < declared) report(rowsShort(file.name, counted.rows, declared));
  await checkChecksum(aggregate, file, context);
}

async function* instances(
  aggregate: Outside,
  file: Source,
  counted: { rows: number },
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  const { ledger, options, report } = context;
  const results = resultFacts(aggregate);
  for await (const { row, place } of objectLines(file, context.sink)) {
    counted.rows++;
    const record = instanceOf(row, results, options.platform);
    if (record === null) {
      report(wrongKind(file.name, { ...place, field: "sample_id" }, row["sample_id"], AN_ID));
      continue;
    }
    if (hashHolds(row, options.platform) === false)
      ledger.count("not-carried", "sample_hash", NOTE_OTHER_HASH);
    ledger.count("mapped", "evaluation.is_correct", NOTE_IS_CORRECT);
    for (const field of ["input.raw", "output.raw"]) ledger.count("not-carried", field, NOTE_DIGEST);
    for (const field of ["language", "cluster", "inputTokens", "seconds"] as const)
      if (record[field] === null) ledger.count("lacking", field, NOTE_NOT_SAID);
    yield record;
  }
}

/** The aggregate states a checksum of the instance file; only SHA-256 is checked. */
async function checkChecksum(aggregate: Outside, file: Source, context: ReadingContext): Promise<void> {
  const detailed = aggregate["detailed_evaluation_results"];
  const stated = stringOf(member(detailed, "checksum"));
  if (stated === null || stringOf(member(detailed, "hash_algorithm")) !== "sha256") return;
  await context.originals.finish();
  const actual = context.originals.digests().find((digest) => digest.name === file.name)?.digest;
  if (actual !== undefined && actual !== `sha256:${stated.toLowerCase()}`)
    context.report(hashDiffers(file.name, {}, verbatim("checksum")));
}
