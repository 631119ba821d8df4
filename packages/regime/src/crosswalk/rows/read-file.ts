import { InputError, parseYaml, type Problem, type Yaml } from "@bongsu/input";
import { schemaProblems } from "../../records/schema-problems.ts";
import { editionMissing } from "../messages/problems.ts";
import type { ClauseKey } from "./clause-key.ts";
import { crosswalkFileSchema, type CrosswalkFile } from "./file-schema.ts";
import type { MappingRow } from "./row.ts";

export interface ReadCrosswalk {
  readonly file: string;
  readonly data: CrosswalkFile;
  readonly rows: readonly MappingRow[];
}

/** A crosswalk file of the records. @throws InputError with all that its schema refuses, each at its line. */
export function readCrosswalkFile(file: string, input: Uint8Array | string): ReadCrosswalk {
  return crosswalkOfYaml(file, parseYaml(input, { file }));
}

export function crosswalkOfYaml(file: string, yaml: Yaml): ReadCrosswalk {
  const checked = crosswalkFileSchema.safeParse(yaml.value);
  if (!checked.success)
    throw new InputError(schemaProblems(checked.error.issues, yaml, file, crosswalkFileSchema));
  const problems: Problem[] = [];
  const rows = checked.data.rows.map((row, index): MappingRow => {
    const clauses = (side: "source" | "target"): ClauseKey[] =>
      [...new Set([row[side]].flat())].map((ref) => {
        const [scheme = "", id = ""] = ref.split("/");
        const version = checked.data.editions[scheme];
        if (version === undefined)
          problems.push(editionMissing(file, yaml.locate(["rows", index, side]), ref, scheme));
        return { scheme, version: version ?? null, id };
      });
    return {
      author: checked.data.author.id,
      rationale: row.rationale,
      relation: row.relation,
      sources: clauses("source"),
      targets: clauses("target"),
      strength: row.strength ?? null,
      words: row.words,
      at: { file, place: yaml.locate(["rows", index]) },
    };
  });
  if (problems.length > 0) throw new InputError(problems);
  return { file, data: checked.data, rows };
}
