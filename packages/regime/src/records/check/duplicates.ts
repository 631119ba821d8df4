import type { JsonPath, Problem } from "@bongsu/input";
import type { ReadFile, ReadFiles } from "../read-files.ts";
import { problemIn } from "./report.ts";

interface Named {
  readonly file: ReadFile;
  readonly path: JsonPath;
  readonly id: string;
}

/** No two instruments, clauses of one instrument, parties, observations, measures, documents, forms or fields of one form share an id. */
export function checkDuplicates(files: ReadFiles): Problem[] {
  const instruments = files.instruments.map((file) => ({ file, path: ["id"], id: file.data.id }));
  const clauses = files.instruments.flatMap((file) =>
    file.data.clauses.map(({ id }, at) => ({
      file,
      path: ["clauses", at, "id"],
      id: `${file.data.id}/${id}`,
    })),
  );
  const parties = files.parties.flatMap((file) =>
    file.data.parties.map(({ id }, at) => ({ file, path: ["parties", at, "id"], id })),
  );
  const observations = files.observations.flatMap((file) =>
    file.data.observations.map(({ id }, at) => ({ file, path: ["observations", at, "id"], id })),
  );
  const measures = files.measures.flatMap((file) =>
    file.data.measures.map(({ id }, at) => ({ file, path: ["measures", at, "id"], id })),
  );
  const documents = files.frameworks.flatMap((file) =>
    file.data.documents.map(({ id }, at) => ({
      file,
      path: ["documents", at, "id"],
      id: `${file.data.party}/${id}`,
    })),
  );
  const forms = files.filings.map((file) => ({ file, path: ["id"], id: file.data.id }));
  const fields = files.filings.flatMap((file) =>
    file.data.sections.flatMap(({ fields: all }, at) =>
      all.map(({ id }, index) => ({
        file,
        path: ["sections", at, "fields", index, "id"],
        id: `${file.data.id}#${id}`,
      })),
    ),
  );
  return [
    ...[forms, fields, instruments, clauses, parties, observations, measures, documents].flatMap(repeated),
    ...repeated(adoptionsOf(files)),
  ];
}

/** A party adopts an instrument once. */
const adoptionsOf = (files: ReadFiles): Named[] =>
  files.adoptions.flatMap((file) =>
    file.data.adoptions.flatMap(({ parties }, at) =>
      parties.map((party, index) => ({
        file,
        path: ["adoptions", at, "parties", index],
        id: `${file.data.instrument}: ${party}`,
      })),
    ),
  );

function repeated(all: readonly Named[]): Problem[] {
  const first = new Map<string, Named>();
  return all.flatMap((named) => {
    const before = first.get(named.id);
    if (before === undefined) {
      first.set(named.id, named);
      return [];
    }
    const line = before.file.yaml.locate(before.path).line ?? 1;
    return [
      problemIn(
        named.file,
        named.path,
        (m) => m.duplicate(named.id, `${before.file.name}:${line}`),
        "duplicate",
      ),
    ];
  });
}
