import { josa, text } from "@bongsu/input";
import { isAmbiguousBesideCountryCodes, isCountryCode, readLanguage } from "./language.ts";
import type { Assumption } from "./plan.ts";
import type { Exercise } from "./schema.ts";

/** The protocol with its languages as BCP 47 has them, and what was corrected. Unreadable tags were refused before. */
export function correctedLanguages(exercise: Exercise, assume: (said: Assumption) => void): Exercise {
  const written = [
    ...(exercise.languages ?? []),
    ...(exercise.pipelines ?? []).flatMap(({ language }) => (language === undefined ? [] : [language])),
  ];
  const foreign = written.some(isCountryCode);
  const tags = new Map(
    [...new Set(written)].map((one) => {
      const read = readLanguage(one, "bcp47");
      if (read?.why) assume({ field: "languages", said: read.why });
      const other = foreign ? isAmbiguousBesideCountryCodes(one) : null;
      if (other !== null) assume(ambiguous(one, other));
      return [one, read?.tag ?? one];
    }),
  );
  const tag = (one: string): string => tags.get(one) ?? one;
  return {
    ...exercise,
    ...(exercise.languages && { languages: [...new Set(exercise.languages.map(tag))] }),
    ...(exercise.pipelines && {
      pipelines: exercise.pipelines.map((one) =>
        one.language === undefined ? one : { ...one, language: tag(one.language) },
      ),
    }),
  };
}

/** A code that is one language in BCP 47 and another in the Network's joint-testing files. */
export const ambiguous = (written: string, other: string): Assumption => ({
  field: "languages",
  said: text(
    `Language "${written}" is kept as BCP 47 has it; beside country codes it may mean ${other}, as in the Network's joint-testing files. If so, write ${other} in the protocol.`,
    `언어 ${josa(`"${written}"`, "은/는")} BCP 47의 뜻 그대로 두었다. 국가 부호와 함께 쓰였으므로 국제 네트워크의 공동 평가 파일에서처럼 ${other}를 뜻할 수 있다. 그렇다면 평가 계획서에 ${other}로 적으십시오.`,
  ),
});
