import type { KeyFileWarning } from "../keys/key-file.ts";
import type { NodeRefusal, NodeRefusalCode } from "../refusal.ts";
import { EN, WARNINGS_EN } from "./en.ts";
import { KO, WARNINGS_KO } from "./ko.ts";
import type { Sentences } from "./sentences.ts";

interface Bilingual {
  readonly en: string;
  readonly ko: string;
}

const sentence = <C extends NodeRefusalCode>(
  sentences: Sentences,
  { code, details }: NodeRefusal<C>,
): string => sentences[code](details);

/** A refusal as a person reads it, in both languages. */
export const nodeRefusalText = (refusal: NodeRefusal): Bilingual => ({
  en: sentence(EN, refusal),
  ko: sentence(KO, refusal),
});

/** What is said of a key file, in both languages. */
export const keyWarningText = (warning: KeyFileWarning): Bilingual => ({
  en: WARNINGS_EN[warning],
  ko: WARNINGS_KO[warning],
});
