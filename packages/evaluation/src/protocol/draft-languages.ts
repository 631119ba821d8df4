import { josa, text } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import type { RawTable } from "../store/raw-table.ts";
import { NONE } from "../store/samples.ts";
import { ambiguous } from "./corrected-languages.ts";
import { isAmbiguousBesideCountryCodes, isCountryCode, readLanguage } from "./language.ts";
import type { Assumption } from "./plan.ts";
import { distinctCodes } from "../store/distinct.ts";

/** How each language written in a log is read. */
export interface LanguageReading {
  /** Tag by what is written, under the log's convention. */
  of(table: RawTable, written: string): string;
  readonly found: readonly string[];
}

/** Reads every language of the logs once; what was corrected is said, what cannot be read is a warning. */
export function readLanguages(
  tables: readonly RawTable[],
  assume: (said: Assumption) => void,
  report: (problem: Problem) => void,
): LanguageReading {
  const tags = { bcp47: new Map<string, string>(), moonshot: new Map<string, string>() };
  const found = new Set<string>();
  for (const table of new Set(tables)) {
    const convention = conventionOf(table);
    const written = writtenIn(table);
    const foreign = convention === "bcp47" && written.some(isCountryCode);
    for (const one of written) {
      const known = tags[convention].get(one);
      if (known === undefined) {
        const read = readLanguage(one, convention);
        if (read === null) report(unreadable(table.files[0]?.name ?? "", one));
        else if (read.why !== null) assume({ field: "languages", said: read.why });
        const other = foreign ? isAmbiguousBesideCountryCodes(one) : null;
        if (other !== null) assume(ambiguous(one, other));
        tags[convention].set(one, read?.tag ?? one);
      }
      found.add(tags[convention].get(one) ?? one);
    }
  }
  return {
    of: (table, written) => tags[conventionOf(table)].get(written) ?? written,
    found: [...found].sort(),
  };
}

function writtenIn(table: RawTable): readonly string[] {
  const codes = distinctCodes(table.language).filter((code) => code !== NONE);
  return codes.map((code) => table.names.languages.value(code));
}

const JOINT_TESTING = /(?:^|\/)(?:mlc-|answercarefully-|cyberseceval-)/i;

const conventionOf = (table: RawTable): "bcp47" | "moonshot" =>
  table.facts.format === "moonshot" ||
  JOINT_TESTING.test(table.facts.dataset.name ?? "") ||
  JOINT_TESTING.test(table.facts.task.name ?? "")
    ? "moonshot"
    : "bcp47";

const unreadable = (file: string, written: string): Problem => ({
  code: "value-unexpected",
  severity: "warning",
  file,
  found: text(`"${written}" is no language tag.`, `${josa(`"${written}"`, "은/는")} 언어 부호가 아니다.`),
  expected: text(
    "A BCP 47 tag such as ko, en or zh-Hant.",
    "ko, en, zh-Hant와 같은 BCP 47 언어 부호가 있어야 한다.",
  ),
  todo: text(
    "Correct the log, or state the pipeline's language in the protocol.",
    "로그를 고치거나 평가 계획서에 평가 절차의 언어를 적으십시오.",
  ),
});
