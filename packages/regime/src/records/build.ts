import type { Json, Text } from "@bongsu/input";
import { digestValue } from "@bongsu/statement";
import type { ReadFile, ReadFiles } from "./read-files.ts";
import type {
  Adoption,
  Cited,
  CitedInstrument,
  CitedMeasure,
  CitedParty,
  RecordEvent,
  Records,
} from "./records.ts";
import type { Frameworks } from "./schema/framework.ts";
import type { Origin, Source } from "./schema/parts.ts";

interface Row {
  readonly from: Origin;
  readonly confirmed?: { readonly by: string; readonly on: string } | undefined;
}

type Cite = (row: Row) => Cited;

/** Files that have been checked, as one record: sources looked up, frameworks and observations as events. */
export function buildRecords(files: ReadFiles, values: Readonly<Record<string, Json>>): Records {
  const parties = files.parties.flatMap(({ data }) =>
    data.parties.map((party): CitedParty => {
      const { from: _from, confirmed: _confirmed, ...rest } = party;
      return { ...rest, cited: citing(data.sources)(party) };
    }),
  );
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]));
  return {
    instruments: files.instruments.map(({ data }) => instrumentOf(data)),
    parties,
    adoptions: files.adoptions.flatMap(({ data }) => adoptionsOf(data)),
    events: [
      ...files.frameworks.flatMap(({ data }) => frameworkEvents(data, nameOf.get(data.party))),
      ...files.observations.flatMap(({ data }) => observedEvents(data, nameOf)),
    ],
    measures: files.measures.flatMap(({ data }) =>
      data.measures.map((measure): CitedMeasure => {
        const { from: _from, confirmed: _confirmed, ...rest } = measure;
        return { ...rest, cited: citing(data.sources)(measure) };
      }),
    ),
    forms: files.filings.map(({ data }) => data),
    digest: digestValue(values),
  };
}

const citing =
  (sources: Readonly<Record<string, Source>>): Cite =>
  ({ from, confirmed }) => {
    const source = sources[from.source];
    if (source === undefined) throw new RangeError(`no source ${from.source}`);
    return {
      source,
      checked: from.checked,
      known: from.known,
      contradiction: from.contradiction ?? null,
      confirmed: confirmed ?? null,
    };
  };

type DataOf<K extends keyof ReadFiles> = ReadFiles[K] extends readonly ReadFile<infer D>[] ? D : never;

function instrumentOf(data: DataOf<"instruments">): CitedInstrument {
  const { sources, from: _from, confirmed: _confirmed, clauses, ...rest } = data;
  const cite = citing(sources);
  return {
    ...rest,
    cited: cite(data),
    clauses: clauses.map((clause) => {
      const { from: _clauseFrom, confirmed: _clauseConfirmed, ...said } = clause;
      return { ...said, ref: `${data.id}/${clause.id}`, instrument: data.id, cited: cite(clause) };
    }),
  };
}

function adoptionsOf({ instrument, sources, adoptions }: DataOf<"adoptions">): Adoption[] {
  const cite = citing(sources);
  return adoptions.flatMap((row) =>
    row.parties.map((party) => ({ instrument, party, on: row.on, note: row.note ?? null, cited: cite(row) })),
  );
}

const NOTHING_FOUND: Text = { en: "Nothing was found.", ko: "찾지 못하였다." };
const SOMETHING_FOUND: Text = { en: "Something was found.", ko: "찾은 것이 있다." };

function frameworkEvents(
  { party, sources, documents, searched }: Frameworks,
  name: Text | undefined,
): RecordEvent[] {
  const cite = citing(sources);
  const by = name ?? { en: party, ko: party };
  const published = documents.flatMap((document) =>
    document.versions.map((row, at): RecordEvent => ({
      id: `${party}/${document.id}/${row.version ?? at + 1}`,
      kind: "evidence",
      party,
      clauses: document.serves,
      dates: row.dates,
      by,
      words: titled(document.title, row.version),
      found: null,
      note: row.note ?? null,
      cited: cite(row),
    })),
  );
  const searches = searched.map((row, at): RecordEvent => ({
    id: `${party}/search/${at + 1}`,
    kind: "search",
    party,
    clauses: row.clauses,
    dates: [{ on: row.on, kind: "stated" }],
    by: row.where,
    words: row.found === "none" ? NOTHING_FOUND : SOMETHING_FOUND,
    found: row.found,
    note: row.note ?? null,
    cited: cite(row),
  }));
  return [...published, ...searches];
}

function titled({ en, ko }: Text, version: string | null): Text {
  if (version === null) return { en, ko };
  if (!/^\d/.test(version)) return { en: `${en} (${version})`, ko: `${ko}(${version})` };
  return { en: `${en}, version ${version}`, ko: `${ko} ${version}판` };
}

function observedEvents(
  { sources, observations }: DataOf<"observations">,
  nameOf: ReadonlyMap<string, Text>,
): RecordEvent[] {
  const cite = citing(sources);
  return observations.flatMap((row) =>
    row.parties.map((party) => ({
      id: `${row.id}/${party}`,
      kind: row.kind,
      party,
      clauses: row.clauses,
      dates: [{ on: row.on, kind: "stated" as const }],
      by: row.by ?? nameOf.get(party) ?? { en: party, ko: party },
      words: row.words,
      // A search among the observations is one that found nothing; what is found is recorded as evidence.
      found: row.kind === "search" ? ("none" as const) : null,
      note: null,
      cited: cite(row),
    })),
  );
}
