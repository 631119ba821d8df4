import { buildCommand, type Command } from "@stricli/core";
import {
  authorUnknown,
  type Catalogue,
  type ClauseKey,
  clauseNotNamed,
  clauseNowhere,
  Graph,
  keyText,
  type MappingRow,
  nearest,
  RATIONALES,
  readKey,
  why,
  type Why,
  whyLines,
} from "@bongsu/regime";
import { type Context, EXIT } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { type CrosswalkFlags, crosswalkFlags } from "./flags.ts";
import { isError, noteReading, readPaths, refuse } from "./read.ts";

export function crosswalkWhyCommand(say: Messages): Command<Context> {
  const own = say.crosswalk;
  const clause = (brief: string) => ({ parse: String, brief, placeholder: own.placeholders.clause });
  return buildCommand<CrosswalkFlags, [string, string, ...string[]], Context>({
    func: run,
    parameters: {
      flags: crosswalkFlags(say),
      positional: {
        kind: "array",
        parameter: clause(own.clauses),
        minimum: 2,
      },
    },
    docs: { brief: own.why.brief, fullDescription: own.why.full },
  });
}

async function run(
  this: Context,
  flags: CrosswalkFlags,
  first: string,
  second: string,
  ...paths: string[]
): Promise<void> {
  await guarded(this, async () => {
    const read = readPaths(paths, flags.keepGoing);
    const { rows, catalogues } = read.mappings;
    const known = clausesIn(rows, catalogues);
    const [from, to] = [clauseNamed(first, known), clauseNamed(second, known)];
    const answers = groupsOf(rows, flags.follow).flatMap((authors) =>
      answersOf(rows, catalogues, authors, from, to).map((answer) => ({ authors, answer })),
    );
    noteReading(this, read);
    if (flags.json) this.out(JSON.stringify(answers, null, 2));
    else if (answers.length === 0) this.out(clean(this.say.crosswalk.nothing(keyText(from), keyText(to))));
    else
      for (const { authors, answer } of answers)
        for (const line of whyLines(answer, authors)) this.out(clean(line[this.lang]));
    this.process.exitCode = read.sink.problems.some(isError) ? EXIT.usage : EXIT.done;
  });
}

/** Each author alone; with `--follow` those that are named, together. */
function groupsOf(rows: readonly MappingRow[], follow: readonly string[] | undefined): (readonly string[])[] {
  const authors = [...new Set(rows.map(({ author }) => author))].toSorted();
  const stranger = follow?.find((author) => !authors.includes(author));
  if (stranger !== undefined) refuse(authorUnknown(stranger, authors));
  return follow === undefined || follow.length === 0 ? authors.map((author) => [author]) : [follow];
}

/** One answer for each sense in which these authors say something. */
function answersOf(
  rows: readonly MappingRow[],
  catalogues: readonly Catalogue[],
  authors: readonly string[],
  from: ClauseKey,
  to: ClauseKey,
): Why[] {
  const followed = rows.filter(({ author }) => authors.includes(author));
  return RATIONALES.flatMap((rationale) => {
    if (!followed.some((row) => row.rationale === rationale)) return [];
    const answer = why(new Graph(rationale, followed, catalogues), from, to);
    return answer === undefined || answer.walks.length === 0 ? [] : [answer];
  });
}

function clausesIn(rows: readonly MappingRow[], catalogues: readonly Catalogue[]): Map<string, ClauseKey> {
  const keys = [
    ...rows.flatMap(({ sources, targets }) => [...sources, ...targets]),
    ...catalogues.flatMap(({ scheme, version, clauses }) =>
      clauses.map(({ id }) => ({ scheme, version, id })),
    ),
  ];
  return new Map(keys.map((key) => [keyText(key), key]));
}

/** The clause that an argument names. Without an edition the only one there is. @throws InputError */
function clauseNamed(given: string, known: ReadonlyMap<string, ClauseKey>): ClauseKey {
  const asked = readKey(given);
  if (asked === null) return refuse(clauseNotNamed("bongsu crosswalk why", given));
  const exact = known.get(given);
  if (exact !== undefined) return exact;
  const editions = [...known.values()].filter(({ scheme, id }) => scheme === asked.scheme && id === asked.id);
  const [only, ...others] = asked.version === null ? editions : [];
  if (only !== undefined && others.length === 0) return only;
  const names =
    editions.length > 0
      ? editions.map(keyText)
      : nearest(
          given,
          [...known.values()].map(({ scheme, id }) => `${scheme}/${id}`),
        );
  return refuse(clauseNowhere("bongsu crosswalk why", given, names));
}
