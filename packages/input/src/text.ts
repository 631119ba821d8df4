/** The two languages in which every sentence that a person reads exists. */
export type Lang = "en" | "ko";

/** One thing said to a person, in both languages; neither is a translation of the other word by word. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

export const text = (en: string, ko: string): Text => ({ en, ko });

/** The same characters in both languages: names, numbers, ids. */
export const verbatim = (value: string | number): Text => ({ en: String(value), ko: String(value) });

const PARTICLES = {
  "은/는": ["은", "는"],
  "이/가": ["이", "가"],
  "을/를": ["을", "를"],
  "과/와": ["과", "와"],
  "으로/로": ["으로", "로"],
  "이나/나": ["이나", "나"],
} as const;

export type Particle = keyof typeof PARTICLES;

const FINALS_OF_DIGITS = "영일이삼사오육칠팔구"; // how a trailing digit is read aloud
const LATIN_WITH_FINAL = "lmnrLMNR"; // letter names that end in a consonant: 엘, 엠, 엔, 알

/** Jongseong index (0 = none, 8 = ㄹ) of the last sound of `word`, or 0 where it cannot be told. */
function finalConsonant(word: string): number {
  const last = word.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0];
  if (last === undefined) return 0;
  if (/[0-9]/.test(last)) return finalConsonant(FINALS_OF_DIGITS[Number(last)] ?? "");
  if (LATIN_WITH_FINAL.includes(last))
    return last === "l" || last === "L" || last === "r" || last === "R" ? 8 : 16;
  const code = last.codePointAt(0) ?? 0;
  return code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 : 0;
}

/** `word` with the Korean particle that its last sound asks for: josa("평가", "은/는") is "평가는". */
export function josa(word: string | number, particle: Particle): string {
  const said = String(word);
  const final = finalConsonant(said);
  const [closed, open] = PARTICLES[particle];
  const bare = final === 0 || (particle === "으로/로" && final === 8);
  return said + (bare ? open : closed);
}
