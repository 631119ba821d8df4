import { type Problem, type ProblemSink, type Zip, type ZipMember, openZip } from "@bongsu/input";
import { originalBytes } from "../common/original-bytes.ts";
import type { LogReading, SampleRecord } from "../record.ts";
import type { LogReader, ReadOptions } from "../reader.ts";
import { ShapeFault } from "./fault.ts";
import { openLog } from "./log.ts";
import { sampleName, sampleOrder } from "./member-order.ts";
import { type Wanted, pick, wanted } from "./pick.ts";
import { giveUp, noHeader, notItsName, shapeProblem } from "./problems.ts";
import { type SampleContext, readSample } from "./sample.ts";

const HEADER = "header.json";
const START = "_journal/start.json";
const UPDATES = /^_journal\/config_updates\/(\d+)\.json$/;
const HEADER_FIELDS = wanted("version", "status", "eval", "plan", "results", "config_updates");
const CHANGES = wanted("changes");

const decoder = new TextDecoder();

/**
 * Inspect's `.eval`: a zip of one JSON member for each sample, deflated or zstd, with the header last. A run that was
 * killed has none; then the journal's first entry and its config updates stand for it, with status "started".
 */
export const inspectEval: LogReader = {
  format: "inspect-eval",
  async claim(files, head) {
    const claimed = [];
    for (const source of files) if (isEvalLog(source.name, await head(source))) claimed.push([source]);
    return claimed;
  },
  async open(files, options) {
    const [source] = files;
    if (source === undefined || files.length !== 1)
      throw new RangeError(`inspect-eval: one file makes a log, ${files.length} were given`);
    const bytes = originalBytes(files, options.platform, options.progress);
    const [file = source] = bytes.sources;
    const zip = await openZip(file, { platform: options.platform, sink: options.problems });
    const { header, context, ledger, ...log } = openLog(
      ...(await headerOf(zip, options.problems)),
      options.platform,
      options.problems,
    );
    const order = sampleOrder(zip.members, await integerIds(zip, header.eval.dataset?.sample_ids ?? null));
    const facts =
      log.facts.totals.completed === null
        ? { ...log.facts, totals: { ...log.facts.totals, completed: order.length } }
        : log.facts;
    return {
      facts,
      batches: readMembers(zip, order, context, options, () => bytes.finish()),
      losses: () => ledger.list(),
      problems: () => options.problems.problems,
      files: () => bytes.digests(),
    } satisfies LogReading;
  },
};

const FIRST_MEMBERS = ["_journal/", "samples/", HEADER];

/** By its name, or by the first member of the zip: a renamed log is still a log. */
function isEvalLog(name: string, head: Uint8Array): boolean {
  if (/\.eval$/i.test(name)) return true;
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return false;
  const length = (head[26] ?? 0) | ((head[27] ?? 0) << 8);
  const first = decoder.decode(head.subarray(30, 30 + length));
  return FIRST_MEMBERS.some((member) => first.startsWith(member));
}

type HeaderArguments = [unknown, { file: string; member: string; format: "inspect-eval" }];

async function headerOf(zip: Zip, sink: ProblemSink): Promise<HeaderArguments> {
  const finished = zip.get(HEADER);
  const started = zip.get(START);
  const member = finished ?? started ?? giveUp(sink, noHeader(zip.file));
  const from = { file: zip.file, member: member.name, format: "inspect-eval" as const };
  const values = await json(zip, member, HEADER_FIELDS, sink);
  if (finished !== undefined) return [values, from];
  const updates = [...zip.members]
    .map((entry) => ({ entry, index: Number(UPDATES.exec(entry.name)?.[1] ?? Number.NaN) }))
    .filter(({ index }) => !Number.isNaN(index))
    .sort((a, b) => a.index - b.index);
  const changes: unknown[] = [];
  for (const { entry } of updates) changes.push(await json(zip, entry, CHANGES, sink));
  return [{ ...values, status: "started", config_updates: changes }, from];
}

async function json(
  zip: Zip,
  member: ZipMember,
  fields: Wanted,
  sink: ProblemSink,
): Promise<{ readonly [key: string]: unknown }> {
  try {
    return pick(await zip.readMember(member), fields).values;
  } catch (cause) {
    if (!(cause instanceof ShapeFault)) throw cause;
    return giveUp(sink, shapeProblem(zip.file, { member: member.name }, cause));
  }
}

/** Which ids are integers: as the header lists them; without a list, all or none, as the first such sample has it. */
async function integerIds(
  zip: Zip,
  listed: readonly (string | number)[] | null,
): Promise<(id: string) => boolean> {
  if (listed !== null && listed.length > 0) {
    if (!listed.some((id) => typeof id === "number")) return () => false;
    const strings = new Set(listed.filter((id) => typeof id === "string"));
    return (id) => !strings.has(id);
  }
  let doubtful: ZipMember | undefined;
  for (let i = 0; i < zip.members.length && doubtful === undefined; i++)
    if (/^-?\d+$/.test(sampleName(zip.members.name(i))?.id ?? "")) doubtful = zip.members.at(i);
  if (doubtful === undefined) return () => false;
  const first = await zip.readMember(doubtful).then(
    (bytes) => bytes,
    () => null,
  );
  const isNumber = first !== null && /^\s*\{\s*"id"\s*:\s*-?\d/.test(decoder.decode(first.subarray(0, 256)));
  return () => isNumber;
}

async function* readMembers(
  zip: Zip,
  order: Uint32Array,
  context: SampleContext,
  options: ReadOptions,
  finish: () => Promise<void>,
): AsyncGenerator<readonly SampleRecord[]> {
  function* inOrder(): Generator<ZipMember> {
    for (const index of order) yield zip.members.at(index);
  }
  for await (const entries of zip.stream(inOrder())) {
    const batch: SampleRecord[] = [];
    for (const { member, bytes } of entries) {
      const record = readOne(bytes, context, (fault) =>
        options.problems.report(shapeProblem(zip.file, { member: member.name }, fault)),
      );
      if (record === null) continue;
      const problem = nameProblem(zip.file, member.name, record);
      if (problem !== null) options.problems.report(problem);
      batch.push(record);
    }
    if (batch.length > 0) yield batch;
  }
  await finish();
}

/** The record, or null where the sample is unsound and the sink goes on. */
export function readOne(
  bytes: Uint8Array,
  context: SampleContext,
  onFault: (fault: ShapeFault) => void,
): SampleRecord | null {
  try {
    return readSample(bytes, context);
  } catch (cause) {
    if (!(cause instanceof ShapeFault)) throw cause;
    onFault(cause);
    return null;
  }
}

function nameProblem(file: string, member: string, record: SampleRecord): Problem | null {
  const said = sampleName(member);
  if (said === null || (said.id === record.item && said.epoch === record.epoch)) return null;
  return notItsName(file, member, record.item, record.epoch);
}
