import type { Need, Outcome } from "../findings.ts";
import { isVerdict } from "../facts.ts";
import type { Answer } from "../log/answers.ts";
import { needsOf, type Report, type SaidFinding } from "../report.ts";
import type { SaidValue } from "../said-values.ts";
import type { Catalogue } from "./catalogue.ts";
import { EN } from "./en.ts";
import { KO } from "./ko.ts";

/** A label and what stands beside it; `outcome` where it is the answer to a question. */
export interface Line {
  readonly label: string;
  readonly text: string;
  readonly outcome: Outcome | null;
  /** The outcome in a word. */
  readonly mark: string;
  /** What would settle it, each in words; empty where nothing is open. */
  readonly needs: readonly { readonly need: Need; readonly said: string }[];
}

export interface Section {
  readonly title: string;
  /** What stands below the title. */
  readonly note: string | null;
  readonly lines: readonly Line[];
}

/** A report as a person reads it in one language: the same lines on a page and on a terminal. */
export interface Sheet {
  readonly headline: string;
  readonly sections: readonly Section[];
  /** Stands before what would settle an open question. */
  readonly settledBy: string;
  /** Stands between things of which one is enough. */
  readonly or: string;
}

export function sheet(report: Report, lang: "en" | "ko"): Sheet {
  const say = lang === "en" ? EN : KO;
  const words = say.sheet;
  const told = (wanted: (finding: SaidFinding) => boolean): Line[] =>
    report.checks.filter(wanted).map((finding) => checkLine(finding, say, lang));
  const sections: Section[] = [
    { title: words.said, note: noteOn(report, say), lines: saidLines(report, say, lang) },
    { title: words.fails, note: null, lines: told(({ outcome }) => outcome === "fails") },
    { title: words.holds, note: null, lines: told(({ outcome }) => outcome === "holds") },
    { title: words.unknown, note: null, lines: told(({ outcome }) => outcome === "unknown") },
    { title: words.answers, note: null, lines: report.answers.map((answer) => answerLine(answer, say)) },
  ];
  return {
    headline: report.headline[lang],
    sections: sections.filter(({ lines }) => lines.length > 0),
    settledBy: words.settledBy,
    or: words.or,
  };
}

const plain = (label: string, text: string): Line => ({ label, text, outcome: null, mark: "", needs: [] });

function checkLine(finding: SaidFinding, say: Catalogue, lang: "en" | "ko"): Line {
  const { check, outcome, said } = finding;
  return {
    label: say.checks[check],
    text: said[lang],
    outcome,
    mark: say.sheet.marks[outcome],
    needs: needsOf([finding]).map((need) => ({ need, said: say.needs[need] })),
  };
}

const noteOn = ({ established: { what } }: Report, say: Catalogue): string | null =>
  what ? null : say.sheet.unestablished;

const MOST_TEXTS = 40;
const MOST_VALUES = 20;

function saidLines({ statement, keyId, log, witnesses }: Report, say: Catalogue, lang: "en" | "ko"): Line[] {
  const words = say.sheet;
  const { type, standing, issuer, about, claimedAt, subjects, said, unshown, digest } = statement;
  const lines = [plain(words.type, type === null ? words.none : (type.title?.[lang] ?? type.uri))];
  if (issuer !== null)
    lines.push(plain(standing === "reported-by" ? words.reportedBy : words.saidBy, issuer));
  if (about !== null)
    lines.push(plain(words.about, about.domain === null ? about.name : `${about.name} (${about.domain})`));
  for (const { language, text } of statement.words) lines.push(plain(words.words(language), text));
  if (claimedAt !== null) lines.push(plain(words.claimedAt, words.claimed(claimedAt)));
  if (log !== null) lines.push(plain(words.place, words.entry(log.index, log.size, log.origin)));
  for (const { name, at } of witnesses) lines.push(plain(words.witness, `${name}, ${at}`));
  lines.push(plain(words.key, keyId ?? words.none), plain(words.statement, digest));
  for (const { name, sha256 } of subjects) lines.push(plain(words.subject, `${name} ${sha256 ?? ""}`.trim()));
  const shown = shownValues(said, say, lang);
  const more = unshown + said.length - shown.length;
  return [...lines, ...shown, ...(more > 0 ? [plain("…", words.more(more))] : [])];
}

/** The verdict where there is one, else texts, then a few figures and codes: the file has them all. */
function shownValues(said: readonly SaidValue[], say: Catalogue, lang: "en" | "ko"): Line[] {
  const verdict = said.flatMap(({ pointer, value }) =>
    typeof value !== "string" && isVerdict(pointer) ? [plain(say.sheet.verdict, value[lang])] : [],
  );
  if (verdict.length > 0) return verdict;
  const texts = said.flatMap(({ pointer, value }) =>
    typeof value === "string" ? [] : [plain(pointer, value[lang])],
  );
  const values = said.flatMap(({ pointer, value }) =>
    typeof value === "string" ? [plain(pointer, value)] : [],
  );
  return [...texts.slice(0, MOST_TEXTS), ...values.slice(0, MOST_VALUES)];
}

function answerLine({ kind, by, origin, index, text, keyValid }: Answer, say: Catalogue): Line {
  const { answered, answerKinds } = say.sheet;
  const words = text.map((part) => part.text).join(" / ");
  return plain(answerKinds[kind], answered(by, index, origin, words, keyValid));
}
