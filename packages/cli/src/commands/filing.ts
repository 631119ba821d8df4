import { basename, dirname, extname, join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { plain } from "@bongsu/evaluation";
import {
  draftFiling,
  type EvidenceBase,
  type Filing,
  filingDocx,
  filingWords,
  formNamed,
  readEvidenceBase,
  type ResultWords,
} from "@bongsu/regime";
import { digestBytes } from "@bongsu/statement";
import { crosswalkAt } from "../accept/read-crosswalk.ts";
import { type Context, EXIT } from "../context.ts";
import { guarded } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { comparisonAt } from "../io/comparison-at.ts";
import { bytesAt } from "../io/node-files.ts";
import { writeFolder, writeWhole } from "../io/outputs.ts";
import { BUNDLED_RECORDS, recordsAt } from "../io/records-at.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { day } from "./accept/evidence.ts";
import { outFlag, sharedFlags, onePath } from "./flags.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly regime: string;
  readonly asOf: string;
  readonly crosswalk?: readonly string[];
  readonly records?: string;
  readonly out?: string;
}

export function filingCommand(say: Messages): Command<Context> {
  const own = say.filing;
  const path = { kind: "parsed", parse: String, placeholder: say.placeholders.path } as const;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        regime: { kind: "parsed", parse: String, placeholder: say.placeholders.name, brief: own.regime },
        asOf: { kind: "parsed", parse: day, placeholder: say.placeholders.date, brief: own.asOf },
        crosswalk: { ...path, optional: true, variadic: true, brief: own.crosswalk },
        records: { ...path, optional: true, brief: own.records },
        out: outFlag(say, own.out),
      },
      aliases: { o: "out" },
      positional: onePath(say, own.file),
    },
    docs: { brief: own.brief, fullDescription: own.full },
  });
}

async function run(this: Context, flags: Flags, path: string): Promise<void> {
  await guarded(this, async () => {
    const records = recordsAt(flags.records ?? BUNDLED_RECORDS);
    const form = formNamed(records, flags.regime);
    const { crosswalk } = crosswalkAt(flags.crosswalk);
    const base = readEvidenceBase(basename(path), bytesAt(path), crosswalk);
    const filing = draftFiling({
      form,
      base,
      records,
      crosswalk,
      results: resultsOf(base, dirname(path)),
      asOf: flags.asOf,
      version: VERSION,
    });
    if (flags.json) this.out(JSON.stringify(filing, null, 2));
    else print(this, filing);
    if (flags.out !== undefined) await write(this, flags.out, filing);
    const open = filing.counts.gap + filing.counts.partly + filing.counts.related + filing.counts.unknown;
    this.process.exitCode = open === 0 ? EXIT.done : EXIT.unmet;
  });
}

/** Verdicts of the results that the evidence names, which lie beside it. @throws InputError */
const resultsOf = ({ evidence }: EvidenceBase, folder: string): Map<string, ResultWords> =>
  new Map(
    evidence.flatMap(({ id, result }): [string, ResultWords][] => {
      if (result === undefined) return [];
      const path = join(folder, result);
      const { verdict } = comparisonAt(path);
      const sentences = verdict.map(({ en, ko }) => ({ en: plain(en), ko: plain(ko) }));
      return [[id, { digest: digestBytes(bytesAt(path)), sentences }]];
    }),
  );

function print(context: Context, filing: Filing): void {
  const { lang } = context;
  const m = filingWords[lang];
  const out = (line: string): void => context.out(clean(line));
  out(`${m.draft}: ${filing.form.title[lang]}`);
  if (filing.synthetic) out(m.synthetic);
  out(`${m.party}: ${filing.party.name[lang]}, ${m.system}: ${filing.system.name[lang]}`);
  for (const { title, fields } of filing.sections) {
    out("");
    out(title[lang]);
    for (const field of fields) {
      const of = field.clauses.map(({ number, topic }) => `${number ?? ""} ${topic[lang]}`.trim()).join("; ");
      out(`  [${m.states[field.state]}] ${of}`);
      out(`      ${field.why[lang]}`);
      for (const { title: evidence, broughtFor } of field.sources)
        out(`      - ${evidence[lang]} (${m.broughtFor(broughtFor)})`);
    }
  }
  out("");
  out(m.draftSays);
}

/** A file of the kind that its ending names, or all kinds into a folder. */
async function write(context: Context, out: string, filing: Filing): Promise<void> {
  const { filingPage } = await import("@bongsu/web");
  const files = {
    ".json": () => `${JSON.stringify(filing, null, 2)}\n`,
    ".html": () => filingPage(filing, context.lang),
    ".docx": () => filingDocx(filing, context.lang),
  } as const;
  const ending = extname(out).toLowerCase();
  if (ending === ".json" || ending === ".html" || ending === ".docx") writeWhole(out, await files[ending]());
  else
    writeFolder(out, [
      { name: "filing.json", bytes: files[".json"]() },
      { name: "index.html", bytes: files[".html"]() },
      { name: "filing.docx", bytes: await files[".docx"]() },
    ]);
  context.note(context.say.wrote(out));
}
