import type { Place, Problem, Said } from "@bongsu/input";
import { en, type WatchMessages } from "./en.ts";
import { ko } from "./ko.ts";

interface Where {
  readonly code: Problem["code"];
  readonly file: string;
  readonly place?: Place;
}

/** A problem of two versions, said in both languages by the same message. */
export function watchProblem(where: Where, message: (m: WatchMessages) => Said): Problem {
  const [inEnglish, inKorean] = [message(en), message(ko)];
  return {
    ...where,
    severity: "error",
    found: { en: inEnglish.found, ko: inKorean.found },
    expected: { en: inEnglish.expected, ko: inKorean.expected },
    todo: { en: inEnglish.todo, ko: inKorean.todo },
  };
}
