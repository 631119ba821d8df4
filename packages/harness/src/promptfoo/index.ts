import type { Source } from "@bongsu/input";
import { endingOf, headText } from "../common/file-names.ts";
import { isObject } from "../common/hostile.ts";
import { jsonLines, jsonValues, unheard } from "../common/json-files.ts";
import type { PlacedValue } from "../common/json-files.ts";
import { logReading, readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import { inBatches } from "../common/sample.ts";
import type { LogReader } from "../reader.ts";
import type { SampleRecord } from "../record.ts";
import {
  NOTE_ASSERTION_JUDGE,
  NOTE_COST,
  NOTE_PROMPTS,
  NOTE_REASON,
  NOTE_REPEAT,
  NOTE_TEST_IDX,
  testIdxMissing,
  versionTwo,
} from "../messages/promptfoo.ts";
import { AN_OBJECT, NOTE_DIGEST, NOTE_NOT_SAID, rowsShort, wrongKind } from "../messages/shared.ts";
import { factsOf } from "./facts.ts";
import { firstLook, isRow } from "./first-look.ts";
import type { FirstLook } from "./first-look.ts";
import { sampleOfRow, systemOf, testIdxOf } from "./row.ts";

const ROWS = "/results/results/*";
const HEAD = [
  "/config",
  "/metadata",
  "/results/version",
  "/results/timestamp",
  "/results/prompts",
  "/results/stats",
];

/** promptfoo exports: `-o results.json` (layout 3) and `-o results.jsonl`. */
export const promptfoo: LogReader = {
  format: "promptfoo",

  async claim(files, head) {
    const claimed: Source[][] = [];
    for (const file of files) {
      const ending = endingOf(file.name);
      if (ending !== "json" && ending !== "jsonl") continue;
      const start = headText(await head(file));
      if (ending === "json" ? looksLikeExport(start) : looksLikeRow(start)) claimed.push([file]);
    }
    return claimed;
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const file = context.originals.sources[0];
    if (file === undefined) throw new TypeError("promptfoo: no file");
    const look = await firstLook(valuesOf(file, unheard()), options.platform, context.room(file.name));
    const layout = look.head["version"];
    if (typeof layout === "number" && layout < 3) context.report(versionTwo(file.name));
    const facts = factsOf(look.head, look.rows, options.platform);
    const { declared } = facts.totals;
    if (declared !== null && look.rows.rows < declared)
      context.report(rowsShort(file.name, look.rows.rows, declared));
    return logReading(facts, inBatches(samples(file, look, context)), context);
  },
};

const looksLikeExport = (start: string): boolean =>
  /^\s*\{\s*"evalId"\s*:/.test(start) && /"results"\s*:\s*\{\s*"version"\s*:/.test(start);

const looksLikeRow = (start: string): boolean => {
  const line = start.split("\n", 1)[0] ?? "";
  return line.includes('"testIdx"') && line.includes('"promptIdx"');
};

function valuesOf(file: Source, sink: ReadingContext["sink"], withHead = true): AsyncIterable<PlacedValue> {
  return endingOf(file.name) === "jsonl"
    ? jsonLines(file, sink)
    : jsonValues(file, sink, withHead ? [...HEAD, ROWS] : [ROWS]);
}

async function* samples(
  file: Source,
  look: FirstLook,
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  const { ledger, options, report } = context;
  let rows = 0;
  for await (const { value, place: where, path } of valuesOf(file, context.sink, false)) {
    if (!isRow(path) || !isObject(value)) {
      report(wrongKind(file.name, where, value, AN_OBJECT));
      continue;
    }
    rows++;
    const test = testIdxOf(value);
    if (test === null) {
      report(testIdxMissing(file.name, where));
      continue;
    }
    const several = look.severalPrompts.has(systemOf(value));
    const place = look.places.of(test);
    const record = sampleOfRow(value, place?.item ?? "", place?.epoch ?? 1, several, options.platform);
    ledger.count("mapped", "testIdx", NOTE_TEST_IDX);
    if (record.epoch > 1) ledger.count("mapped", "repeat", NOTE_REPEAT);
    if (several) ledger.count("mapped", "promptIdx", NOTE_PROMPTS);
    if (record.scores.length > 2)
      ledger.count("mapped", "gradingResult.componentResults", NOTE_ASSERTION_JUDGE);
    if (record.answerDigest !== null) ledger.count("not-carried", "response.output", NOTE_DIGEST);
    ledger.count("not-carried", "gradingResult.reason", NOTE_REASON);
    ledger.count("not-carried", "cost", NOTE_COST);
    for (const field of ["language", "cluster"] as const)
      if (record[field] === null) ledger.count("lacking", field, NOTE_NOT_SAID);
    if (place === null) look.places.later(test, record);
    else yield record;
  }
  for await (const record of look.places.late()) {
    if (record.epoch > 1) ledger.count("mapped", "repeat", NOTE_REPEAT);
    yield record;
  }
  if (rows === 0) report(wrongKind(file.name, { pointer: "/results/results" }, undefined, AN_OBJECT));
}
