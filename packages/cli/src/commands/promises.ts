import { extname } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { csvText } from "@bongsu/input";
import { isDay, promises, promisesTable, type Promises, type Records } from "@bongsu/regime";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { writeFolder, writeWhole } from "../io/outputs.ts";
import { BUNDLED_RECORDS, recordsAt } from "../io/records-at.ts";
import type { Messages } from "../messages/en.ts";
import { outFlag, sharedFlags } from "./flags.ts";
import { printCounts, printFindings } from "./promises-print.ts";
import { instrumentNamed, partyNamed } from "./promises-select.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly out?: string;
  readonly party?: string;
  readonly instrument?: string;
  readonly since?: string;
  readonly asOf?: string;
}

export function promisesCommand(say: Messages): Command<Context> {
  const own = say.promises;
  const one = (brief: string, placeholder: string, parse: (input: string) => string = String) =>
    ({ kind: "parsed", parse, optional: true, placeholder, brief }) as const;
  return buildCommand<Flags, [string?], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        out: outFlag(say, own.out),
        party: one(own.party, say.placeholders.name),
        instrument: one(own.instrument, say.placeholders.name),
        since: one(own.since, say.placeholders.date, day),
        asOf: one(own.asOf, say.placeholders.date, day),
      },
      aliases: { o: "out" },
      positional: {
        kind: "tuple",
        parameters: [
          { parse: String, brief: own.folder, placeholder: say.placeholders.path, optional: true },
        ],
      },
    },
    docs: { brief: own.brief, fullDescription: own.full },
  });
}

function day(input: string): string {
  if (!isDay(input)) throw new RangeError("YYYY-MM-DD (2026-11-25)");
  return input;
}

async function run(this: Context, flags: Flags, folder: string = BUNDLED_RECORDS): Promise<void> {
  await guarded(this, async () => {
    const records = recordsAt(folder);
    const result = promises(records, {
      party: flags.party === undefined ? null : partyNamed(records, flags.party),
      instrument: flags.instrument === undefined ? null : instrumentNamed(records, flags.instrument),
      since: flags.since ?? null,
      asOf: flags.asOf ?? null,
    });
    if (flags.json) this.out(JSON.stringify(result, null, 2));
    else if (result.findings.length === 0) this.note(this.say.promises.nothing);
    else if ([flags.party, flags.instrument, flags.since].some((option) => option !== undefined))
      printFindings(this, result, records);
    else printCounts(this, result, records);
    if (flags.out !== undefined) await write(this, flags.out, result, records);
  });
}

/** A file of the kind that its ending names, or pages and tables into a folder. */
async function write(context: Context, out: string, result: Promises, records: Records): Promise<void> {
  const json = `${JSON.stringify(result, null, 2)}\n`;
  const csv = csvText(promisesTable(result, records));
  const single = new Map([
    [".json", json],
    [".csv", csv],
  ]).get(extname(out).toLowerCase());
  if (single !== undefined) writeWhole(out, single);
  else {
    const { promisePages } = await import("@bongsu/web");
    writeFolder(out, [
      ...promisePages(result, records, { lang: context.lang }),
      { name: "promises.json", bytes: json },
      { name: "promises.csv", bytes: csv },
    ]);
  }
  context.note(context.say.wrote(out));
}
