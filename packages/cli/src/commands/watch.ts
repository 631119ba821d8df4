import { basename, extname } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { csvText, renderProblem, text } from "@bongsu/input";
import {
  readReviews,
  readSearches,
  watch,
  watchTable,
  type RecordEvent,
  type Records,
  type Watch,
  type WatchOptions,
} from "@bongsu/regime";
import type { Context } from "../context.ts";
import { guarded, usage } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { bytesAt } from "../io/node-files.ts";
import { writeFolder, writeWhole } from "../io/outputs.ts";
import { BUNDLED_RECORDS, recordsAt } from "../io/records-at.ts";
import { isAddress, versionAt, type VersionAt } from "../io/version-at.ts";
import type { Messages } from "../messages/en.ts";
import { outFlag, sharedFlags } from "./flags.ts";
import { instrumentNamed, partyNamed } from "./promises-select.ts";
import { printWatch } from "./watch-print.ts";
import { printVersions, versionsOf } from "./watch-versions.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly out?: string;
  readonly party?: string;
  readonly instrument?: string;
  readonly announcement?: string;
  readonly disputes?: string;
  readonly allowLoopback: boolean;
}

export function watchCommand(say: Messages): Command<Context> {
  const own = say.watch;
  const one = (brief: string, placeholder: string) =>
    ({ kind: "parsed", parse: String, optional: true, placeholder, brief }) as const;
  const document = (brief: string) =>
    ({ parse: String, brief, placeholder: say.placeholders.path, optional: true }) as const;
  return buildCommand<Flags, [string?, string?], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        out: outFlag(say, own.out),
        party: one(own.party, say.placeholders.name),
        instrument: one(own.instrument, say.placeholders.name),
        announcement: one(own.announcement, say.placeholders.path),
        disputes: one(own.disputes, say.placeholders.path),
        allowLoopback: { kind: "boolean", default: false, withNegated: false, brief: own.allowLoopback },
      },
      aliases: { o: "out" },
      positional: { kind: "tuple", parameters: [document(own.old), document(own.new)] },
    },
    docs: { brief: own.brief, fullDescription: own.full },
  });
}

async function run(this: Context, flags: Flags, old?: string, fresh?: string): Promise<void> {
  await guarded(this, async () => {
    // Read once, and not at all where a document is refused before: the record takes longer than most documents.
    let kept: Records | null = null;
    const records = (): Records => (kept ??= recordsAt(BUNDLED_RECORDS));
    if (old === undefined && flags.party !== undefined)
      return printVersions(this, records(), partyNamed(records(), flags.party));
    if (old === undefined || fresh === undefined) throw twoAreNeeded();
    const result = await compared(this, flags, [old, fresh], records);
    const versions =
      flags.party === undefined ? [] : versionsOf(records(), partyNamed(records(), flags.party));
    if (flags.json) this.out(JSON.stringify(result, null, 2));
    else printWatch(this, result);
    if (flags.out !== undefined) await write(this, flags.out, result, versions);
  });
}

async function compared(
  context: Context,
  flags: Flags,
  [old, fresh]: readonly [string, string],
  records: () => Records,
): Promise<Watch> {
  const today = new Date().toISOString().slice(0, 10);
  const reading = async (name: string): Promise<VersionAt["version"]> => {
    const { version, warnings } = await staged(context, context.say.watch.reading(clean(name)), () =>
      versionAt(name, today, flags.allowLoopback),
    );
    for (const warning of warnings) context.note(renderProblem(warning, context.lang));
    return version;
  };
  const versions = [await reading(old), await reading(fresh)] as const;
  const { disputes, instrument } = flags;
  const options: WatchOptions = {
    ...(disputes === undefined ? {} : { reviews: readReviews(bytesAt(disputes), basename(disputes)) }),
    ...(await announced(flags.announcement, reading)),
    instruments: instrument === undefined ? [] : [instrumentNamed(records(), instrument)],
    records: records(),
  };
  return staged(context, context.say.watch.comparing, async () => watch(...versions, options));
}

/** Says on a terminal what is being done, while it is. */
async function staged<T>({ terminal }: Context, said: string, work: () => Promise<T>): Promise<T> {
  if (terminal.isTTY !== true) return work();
  terminal.write(`\r\u001b[K${said}`);
  try {
    return await work();
  } finally {
    terminal.write("\r\u001b[K");
  }
}

/** The publisher's own words, or a record of where somebody looked for them. */
async function announced(
  path: string | undefined,
  reading: (name: string) => Promise<VersionAt["version"]>,
): Promise<Pick<WatchOptions, "announcement" | "searches">> {
  if (path === undefined) return {};
  return !isAddress(path) && /\.ya?ml$/i.test(path)
    ? { searches: readSearches(bytesAt(path), basename(path)) }
    : { announcement: await reading(path) };
}

/** A file of the kind that its ending names, or page and tables into a folder. */
async function write(
  context: Context,
  out: string,
  result: Watch,
  versions: readonly RecordEvent[],
): Promise<void> {
  const json = `${JSON.stringify(result, null, 2)}\n`;
  const csv = csvText(watchTable(result));
  const page = async (files: boolean): Promise<string> =>
    (await import("@bongsu/web")).watchPage(result, { lang: context.lang, versions, files });
  const ending = extname(out).toLowerCase();
  if (ending === ".json") writeWhole(out, json);
  else if (ending === ".csv") writeWhole(out, csv);
  else if (ending === ".html") writeWhole(out, await page(false));
  else
    writeFolder(out, [
      { name: "index.html", bytes: await page(true) },
      { name: "watch.json", bytes: json },
      { name: "watch.csv", bytes: csv },
    ]);
  context.note(context.say.wrote(out));
}

const twoAreNeeded = (): ReturnType<typeof usage> =>
  usage(
    "bongsu watch",
    text("Two versions are needed.", "판 두 개가 필요하다."),
    text("The older version, then the newer one.", "옛 판을 먼저, 새 판을 다음에 적는다."),
    text(
      "Name both; for an example: bongsu watch --help",
      "둘 다 적으십시오. 예는 다음 명령으로 볼 수 있습니다: bongsu watch --help",
    ),
  );
