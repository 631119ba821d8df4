import type { Said, Text } from "@bongsu/input";
import type { RecordFault } from "../schema/parts.ts";

const KEEP = "Look at the source again and write down what it says.";

/** What a row of the records is refused for, where its schema states the rule. */
const faults: Readonly<Record<RecordFault, (field: string, shown: string) => Said>> = {
  "not-a-day": (field, shown) => ({
    found: `"${field}" is ${shown}.`,
    expected: "A day of the calendar, as 2025-02-11.",
    todo: "Write the day in full; where only a month is known, this field cannot hold it.",
  }),
  "not-a-date": (field, shown) => ({
    found: `"${field}" is ${shown}.`,
    expected: 'A date as far as it is known, in quotation marks: "2025-02-11", "2025-02" or "2025".',
    todo: KEEP,
  }),
  "not-an-address": (field, shown) => ({
    found: `"${field}" is ${shown}.`,
    expected: "The address of the source, beginning with https:// or http://.",
    todo: "Give the address where a reader finds the source.",
  }),
  "korean-missing": (field) => ({
    found: `"${field}" stands where the Korean sentence belongs and is not Korean.`,
    expected: "The sentence in Korean.",
    todo: "Write it in Korean; both languages are needed before the record can be used.",
  }),
  "english-missing": (field) => ({
    found: `"${field}" stands where the English sentence belongs and is not English.`,
    expected: "The sentence in English.",
    todo: "Write it in English; both languages are needed before the record can be used.",
  }),
  "same-words": (field) => ({
    found: `"${field}" is the same text as its English twin.`,
    expected: "One sentence in each language.",
    todo: "Write the one that is missing.",
  }),
  "numbers-differ": (field, shown) => ({
    found: `The figure ${shown} stands in one language of "${field}" and not in the other.`,
    expected: "The same figures in both languages; copies with scrambled numbers circulate.",
    todo: "Compare both with the source, and write figures as digits in both.",
  }),
  "power-not-of-ten": (field, shown) => ({
    found: `"${field}" holds ${shown}.`,
    expected: "Amounts of computation as powers of ten, as 10^26; other bases come from scrambled copies.",
    todo: "Compare with the official text, and do not use this source again if it says so.",
  }),
  "year-far-off": (field, shown) => ({
    found: `"${field}" holds the year ${shown}.`,
    expected: "A year between 1945 and 2060; years far off come from scrambled copies.",
    todo: "Compare with the official text, and do not use this source again if it says so.",
  }),
  "unread-with-words": (field) => ({
    found: `"${field}" carries words although the text was not read, or may not be carried.`,
    expected: "Number and topic only.",
    todo: "Take the words out, or read the text and change how it is known.",
  }),
  "read-without-words": (field) => ({
    found: `"${field}" is missing although the text was read.`,
    expected: "What the clause says, in own words, in both languages.",
    todo: 'Write it; where nobody has read the text, state "known: recollection".',
  }),
  "contradiction-unsaid": (field) => ({
    found: `"${field}" does not fit how the row is known.`,
    expected:
      'What the sources say against each other where it says "known: contradicted", and nowhere else.',
    todo: "State both sides, or correct how the row is known.",
  }),
  "by-another": (field) => ({
    found: `"${field}" mixes what a party says with what others report of it.`,
    expected: 'For "says" and "none" one party and nobody else; for the other kinds, in "by", who says so.',
    todo: "Choose the kind that fits, or split the row.",
  }),
};

export const en = {
  faults,
  unknownKey: (key: string, field: string, known: string): Said => ({
    found: `The key "${key}" is not known in "${field}".`,
    expected: `One of: ${known}.`,
    todo: "Correct or remove the key.",
  }),
  wrongLanguageTag: (key: string, right: string): Said => ({
    found: `"${key}" is used as a language tag, and is the code of a country or of another language.`,
    expected: `"${right}" (BCP 47).`,
    todo: `Write "${right}" instead.`,
  }),
  missing: (field: string): Said => ({
    found: `"${field}" is missing.`,
    expected:
      "Every row has its source, the source's date, when it was last checked, how it is known, and both languages.",
    todo: `Add "${field}"; where nobody knows it, the row cannot be used.`,
  }),
  wrongType: (field: string, shown: string, wanted: Text): Said => ({
    found: `"${field}" is ${shown}.`,
    expected: `${wanted.en}.`,
    todo: `Correct "${field}".`,
  }),
  duplicate: (id: string, first: string): Said => ({
    found: `"${id}" is used twice.`,
    expected: `Each id once; it is already in ${first}.`,
    todo: "Give one of the two another id, or remove it.",
  }),
  unknownReference: (what: "source" | "party" | "clause" | "instrument", id: string, near: string): Said => ({
    found: `There is no ${what} "${id}" in the records.`,
    expected: near === "" ? `A ${what} of the records.` : `A ${what} of the records, for example: ${near}.`,
    todo: `Correct the id, or add the ${what} first.`,
  }),
  datedAfterChecked: (dated: string, checked: string): Said => ({
    found: `The source is dated ${dated}, after the day on which it was last checked (${checked}).`,
    expected: "A source that was there when it was checked.",
    todo: "Correct whichever date is wrong.",
  }),
  refusedSource: (host: string, because: Text): Said => ({
    found: `The source lies on ${host}.`,
    expected: `Another source: ${because.en}`,
    todo: "Go back to the official text.",
  }),
  beforeInstrument: (on: string, adopted: string): Said => ({
    found: `The adoption is dated ${on}, before the instrument itself (${adopted}).`,
    expected: "A date on or after the instrument's own.",
    todo: "Correct whichever date is wrong.",
  }),
  noneNotAllowed: (clause: string): Said => ({
    found: `A party's "none" is recorded for ${clause}, which does not accept that answer.`,
    expected: 'A clause with "allowsNone: true".',
    todo: 'Record the party\'s words as "says" instead.',
  }),
  unknownFolder: (folder: string, known: string): Said => ({
    found: `The records have no folder "${folder}".`,
    expected: `One of: ${known}.`,
    todo: "Move the file into the folder that fits what it holds.",
  }),
  nothingThere: (): Said => ({
    found: "There are no records here.",
    expected: "A folder with instruments/, parties/ and adoptions/, each with YAML files.",
    todo: "Name the folder of the records.",
  }),
};

export type RecordMessages = typeof en;
