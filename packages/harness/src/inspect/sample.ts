import type { Platform } from "@bongsu/input";
import { firstLine, isObject, member, numberOf } from "../common/hostile.ts";
import { itemDigest, textDigest } from "../common/content-digest.ts";
import type { Digest, SampleRecord, SampleState, Score } from "../record.ts";
import { type Attachments, attachmentsOf, noAttachments, resolved } from "./attachments.ts";
import { completionOf, shownInput, stopReasonOf } from "./content.ts";
import { EXPECTED, fault } from "./fault.ts";
import type { PlacementOf } from "./metadata-keys.ts";
import { type Picked, type Scratch, pick, wanted } from "./pick.ts";
import type { SampleLosses } from "./sample-losses.ts";
import { type JudgeOf, PLACEHOLDER, spreadScores } from "./scores.ts";

const WANTED = wanted(
  "id",
  "epoch",
  "input",
  "choices",
  "target",
  "output",
  "scores",
  "score",
  "metadata",
  "error",
  "limit",
  "invalidation",
  "model_usage",
  "total_time",
);

/** What a sample needs to know of the log it stands in. */
export interface SampleContext {
  readonly platform: Platform;
  readonly system: string;
  /** Name for the score of a version 1 sample. */
  readonly firstScorer: string | null;
  readonly judgeOf: JudgeOf;
  readonly placementOf: PlacementOf;
  /** Where the sample itself names no language. */
  readonly language: string | null;
  readonly losses: SampleLosses;
  readonly scratch: Scratch;
}

/**
 * One sample of an Inspect log, of whatever version, from the bytes of its JSON object.
 *
 * @throws ShapeFault naming the place inside the sample
 */
export function readSample(bytes: Uint8Array, context: SampleContext): SampleRecord {
  const sample = pick(bytes, WANTED, context.scratch);
  const { values } = sample;
  const scores = spreadScores(scoresOf(values), context.firstScorer, context.judgeOf);
  const ending = endingOf(values, scores);
  const placement = context.placementOf(values["metadata"]);
  const completion = completionOf(values["output"]);
  const attachments = attachmentsFor(sample);
  const usage = usageOf(values["model_usage"], context.system);
  const record: SampleRecord = {
    system: context.system,
    item: itemOf(sample),
    itemDigest: digestOfItem(values, attachments, context),
    epoch: epochOf(values["epoch"]),
    language: placement.language ?? context.language,
    cluster: placement.cluster,
    stratum: placement.stratum,
    answerDigest: digestOfAnswer(completion, attachments, context),
    scores,
    labels: [],
    state: ending.state,
    detail: ending.detail,
    inputTokens: usage.input,
    outputTokens: usage.output,
    seconds: secondsOf(values["total_time"]),
  };
  context.losses.count(sample, record, {
    stopReason: stopReasonOf(values["output"]),
    notALanguage: placement.notALanguage,
    invalidated: isObject(values["invalidation"]),
  });
  return record;
}

/** Integers beyond 2^53 keep their digits: an id is a name. */
function itemOf(sample: Picked): string {
  const id = sample.values["id"];
  if (typeof id === "string" && id !== "") return id;
  if (typeof id !== "number" || !Number.isInteger(id)) return fault("/id", id, EXPECTED.id);
  return Number.isSafeInteger(id) ? String(id) : (sample.raw("id") ?? String(id));
}

function epochOf(epoch: unknown): number {
  const valid = typeof epoch === "number" && Number.isSafeInteger(epoch) && epoch >= 1;
  return valid ? epoch : fault("/epoch", epoch, EXPECTED.epoch);
}

/** Version 1 kept a single `score`. */
function scoresOf(values: Picked["values"]): unknown {
  const single = values["score"];
  return single === undefined || single === null ? values["scores"] : { [PLACEHOLDER]: single };
}

/**
 * How the sample ended. An error or its authors' invalidation outweighs a limit, a limit outweighs a score; the
 * scores are carried whichever it is, because Inspect's own metrics count them.
 */
function endingOf(
  values: Picked["values"],
  scores: readonly Score[],
): { readonly state: SampleState; readonly detail: string | null } {
  const { error, limit, invalidation } = values;
  if (error !== undefined && error !== null) {
    const message = typeof error === "string" ? error : member(error, "message");
    if (typeof message !== "string") return fault("/error/message", message, EXPECTED.string);
    return { state: "error", detail: firstLine(message) };
  }
  if (isObject(invalidation)) {
    const reason = invalidation["reason"];
    return {
      state: "error",
      detail: typeof reason === "string" ? firstLine(`invalidated: ${reason}`) : "invalidated",
    };
  }
  if (limit !== undefined && limit !== null) {
    const type = typeof limit === "string" ? limit : member(limit, "type");
    return {
      state: "limit",
      detail: typeof type === "string" ? type : fault("/limit/type", type, EXPECTED.string),
    };
  }
  return { state: scores.some((score) => score.value !== null) ? "scored" : "unscored", detail: null };
}

/** Attachments are looked at only where something refers to them: they can be most of a log. */
function attachmentsFor(sample: Picked): Attachments {
  const referred = sample.mentions("attachment://") || sample.mentions("tc://");
  if (!referred) return noAttachments;
  const table = sample.has("attachments")
    ? sample.parse("attachments")
    : member(sample.parse("transcript"), "content");
  return attachmentsOf(table);
}

function digestOfItem(
  values: Picked["values"],
  attachments: Attachments,
  context: SampleContext,
): Digest | null {
  const { choices, target } = values;
  if (choices !== undefined && choices !== null && !Array.isArray(choices))
    return fault("/choices", choices, EXPECTED.list);
  if (target !== undefined && target !== null && typeof target !== "string" && !Array.isArray(target))
    return fault("/target", target, EXPECTED.strings);
  const input = shownInput(values["input"]);
  if (attachments === noAttachments)
    return itemDigest(context.platform, { input, choices: choices ?? null, target });
  const shown = resolved(input, attachments);
  const offered = (choices ?? []).map((choice: unknown) => resolved(choice, attachments));
  const expected = resolved(target ?? null, attachments);
  if (shown === null || expected === null || offered.includes(null)) {
    context.losses.danglingAttachment();
    return null;
  }
  return itemDigest(context.platform, {
    input: shown.value,
    choices: offered.map((choice) => choice?.value),
    target: expected.value,
  });
}

function digestOfAnswer(
  completion: string | null,
  attachments: Attachments,
  context: SampleContext,
): Digest | null {
  if (completion === null) return null;
  const content = attachments(completion);
  return content === null ? null : textDigest(context.platform, content ?? completion);
}

/** Tokens of the system itself; a judge that is another model has an entry of its own. */
function usageOf(
  usage: unknown,
  system: string,
): { readonly input: number | null; readonly output: number | null } {
  if (usage === undefined || usage === null) return { input: null, output: null };
  if (!isObject(usage)) return fault("/model_usage", usage, EXPECTED.object);
  const own = member(usage, system);
  return { input: numberOf(member(own, "input_tokens")), output: numberOf(member(own, "output_tokens")) };
}

function secondsOf(time: unknown): number | null {
  if (time === undefined || time === null) return null;
  return typeof time === "number" ? time : fault("/total_time", time, EXPECTED.number);
}
