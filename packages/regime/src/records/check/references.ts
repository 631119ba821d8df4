import type { JsonPath, Problem } from "@bongsu/input";
import type { ReadFile, ReadFiles } from "../read-files.ts";
import { problemIn } from "./report.ts";

type What = "party" | "clause" | "instrument";

interface Reference {
  readonly file: ReadFile;
  readonly path: JsonPath;
  readonly what: What;
  readonly id: string;
}

/** Every party, clause and instrument that a row names is there, and accepts what the row says of it. */
export function checkReferences(files: ReadFiles): Problem[] {
  const known: Readonly<Record<What, ReadonlySet<string>>> = {
    party: new Set(files.parties.flatMap(({ data }) => data.parties.map(({ id }) => id))),
    instrument: new Set(files.instruments.map(({ data }) => data.id)),
    clause: new Set(clausesOf(files).map(({ ref }) => ref)),
  };
  const missing = referencesIn(files).filter(({ what, id }) => !known[what].has(id));
  return [
    ...missing.map(({ file, path, what, id }) =>
      problemIn(file, path, (m) => m.unknownReference(what, id, alike(id, known[what]))),
    ),
    ...wrongNones(files),
  ];
}

const clausesOf = (files: ReadFiles): { readonly ref: string; readonly allowsNone: boolean }[] =>
  files.instruments.flatMap(({ data }) =>
    data.clauses.map(({ id, allowsNone }) => ({ ref: `${data.id}/${id}`, allowsNone })),
  );

function referencesIn(files: ReadFiles): Reference[] {
  const found: Reference[] = [];
  const note = (file: ReadFile, what: What, ids: readonly string[], path: JsonPath): void => {
    for (const [at, id] of ids.entries()) found.push({ file, what, id, path: [...path, at] });
  };
  for (const file of files.parties)
    for (const [at, { of }] of file.data.parties.entries())
      if (of !== undefined) found.push({ file, what: "party", id: of, path: ["parties", at, "of"] });
  for (const file of files.instruments)
    for (const [at, { partOf }] of file.data.clauses.entries())
      if (partOf !== undefined)
        found.push({
          file,
          what: "clause",
          id: `${file.data.id}/${partOf}`,
          path: ["clauses", at, "partOf"],
        });
  for (const file of files.adoptions) {
    found.push({ file, what: "instrument", id: file.data.instrument, path: ["instrument"] });
    for (const [at, { parties }] of file.data.adoptions.entries())
      note(file, "party", parties, ["adoptions", at, "parties"]);
  }
  for (const file of files.frameworks) {
    found.push({ file, what: "party", id: file.data.party, path: ["party"] });
    for (const [at, { serves }] of file.data.documents.entries())
      note(file, "clause", serves, ["documents", at, "serves"]);
    for (const [at, { clauses }] of file.data.searched.entries())
      note(file, "clause", clauses, ["searched", at, "clauses"]);
  }
  for (const file of files.observations)
    for (const [at, { parties, clauses }] of file.data.observations.entries()) {
      note(file, "party", parties, ["observations", at, "parties"]);
      note(file, "clause", clauses, ["observations", at, "clauses"]);
    }
  for (const file of files.measures)
    for (const [at, { party, clauses }] of file.data.measures.entries()) {
      found.push({ file, what: "party", id: party, path: ["measures", at, "party"] });
      note(file, "clause", clauses, ["measures", at, "clauses"]);
    }
  for (const file of files.filings)
    for (const [at, { fields }] of file.data.sections.entries())
      for (const [index, { clauses }] of fields.entries())
        note(file, "clause", clauses, ["sections", at, "fields", index, "clauses"]);
  return found;
}

/** "None" is an answer only where the clause says so (Commitment VIII: "how, if at all"). */
function wrongNones(files: ReadFiles): Problem[] {
  const refusing = new Set(clausesOf(files).flatMap(({ ref, allowsNone }) => (allowsNone ? [] : [ref])));
  return files.observations.flatMap((file) =>
    file.data.observations.flatMap(({ kind, clauses }, at) =>
      kind !== "none"
        ? []
        : clauses.flatMap((clause, index) =>
            refusing.has(clause)
              ? [problemIn(file, ["observations", at, "clauses", index], (m) => m.noneNotAllowed(clause))]
              : [],
          ),
    ),
  );
}

/** A few ids that begin like the one that is not there, or any few. */
function alike(id: string, known: ReadonlySet<string>): string {
  for (let length = Math.min(id.length, 24); length > 2; length--) {
    const near = [...known].filter((other) => other.startsWith(id.slice(0, length)));
    if (near.length > 0) return near.slice(0, 6).join(", ");
  }
  return [...known].slice(0, 6).join(", ");
}
