import {
  InputError,
  parseJson,
  parseYaml,
  type Problem,
  type ProblemSink,
  text,
  type Yaml,
} from "@bongsu/input";
import { crosswalkOfYaml } from "../crosswalk/rows/read-file.ts";
import type { Catalogue } from "../crosswalk/rows/catalogue.ts";
import type { MappingRow } from "../crosswalk/rows/row.ts";
import { schemaProblems } from "../records/schema-problems.ts";
import { type Instrument, instrumentSchema } from "../records/schema/instrument.ts";
import { libraryOfYaml } from "./ciso-assistant/read.ts";
import type { FormatLoss } from "./loss.ts";
import { catalogueOf } from "./oscal/read/catalogue.ts";
import { tooLarge } from "./oscal/messages.ts";
import { MOST_BYTES, type OscalDocument, oscalOfJson } from "./oscal/read/document.ts";
import { rowsOf } from "./oscal/read/rows.ts";
import { resolveProfile } from "./oscal/profile/resolve.ts";
import { readSssom } from "./sssom/read.ts";

export interface MappingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files of any of the formats hold together. */
export interface Mappings {
  readonly rows: readonly MappingRow[];
  readonly catalogues: readonly Catalogue[];
  readonly losses: readonly { readonly file: string; readonly loss: FormatLoss }[];
  readonly documents: readonly OscalDocument[];
  /** Instruments of the records, with their texts. */
  readonly instruments: readonly Instrument[];
}

interface Held {
  rows: MappingRow[];
  catalogues: Catalogue[];
  losses: { file: string; loss: FormatLoss }[];
  documents: OscalDocument[];
  instruments: Instrument[];
}

/**
 * Crosswalk files, instruments of the records, OSCAL in JSON, SSSOM tables and CISO Assistant libraries, told apart by
 * what they hold. Problems go to the sink; with one that keeps going the sound files are all there.
 * @throws InputError
 */
export function readMappings(files: readonly MappingFile[], sink: ProblemSink): Mappings {
  const held: Held = { rows: [], catalogues: [], losses: [], documents: [], instruments: [] };
  for (const file of files) reported(sink, () => readOne(file, held, sink));
  for (const document of held.documents) reported(sink, () => addCatalogue(document, held));
  for (const document of held.documents)
    if (document.model === "mapping-collection") {
      const { rows, losses } = rowsOf(document.file, document.mappings, held.catalogues);
      held.rows.push(...rows);
      held.losses.push(...losses.map((loss) => ({ file: document.file, loss })));
    }
  return held;
}

function reported(sink: ProblemSink, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof InputError) || !sink.keepGoing) throw error;
    for (const problem of error.problems) sink.report(problem);
  }
}

function readOne({ name, bytes }: MappingFile, held: Held, sink: ProblemSink): void {
  if (bytes.length > MOST_BYTES) throw new InputError([tooLarge(name, bytes.length, MOST_BYTES)]);
  if (name.endsWith(".tsv")) {
    const { rows, losses } = readSssom(name, bytes, sink);
    held.rows.push(...rows);
    held.losses.push(...losses.map((loss) => ({ file: name, loss })));
  } else if (name.endsWith(".json")) held.documents.push(oscalOfJson(name, parseJson(bytes, { file: name })));
  else if (/\.ya?ml$/.test(name)) readYaml(name, parseYaml(bytes, { file: name }), held);
  else throw new InputError([formatUnknown(name)]);
}

function readYaml(name: string, yaml: Yaml, held: Held): void {
  if (has(yaml, "crosswalk")) held.rows.push(...crosswalkOfYaml(name, yaml).rows);
  else if (has(yaml, "objects")) {
    const { rows, catalogues, losses } = libraryOfYaml(name, yaml);
    held.rows.push(...rows);
    held.catalogues.push(...catalogues);
    held.losses.push(...losses.map((loss) => ({ file: name, loss })));
  } else if (has(yaml, "clauses")) {
    const instrument = instrumentOf(name, yaml);
    held.instruments.push(instrument);
    held.catalogues.push(clausesOf(instrument));
  } else throw new InputError([formatUnknown(name)]);
}

const has = ({ value }: Yaml, key: string): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);

function instrumentOf(file: string, yaml: Yaml): Instrument {
  const checked = instrumentSchema.safeParse(yaml.value);
  if (checked.success) return checked.data;
  throw new InputError(schemaProblems(checked.error.issues, yaml, file, instrumentSchema));
}

const clausesOf = ({ id, version, title, clauses }: Instrument): Catalogue => ({
  scheme: id,
  version,
  title,
  clauses: clauses.map((clause) => ({ id: clause.id, parent: clause.partOf ?? null, title: clause.topic })),
});

function addCatalogue(document: OscalDocument, held: Held): void {
  if (document.model === "catalog") held.catalogues.push(catalogueOf(document.file, document.catalog));
  if (document.model === "profile")
    held.catalogues.push(catalogueOf(document.file, resolveProfile(document, held.documents)));
}

const formatUnknown = (file: string): Problem => ({
  code: "format-unknown",
  severity: "error",
  file,
  found: text("This is no crosswalk and no list of clauses.", "대응표도 조항 목록도 아니다."),
  expected: text(
    "A crosswalk or an instrument (.yaml), OSCAL (.json), SSSOM (.tsv), or a CISO Assistant library (.yaml).",
    "대응표나 규범 문서(.yaml), OSCAL(.json), SSSOM(.tsv), CISO Assistant 라이브러리(.yaml) 가운데 하나여야 한다.",
  ),
  todo: text(
    "docs/crosswalk.md shows what each looks like.",
    "각 형식은 docs/ko/crosswalk.md에서 볼 수 있습니다.",
  ),
});
