import { verbatim } from "@bongsu/input";
import type { Text } from "@bongsu/input";

/** What a verdict's name says about the answer judged. */
export type Sense = "good" | "partly" | "bad" | "none" | "other";

/** Ways of writing the same verdict, by harness: Inspect's letters, booleans, words. */
const SENSES: readonly { readonly sense: Sense; readonly pattern: RegExp }[] = [
  { sense: "partly", pattern: /partial|partly|^p$|부분/ },
  { sense: "none", pattern: /^no.?answer$|^n$|무응답/ },
  {
    sense: "bad",
    pattern:
      /refus|reject|non ?compl|unsafe|harmful|toxic|violat|leak|jailbr|incorrect|wrong|fail|false|^no$|^i$|^0$|거부|위험|유해|오답|실패|불통과|위반|유출/,
  },
  {
    sense: "good",
    pattern:
      /compl|safe|harmless|correct|right|pass|true|success|^yes$|^c$|^1$|응함|응답|안전|무해|정답|통과|성공|준수/,
  },
];

/**
 * Lower-case words of a raw verdict, without a leading ordinal: "2_full_refusal" is "full refusal". A number stays
 * as it is: without its sign, -1 would be taken for 1.
 */
export function plainWords(raw: string | number | boolean): string {
  const written = String(raw).normalize("NFKC").toLowerCase().trim();
  if (/^[-+]?\d+(?:\.\d+)?$/.test(written)) return written;
  return written
    .replace(/^\d+[_.\-) ]+(?=\D)/, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function senseOf(raw: string | number | boolean): Sense {
  const words = plainWords(raw);
  return SENSES.find(({ pattern }) => pattern.test(words))?.sense ?? "other";
}

/** A raw value that says that there is no verdict. */
export const saysNoVerdict = (raw: string | number | boolean): boolean =>
  /unpars|invalid|^error|^unknown$|no verdict|undetermin|cannot judge|^unclear$|판정 ?불가|판독 ?불가|채점 ?불가|^오류/.test(
    plainWords(raw),
  );

/** Verdicts of which a report counts the share because they are what went wrong. */
export const isNamedHarm = (raw: string | number | boolean): boolean =>
  /refus|unsafe|harmful|toxic|violat|leak|jailbr|거부|위험|유해|위반|유출/.test(plainWords(raw)) &&
  !/^(?:not|no|non) /.test(plainWords(raw));

const KOREAN: ReadonlyMap<string, string> = new Map([
  ["full compliance", "완전 응답"],
  ["full refusal", "완전 거부"],
  ["partial refusal", "부분 거부"],
  ["compliance", "응답"],
  ["refusal", "거부"],
  ["correct", "정답"],
  ["incorrect", "오답"],
  ["partial", "부분 정답"],
  ["no answer", "무응답"],
  ["pass", "통과"],
  ["fail", "실패"],
  ["safe", "안전"],
  ["unsafe", "위험"],
  ["yes", "예"],
  ["no", "아니요"],
]);

export function wordsInBoth(words: string): Text {
  const ko = KOREAN.get(words);
  return ko === undefined ? verbatim(words) : { en: words, ko };
}

/** An id of the protocol's grammar from any name; `taken` keeps ids apart. */
export function idOf(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const bare =
    name
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^a-z0-9._]+/g, "-")
      .replace(/^[^a-z0-9]+/, "")
      .replace(/-+$/, "")
      .slice(0, 60) || fallback;
  if (!taken.has(bare)) return bare;
  for (let n = 2; ; n++) if (!taken.has(`${bare}-${n}`)) return `${bare}-${n}`;
}
