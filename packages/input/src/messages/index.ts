import type { Problem } from "../problem.ts";
import { en, type Catalogue } from "./en/index.ts";
import { ko } from "./ko/index.ts";

/** What a problem says to a person, in one language. */
export interface Said {
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

export type { Catalogue };

export type Where = Pick<Problem, "code" | "file" | "place"> & { readonly severity?: Problem["severity"] };

/** A problem at a place, said in both languages by the same message of the catalogue. */
export function problemAt(where: Where, message: (catalogue: Catalogue) => Said): Problem {
  const inEnglish = message(en);
  const inKorean = message(ko);
  return {
    code: where.code,
    severity: where.severity ?? "error",
    file: where.file,
    ...(where.place === undefined ? {} : { place: where.place }),
    found: { en: inEnglish.found, ko: inKorean.found },
    expected: { en: inEnglish.expected, ko: inKorean.expected },
    todo: { en: inEnglish.todo, ko: inKorean.todo },
  };
}
