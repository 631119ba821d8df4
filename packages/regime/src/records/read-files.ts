import { InputError, parseYaml, type Json, type Problem, type Yaml } from "@bongsu/input";
import type { z } from "zod";
import { recordProblem } from "./messages/index.ts";
import { formSchema } from "../filing/schema/form.ts";
import { schemaProblems } from "./schema-problems.ts";
import { frameworksSchema } from "./schema/framework.ts";
import { instrumentSchema } from "./schema/instrument.ts";
import { measuresSchema, observationsSchema, refusedSourcesSchema } from "./schema/observation.ts";
import { adoptionsSchema, partiesSchema } from "./schema/party.ts";

/** One file of the records, by its path from their folder. */
export interface RecordFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A file that its schema accepts, and where in it each value stands. */
export interface ReadFile<Data = unknown> {
  readonly name: string;
  readonly yaml: Yaml;
  readonly data: Data;
}

/** What the files of each folder hold. */
export const KINDS = {
  instruments: instrumentSchema,
  parties: partiesSchema,
  adoptions: adoptionsSchema,
  frameworks: frameworksSchema,
  observations: observationsSchema,
  measures: measuresSchema,
  sources: refusedSourcesSchema,
  filings: formSchema,
} as const;

export type Kind = keyof typeof KINDS;
export type ReadFiles = { readonly [K in Kind]: readonly ReadFile<z.infer<(typeof KINDS)[K]>>[] };

/** A folder of the records that the crosswalk reads. */
const ELSEWHERE = "crosswalk";

export interface ReadResult {
  readonly files: ReadFiles;
  readonly problems: readonly Problem[];
  /** Everything that was read, by name, for the digest. */
  readonly values: Readonly<Record<string, Json>>;
}

/** Reads each file by the schema of its folder; what one file has wrong does not hide what another has. */
export function readFiles(given: readonly RecordFile[]): ReadResult {
  const problems: Problem[] = [];
  const values: Record<string, Json> = {};
  const yamls = given
    .filter(({ name }) => /\.ya?ml$/.test(name) && folderOf(name) !== ELSEWHERE)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const within = <S extends z.ZodType>(kind: Kind, schema: S): ReadFile<z.infer<S>>[] =>
    yamls
      .filter(({ name }) => folderOf(name) === kind)
      .flatMap((file) => {
        const read = readOne(file, schema, problems);
        if (read !== null) values[file.name] = read.yaml.value;
        return read ?? [];
      });
  const files: ReadFiles = {
    instruments: within("instruments", KINDS.instruments),
    parties: within("parties", KINDS.parties),
    adoptions: within("adoptions", KINDS.adoptions),
    frameworks: within("frameworks", KINDS.frameworks),
    observations: within("observations", KINDS.observations),
    measures: within("measures", KINDS.measures),
    sources: within("sources", KINDS.sources),
    filings: within("filings", KINDS.filings),
  };
  for (const { name } of yamls) if (!Object.hasOwn(KINDS, folderOf(name))) problems.push(unknownFolder(name));
  return { files, problems, values };
}

const folderOf = (name: string): string => (name.includes("/") ? (name.split("/")[0] ?? "") : ".");

function readOne<S extends z.ZodType>(
  file: RecordFile,
  schema: S,
  problems: Problem[],
): ReadFile<z.infer<S>> | null {
  const yaml = parsed(file, problems);
  if (yaml === null) return null;
  const checked = schema.safeParse(yaml.value);
  if (checked.success) return { name: file.name, yaml, data: checked.data };
  problems.push(...schemaProblems(checked.error.issues, yaml, file.name, schema));
  return null;
}

function parsed(file: RecordFile, problems: Problem[]): Yaml | null {
  try {
    return parseYaml(file.bytes, { file: file.name });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

const unknownFolder = (file: string): Problem =>
  recordProblem({ code: "usage", file }, (m) =>
    m.unknownFolder(folderOf(file), Object.keys(KINDS).join(", ")),
  );
