import { StatementRefusal, refusalWords } from "@bongsu/statement";
import { refusalText } from "@bongsu/log";
import { SdkRefusal, type SdkRefusalCode, type SdkRefusals } from "../refusal.ts";
import type { Catalogue, SaidRefusal } from "./catalogue.ts";
import { EN } from "./en.ts";
import { KO } from "./ko.ts";

/** What a refusal says to a person, in both languages; the file's name stands before it. */
export const refusalSaid = (refusal: SdkRefusal): { readonly en: SaidRefusal; readonly ko: SaidRefusal } => ({
  en: inLanguage(EN, "en", refusal),
  ko: inLanguage(KO, "ko", refusal),
});

function inLanguage(catalogue: Catalogue, lang: "en" | "ko", refusal: SdkRefusal): SaidRefusal {
  if (!isRefused(refusal)) return other(catalogue, refusal);
  const { because, role } = refusal.details;
  if (because instanceof StatementRefusal) return refusalWords(because)[lang];
  return {
    found: refusalText(because)[lang],
    expected: catalogue.refused.expected(catalogue.roles[role]),
    todo: catalogue.refused.todo,
  };
}

const isRefused = (refusal: SdkRefusal): refusal is SdkRefusal<"input-refused"> =>
  refusal.code === "input-refused";

const other = <C extends Exclude<SdkRefusalCode, "input-refused">>(
  catalogue: Catalogue,
  { code, details }: { code: SdkRefusalCode; details: SdkRefusals[SdkRefusalCode] },
): SaidRefusal => catalogue.refusals[code as C](details as SdkRefusals[C]);
