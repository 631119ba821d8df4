import type { RecordFault } from "./parts.ts";

interface Words {
  readonly en: string;
  readonly ko: string;
}

export interface WordFault {
  readonly fault: RecordFault;
  readonly path: keyof Words;
  /** What stands there, where that says more than the place. */
  readonly shown: string;
}

/**
 * What is wrong with a pair of sentences: a language that is missing in fact though a text stands in its place, and
 * the marks of a scrambled copy (docs/records.md): figures that differ between the languages, powers of another base
 * than ten, years far off.
 */
export function wordFaults(words: Words): WordFault[] {
  return [...languageFaults(words), ...scrambled(words)];
}

const HANGUL = /[가-힣]/g;
const LATIN = /[A-Za-z]/g;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function languageFaults({ en, ko }: Words): WordFault[] {
  if (en === ko) return [{ fault: "same-words", path: "ko", shown: "" }];
  const faults: WordFault[] = [];
  if (count(ko, HANGUL) < 2) faults.push({ fault: "korean-missing", path: "ko", shown: "" });
  // A Korean name may stand in an English sentence, but not fill it.
  if (count(en, LATIN) < 2 || count(en, HANGUL) > count(en, LATIN))
    faults.push({ fault: "english-missing", path: "en", shown: "" });
  return faults;
}

function scrambled(words: Words): WordFault[] {
  const faults: WordFault[] = [];
  const [english, korean] = [figures(words.en), figures(words.ko)];
  const differ = outside(english, korean) ?? outside(korean, english);
  if (differ !== undefined) faults.push({ fault: "numbers-differ", path: "ko", shown: differ });
  for (const path of ["en", "ko"] as const) {
    const power = words[path].match(/(?<![\d.])(\d+)\s*\^\s*\d+/);
    if (power !== null && power[1] !== "10")
      faults.push({ fault: "power-not-of-ten", path, shown: power[0] });
    const year = yearsIn(words[path]).find((found) => !plausible(found));
    if (year !== undefined) faults.push({ fault: "year-far-off", path, shown: year });
  }
  return faults;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTH = MONTHS.join("|");

/** Four digits that are said to be a year: before 년, first in a date, or behind an English month. */
const YEARS = [/(?<!\d)(\d{4})(?=년|-\d\d\b)/g, new RegExp(String.raw`(?<=\b(?:${MONTH}) )(\d{4})\b`, "g")];
const plausible = (year: string): boolean => Number(year) >= 1945 && Number(year) <= 2060;
const yearsIn = (text: string): string[] =>
  YEARS.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ""));

/** Korean says "third party" with a digit. */
const NO_FIGURE = /제3(?=자|국)/g;

/** Every figure of a sentence, each once; a month beside a day or a year counts as its number. */
function figures(text: string): ReadonlySet<string> {
  const months = text
    .replace(NO_FIGURE, "")
    .replace(new RegExp(String.raw`\b(${MONTH})(?= \d)|(?<=\d )(${MONTH})\b`, "g"), (name) =>
      String(MONTHS.indexOf(name) + 1),
    );
  return new Set(
    [...months.matchAll(/\d[\d,]*(?:\.\d+)*/g)].map(([figure]) =>
      figure.replaceAll(",", "").replace(/^0+(?=\d)/, ""),
    ),
  );
}

const outside = (some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined =>
  [...some].find((figure) => !others.has(figure));
