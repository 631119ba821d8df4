import { buildCommand, type Command } from "@stricli/core";
import {
  asOfMissing,
  type FormatLoss,
  instrumentCatalog,
  instrumentLosses,
  isDay,
  lossText,
  mappingCollectionOf,
  noRows,
  resolveProfile,
  writeSssom,
} from "@bongsu/regime";
import { type Context, EXIT } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { checkEnding } from "../../io/endings.ts";
import { writeWhole } from "../../io/outputs.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag, pathsPositional } from "../flags.ts";
import { type CrosswalkFlags, crosswalkFlags } from "./flags.ts";
import { isError, noteReading, type ReadPaths, readPaths, refuse } from "./read.ts";

interface Flags extends Omit<CrosswalkFlags, "json"> {
  readonly out: string;
  readonly asOf?: string;
  readonly title: string;
}

export function crosswalkConvertCommand(say: Messages): Command<Context> {
  const { json: _json, ...shared } = crosswalkFlags(say);
  const own = say.crosswalk;
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: {
        ...shared,
        out: { ...outFlag(say, own.out), optional: false },
        asOf: {
          kind: "parsed",
          parse: day,
          optional: true,
          placeholder: say.placeholders.date,
          brief: own.asOf,
        },
        title: {
          kind: "parsed",
          parse: String,
          default: "Crosswalk",
          placeholder: say.placeholders.name,
          brief: own.title,
        },
      },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: own.convert.brief, fullDescription: own.convert.full },
  });
}

function day(input: string): string {
  if (!isDay(input)) throw new RangeError("2026-11-25");
  return input;
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    checkEnding(flags.out, [".json", ".tsv"]);
    const read = readPaths(paths, flags.keepGoing);
    const { text, losses } = flags.out.endsWith(".tsv") ? sssom(read, flags, this.lang) : oscal(read, flags);
    noteReading(this, read);
    writeWhole(flags.out, text);
    for (const loss of losses) this.note(clean(`${flags.out}: ${lossText(loss)[this.lang]}`));
    this.note(this.say.wrote(flags.out));
    this.process.exitCode = read.sink.problems.some(isError) ? EXIT.usage : EXIT.done;
  });
}

interface Converted {
  readonly text: string;
  readonly losses: readonly FormatLoss[];
}

function followed({ mappings }: ReadPaths, { follow }: Flags) {
  const rows = mappings.rows.filter(
    ({ author }) => follow === undefined || follow.length === 0 || follow.includes(author),
  );
  return rows.length === 0 ? refuse(noRows("bongsu crosswalk convert")) : rows;
}

const sssom = (read: ReadPaths, flags: Flags, language: "ko" | "en"): Converted =>
  writeSssom(followed(read, flags), {
    id: `urn:bongsu:crosswalk:${encodeURIComponent(flags.title)}`,
    title: flags.title,
    licence: "https://creativecommons.org/licenses/by/4.0/",
    language,
  });

/**
 * A profile becomes the catalogue that it stands for, an instrument without any rows beside it a catalogue, and rows a
 * mapping collection.
 */
function oscal(read: ReadPaths, flags: Flags): Converted {
  const profile = read.mappings.documents.find((document) => document.model === "profile");
  if (profile !== undefined) return asJson({ catalog: resolveProfile(profile, read.mappings.documents) });
  const { rows: all, instruments } = read.mappings;
  const [instrument] = instruments;
  if (all.length === 0 && instrument !== undefined && instruments.length === 1)
    return {
      ...asJson({ catalog: instrumentCatalog(instrument, dateOf(flags)) }),
      losses: instrumentLosses(instrument),
    };
  const rows = followed(read, flags);
  const { collection, losses } = mappingCollectionOf(rows, {
    title: flags.title,
    version: dateOf(flags),
    description: flags.title,
    method: "human",
    status: "draft",
    asOf: dateOf(flags),
  });
  return { ...asJson({ "mapping-collection": collection }), losses };
}

const dateOf = ({ asOf }: Flags): string => asOf ?? refuse(asOfMissing("bongsu crosswalk convert"));

const asJson = (value: unknown): Converted => ({ text: `${JSON.stringify(value, null, 2)}\n`, losses: [] });
