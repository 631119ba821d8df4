import type { Place, Problem, Said } from "@bongsu/input";
import { en, type RecordMessages } from "./en.ts";
import { ko } from "./ko.ts";

interface Where {
  readonly code: Problem["code"];
  readonly file: string;
  readonly place?: Place;
}

/** A problem of the records at a place, said in both languages by the same message. */
export function recordProblem(where: Where, message: (m: RecordMessages) => Said): Problem {
  const [inEnglish, inKorean] = [message(en), message(ko)];
  return {
    ...where,
    severity: "error",
    found: { en: inEnglish.found, ko: inKorean.found },
    expected: { en: inEnglish.expected, ko: inKorean.expected },
    todo: { en: inEnglish.todo, ko: inKorean.todo },
  };
}
