import { readLanguage } from "@bongsu/evaluation";
import { InputError, type JsonPath, type Place, parseYaml, type Problem, type Yaml } from "@bongsu/input";
import { nearest } from "../crosswalk/index.ts";
import { schemaProblems } from "../records/schema-problems.ts";
import type { Crosswalk } from "./case.ts";
import {
  authorUnknown,
  backwards,
  circular,
  clauseUnknown,
  followsNothing,
  languageWrong,
  limitWrong,
  twice,
  wordUnknown,
} from "./messages/problems.ts";
import { type Profile, profileSchema, type RecognitionEntry } from "./schema/profile.ts";

type Locate = (path: JsonPath) => Place;

/** A profile that can be applied. @throws InputError with all that is wrong with it, each at its line. */
export function readProfile(file: string, input: Uint8Array | string, crosswalk: Crosswalk): Profile {
  const yaml = parseYaml(input, { file });
  const checked = profileSchema.safeParse(yaml.value);
  if (!checked.success) throw new InputError(schemaProblems(checked.error.issues, yaml, file, profileSchema));
  const profile = checked.data;
  const locate = locating(yaml);
  const problems = [
    ...duplicates(file, profile, locate),
    ...periods(file, profile, locate),
    ...chains(file, profile, locate),
    ...languages(file, profile, locate),
    ...limits(file, profile, locate),
    ...clauses(file, profile, crosswalk, locate),
    ...followed(file, profile, crosswalk, locate),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return profile;
}

const locating =
  (yaml: Yaml): Locate =>
  (path) => ({ ...yaml.locate(path), field: path.join(".") });

interface Named {
  readonly name: string;
  readonly path: JsonPath;
}

function duplicates(
  file: string,
  { recognition, clauses: entries, witnesses }: Profile,
  locate: Locate,
): Problem[] {
  const lists: (readonly Named[])[] = [
    recognition.map(({ id }, at) => ({ name: id, path: ["recognition", at, "id"] })),
    entries.map(({ clause }, at) => ({ name: clause, path: ["clauses", at, "clause"] })),
    witnesses.map(({ name }, at) => ({ name, path: ["witnesses", at, "name"] })),
  ];
  return lists.flatMap((list) =>
    list.flatMap(({ name, path }, at) => {
      const first = list.slice(0, at).find((other) => other.name === name);
      return first === undefined ? [] : [twice({ file, place: locate(path) }, name, locate(first.path).line)];
    }),
  );
}

const periods = (file: string, { recognition }: Profile, locate: Locate): Problem[] =>
  recognition.flatMap(({ from, until }, at) =>
    until < from ? [backwards({ file, place: locate(["recognition", at, "until"]) }, from, until)] : [],
  );

function chains(file: string, { recognition }: Profile, locate: Locate): Problem[] {
  const ids = recognition.map(({ id }) => id);
  const told = new Set<string>();
  return recognition.flatMap((entry, at): Problem[] => {
    const place = locate(["recognition", at, "onWordOf"]);
    if (entry.onWordOf === undefined) return [];
    if (!ids.includes(entry.onWordOf)) return [wordUnknown({ file, place }, entry.onWordOf, ids)];
    const circle = circleFrom(entry, recognition);
    if (circle === null || circle.some((id) => told.has(id))) return [];
    for (const id of circle) told.add(id);
    return [circular({ file, place }, circle)];
  });
}

/** The ids of a circle that an entry stands in, beginning with its own; null where its chain ends. */
function circleFrom(entry: RecognitionEntry, all: readonly RecognitionEntry[]): string[] | null {
  const seen = [entry.id];
  for (let at = all.find(({ id }) => id === entry.onWordOf); at !== undefined;) {
    if (at.id === entry.id) return seen;
    if (seen.includes(at.id)) return null;
    seen.push(at.id);
    const { onWordOf } = at;
    at = all.find(({ id }) => id === onWordOf);
  }
  return null;
}

const languages = (file: string, { clauses: entries }: Profile, locate: Locate): Problem[] =>
  entries.flatMap(({ requires }, at) =>
    (["languages", "calibrated"] as const).flatMap((member) =>
      (requires?.[member] ?? []).flatMap((tag, index) => {
        const read = readLanguage(tag, "bcp47");
        if (read?.tag === tag) return [];
        const place = locate(["clauses", at, "requires", member, index]);
        return [languageWrong({ file, place }, tag, read?.tag ?? null)];
      }),
    ),
  );

const limits = (file: string, { clauses: entries }: Profile, locate: Locate): Problem[] =>
  entries.flatMap(({ requires }, at) => {
    const limit = requires?.limit;
    if (limit === undefined || (limit.atMost === undefined) !== (limit.atLeast === undefined)) return [];
    return [limitWrong({ file, place: locate(["clauses", at, "requires", "limit"]) })];
  });

function clauses(file: string, profile: Profile, crosswalk: Crosswalk, locate: Locate): Problem[] {
  const asked: Named[] = [
    ...profile.clauses.map(({ clause }, at) => ({ name: clause, path: ["clauses", at, "clause"] })),
    ...profile.recognition.flatMap(({ for: refs }, at) =>
      refs.map((ref, index) => ({ name: ref, path: ["recognition", at, "for", index] })),
    ),
  ];
  return unknownClauses(asked, profile.editions, crosswalk).map(({ name, path, near }) =>
    clauseUnknown({ file, place: locate(path) }, name, near),
  );
}

/** Clauses that no instrument at hand has, in the edition that is asked for. */
export function unknownClauses(
  asked: readonly Named[],
  editions: Profile["editions"],
  { catalogues }: Crosswalk,
): (Named & { readonly near: readonly string[] })[] {
  const known = new Set(
    catalogues
      .filter(({ scheme, version }) => editions[scheme] === undefined || editions[scheme] === version)
      .flatMap(({ scheme, clauses: all }) => all.map(({ id }) => `${scheme}/${id}`)),
  );
  return asked
    .filter(({ name }) => !known.has(name))
    .map((one) => ({ ...one, near: nearest(one.name, [...known]) }));
}

function followed(file: string, profile: Profile, { rows }: Crosswalk, locate: Locate): Problem[] {
  if (profile.crosswalk === undefined)
    return profile.clauses.flatMap(({ clause, requires }, at) =>
      requires === undefined ? [followsNothing({ file, place: locate(["clauses", at]) }, clause)] : [],
    );
  const authors = [...new Set(rows.map(({ author }) => author))].toSorted();
  return profile.crosswalk.follow.flatMap((author, at) =>
    authors.includes(author)
      ? []
      : [authorUnknown({ file, place: locate(["crosswalk", "follow", at]) }, author, authors)],
  );
}
