import type { LogRefusal, LogRefusalCode } from "../refusal.ts";
import { EN } from "./en.ts";
import { KO } from "./ko.ts";
import type { Sentences } from "./sentences.ts";

const sentence = <C extends LogRefusalCode>(sentences: Sentences, { code, details }: LogRefusal<C>): string =>
  sentences[code](details);

/** A refusal as a person reads it, in both languages. */
export const refusalText = (refusal: LogRefusal): { readonly en: string; readonly ko: string } => ({
  en: sentence(EN, refusal),
  ko: sentence(KO, refusal),
});
