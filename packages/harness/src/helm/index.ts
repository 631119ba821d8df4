import type { Place, Source } from "@bongsu/input";
import { baseOf, folderOf } from "../common/file-names.ts";
import { isObject, listOf, member, objectOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { jsonValues, wholeJson, wholeObject } from "../common/json-files.ts";
import type { LossLedger } from "../common/loss-ledger.ts";
import { logReading, readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import { inBatches } from "../common/sample.ts";
import type { LogReader } from "../reader.ts";
import type { SampleRecord } from "../record.ts";
import {
  NOTE_LOGPROBS,
  NOTE_PROMPT,
  NOTE_RUN_STATISTICS,
  NOTE_TRIALS,
  WHY_SPEC,
  WHY_STATE,
  WHY_STATS,
  statsUnmatched,
} from "../messages/helm.ts";
import {
  A_LIST,
  AN_ID,
  AN_OBJECT,
  NOTE_DIGEST,
  NOTE_NOT_SAID,
  fileMissing,
  wrongKind,
} from "../messages/shared.ts";
import { annotatorsOf, factsOf, systemOf } from "./facts.ts";
import { SideBySide, groupedStates } from "./join.ts";
import { instanceKey, keyText, sampleOfStates } from "./request-state.ts";
import { Scattered } from "./scattered.ts";
import { NO_STATS, instanceStats, reportedStats } from "./stats.ts";
import type { InstanceStats } from "./stats.ts";

const STATE = "scenario_state.json";
const STATS = "per_instance_stats.json";
/** What a run folder holds; others beside them (`config.json`, predictions for the web site) say nothing more. */
const MEMBERS = [
  "run_spec.json",
  STATE,
  STATS,
  "stats.json",
  "scenario.json",
  "instances.json",
  "display_predictions.json",
  "display_requests.json",
];

/** HELM run folders (Stanford CRFM HELM, `benchmark_output/runs/SUITE/RUN/`). */
export const helm: LogReader = {
  format: "helm",

  async claim(files) {
    const folders = Map.groupBy(
      files.filter((file) => MEMBERS.includes(baseOf(file.name))),
      (file) => folderOf(file.name),
    );
    return [...folders.values()].filter((group) =>
      group.some((file) => ["run_spec.json", STATE, STATS].includes(baseOf(file.name))),
    );
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const find = (name: string): Source | undefined =>
      context.originals.sources.find((file) => baseOf(file.name) === name);
    const folder = folderOf(files[0]?.name ?? "");
    const missing = (name: string, why: typeof WHY_SPEC): void =>
      context.report(fileMissing(folder === "" ? "." : folder, name, why));

    const specFile = find("run_spec.json");
    const stateFile = find(STATE);
    const statsFile = find(STATS);
    if (specFile === undefined) missing("run_spec.json", WHY_SPEC);
    if (stateFile === undefined) missing(STATE, WHY_STATE);
    if (statsFile === undefined) missing(STATS, WHY_STATS);

    const spec = specFile === undefined ? {} : ((await wholeObject(specFile, context.sink)) ?? {});
    const scenarioFile = find("scenario.json");
    const scenario =
      scenarioFile === undefined ? {} : ((await wholeObject(scenarioFile, context.sink)) ?? {});
    const totalsFile = find("stats.json");
    const totals = totalsFile === undefined ? [] : listOf(await wholeJson(totalsFile, context.sink));
    const facts = factsOf(spec, objectOf(scenario), reportedStats(totals), options.platform);
    return logReading(facts, inBatches(samples(spec, stateFile, statsFile, context)), context);
  },
};

/** An instance's statistics in memory, of which some may wait for their request. */
const ENTRY_BYTES = 4096;

async function* samples(
  spec: Outside,
  stateFile: Source | undefined,
  statsFile: Source | undefined,
  context: ReadingContext,
): AsyncGenerator<SampleRecord> {
  if (stateFile === undefined) return;
  const { ledger, report, options } = context;
  const system = systemOf(spec);
  const room = context.room(stateFile.name);
  const stats = new SideBySide(
    statsFile === undefined ? nothing() : entriesOf(statsFile, annotatorsOf(spec), context),
    Math.ceil(room.heldBytes / ENTRY_BYTES),
  );
  const groups = groupedStates(statesOf(stateFile, context), (place) =>
    report(
      wrongKind(
        stateFile.name,
        { ...place, pointer: `${place.pointer ?? ""}/instance/id` },
        undefined,
        AN_ID,
      ),
    ),
  );
  const scattered = new Scattered(room);
  let apart = false;
  for await (const { key, states } of groups) {
    const bare = sampleOfStates(key, states, system, options.platform);
    const found = apart ? "too-far" : await stats.take(keyText(key));
    if (found !== "too-far") {
      yield withStats(bare, found, ledger);
      continue;
    }
    apart = true;
    scattered.addInstance(keyText(key), bare);
  }
  for await (const { key, entry } of stats.rest()) scattered.addStats(key, entry);
  for await (const { bare, found } of scattered.samples()) yield withStats(bare, found, ledger);
  const { unmatched } = scattered;
  if (unmatched > 0 && statsFile !== undefined) report(statsUnmatched(statsFile.name, unmatched));
}

function withStats(bare: SampleRecord, stats: InstanceStats | null, ledger: LossLedger): SampleRecord {
  const found = stats ?? NO_STATS;
  if (found.left > 0) ledger.count("not-carried", "stats[]", NOTE_RUN_STATISTICS);
  if (bare.epoch > 1) ledger.count("mapped", "train_trial_index", NOTE_TRIALS);
  ledger.count("not-carried", "request.prompt", NOTE_PROMPT);
  ledger.count("not-carried", "result.completions[].text", NOTE_DIGEST);
  ledger.count("not-carried", "result.completions[].tokens", NOTE_LOGPROBS);
  for (const field of ["language", "cluster"]) ledger.count("lacking", field, NOTE_NOT_SAID);
  return {
    ...bare,
    scores: found.scores,
    state:
      bare.state === "error"
        ? "error"
        : found.scores.some((score) => score.value !== null)
          ? "scored"
          : "unscored",
    inputTokens: found.inputTokens,
    outputTokens: found.outputTokens,
    seconds: found.seconds ?? bare.seconds,
  };
}

async function* nothing(): AsyncGenerator<never> {}

async function* statesOf(
  file: Source,
  context: ReadingContext,
): AsyncGenerator<{ readonly state: Outside; readonly place: Place }> {
  let members = 0;
  // Log-probabilities of every token make up most of the file and are not carried.
  const values = jsonValues(
    file,
    context.sink,
    ["/*", "/request_states/*"],
    ["/request_states/*/result/completions/*/tokens", "/request_states/*/request"],
  );
  for await (const { value, place, path } of values) {
    members++;
    if (typeof path[0] === "number") {
      context.report(wrongKind(file.name, { pointer: "" }, [], AN_OBJECT));
      return;
    }
    if (path[0] !== "request_states") continue;
    if (path.length < 2) context.report(wrongKind(file.name, place, value, A_LIST));
    else if (isObject(value)) yield { state: value, place };
    else context.report(wrongKind(file.name, place, value, AN_OBJECT));
  }
  if (members === 0) context.report(wrongKind(file.name, { pointer: "/request_states" }, undefined, A_LIST));
}

async function* entriesOf(
  file: Source,
  annotator: string | null,
  context: ReadingContext,
): AsyncGenerator<{ readonly key: string; readonly entry: InstanceStats }> {
  for await (const { value, place } of jsonValues(file, context.sink, ["/*"])) {
    const key = isObject(value)
      ? instanceKey(value["instance_id"], value["train_trial_index"], member(value, "perturbation"))
      : null;
    if (key === null || !isObject(value)) context.report(wrongKind(file.name, place, value, AN_OBJECT));
    else yield { key: keyText(key), entry: instanceStats(value, annotator) };
  }
}
