import type { Lang } from "@bongsu/input";
import type { CitedClause, CitedInstrument } from "../records/records.ts";
import type { BareFinding } from "./findings.ts";
import type { Touched } from "./schema.ts";
import { mentionsIn, names, ownPlace } from "./mentions.ts";
import { wordsOf } from "./segments.ts";

/** Words that a clause must share before it is named by words, and how many clauses are named so. */
const LEAST_SHARED = 3;
const MOST_NAMED = 2;
/** A word that more than this share of the clauses have says nothing about one of them. */
const COMMON = 0.2;

/** Finds the clauses of chosen instruments that a text names by number or shares rare words with. */
export function clauseFinder(
  instruments: readonly CitedInstrument[],
  lang: Lang,
): (finding: BareFinding) => Touched[] {
  const clauses = instruments.flatMap((instrument) =>
    instrument.clauses.map((clause) => ({ clause, words: wordsIn(describe(clause, lang), lang) })),
  );
  const numbers = new Set(clauses.flatMap(({ clause }) => clause.number ?? []));
  const bearers = new Map<string, number>();
  for (const { words } of clauses) for (const word of words) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  const most = Math.max(1, Math.floor(clauses.length * COMMON));
  return (finding) => {
    const text = [finding.old?.text, finding.new?.text].filter((side) => side !== undefined).join(" ");
    const mentions = [...mentionsIn(text), ...ownPlace(finding.old), ...ownPlace(finding.new)];
    const words = wordsIn(text, lang);
    const byNumber = clauses
      .filter(({ clause }) => mentions.some((mention) => names(mention, clause, numbers)))
      .map(({ clause }): Touched => ({ clause: clause.ref, by: "number", words: [] }));
    const byWords = clauses
      .map(({ clause, words: own }) => ({
        clause,
        shared: [...own].filter((word) => words.has(word) && (bearers.get(word) ?? 0) <= most),
      }))
      .filter(({ shared }) => shared.length >= LEAST_SHARED)
      .toSorted((a, b) => b.shared.length - a.shared.length)
      .slice(0, MOST_NAMED)
      .map(({ clause, shared }): Touched => ({ clause: clause.ref, by: "words", words: shared.slice(0, 8) }));
    return [...byNumber, ...byWords.filter(({ clause }) => !byNumber.some((one) => one.clause === clause))];
  };
}

const describe = ({ topic, text }: CitedClause, lang: Lang): string => `${topic[lang]} ${text?.[lang] ?? ""}`;

const PARTICLE =
  /(?:으로써|으로서|에서의|으로의|에서|에게|으로|까지|부터|이나|하여|하는|하고|한다|의|은|는|이|가|을|를|과|와|에|로|도)$/;
const PLAIN = new Set([
  "that",
  "this",
  "with",
  "from",
  "their",
  "they",
  "which",
  "where",
  "what",
  "have",
  "will",
  "must",
  "shall",
  "should",
  "into",
  "over",
  "each",
  "such",
  "than",
  "them",
  "these",
  "those",
  "other",
  "when",
  "does",
  "been",
  "before",
  "after",
  "about",
  "also",
  "its",
  "여러",
  "그리고",
  "또는",
  "있다",
  "없다",
  "위하여",
  "대하여",
  "관한",
  "따라",
  "모든",
  "경우",
]);

/** Words that mean something: of English those of four letters and more, of Korean without their particle. */
function wordsIn(text: string, lang: Lang): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const kept =
    lang === "ko"
      ? words.map((word) => word.replace(PARTICLE, "")).filter((word) => word.length >= 2)
      : words
          .filter((word) => word.length >= 4)
          .map((word) => word.replace(/(?<=\w{4})(?:ies|es|s|ing|ed)$/, ""));
  return new Set(kept.filter((word) => !PLAIN.has(word) && !/^\d/.test(word)));
}

/** Instruments whose title one of the texts names. */
export function namedInstruments(
  instruments: readonly CitedInstrument[],
  texts: readonly string[],
): CitedInstrument[] {
  const flat = texts.map((text) => text.replace(/\s+/g, " ").toLowerCase());
  const names = ({ title, short }: CitedInstrument): string[] =>
    [title.en, title.ko, short.en, short.ko]
      .filter((name) => name.length >= 8)
      .map((name) => name.toLowerCase());
  return instruments.filter((instrument) =>
    names(instrument).some((name) => flat.some((text) => text.includes(name))),
  );
}
