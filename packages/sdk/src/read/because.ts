import { LogRefusal, refusalText } from "@bongsu/log";
import { refusalWords, type StatementRefusal } from "@bongsu/statement";
import type { Said } from "../findings.ts";

/** What a refusal says, in one text a language. */
export function because(refusal: LogRefusal | StatementRefusal): Said {
  if (refusal instanceof LogRefusal) return refusalText(refusal);
  const { en, ko } = refusalWords(refusal);
  return { en: `${en.found} ${en.expected}`, ko: `${ko.found} ${ko.expected}` };
}
