import type { StatementRefusal, StatementRefusalCode, StatementRefusalReason } from "../refusal.ts";
import { type Catalogue, en, type Said } from "./en.ts";
import { ko } from "./ko.ts";

export type { Said };

/** What a refusal says to a person, in both languages. */
export const refusalWords = ({ reason }: StatementRefusal): { readonly en: Said; readonly ko: Said } => ({
  en: said(en, reason),
  ko: said(ko, reason),
});

/** The same as one text: what was found, what is expected, what to do. */
export function statementRefusalText(refusal: StatementRefusal): {
  readonly en: string;
  readonly ko: string;
} {
  const words = refusalWords(refusal);
  return {
    en: `${words.en.found} Expected: ${words.en.expected} ${words.en.todo}`,
    ko: `${words.ko.found} 필요한 형식: ${words.ko.expected} ${words.ko.todo}`,
  };
}

function said<Code extends StatementRefusalCode>(
  catalogue: Catalogue,
  reason: StatementRefusalReason<Code>,
): Said {
  return catalogue[reason.code](reason.details);
}
