import { josa, text } from "@bongsu/input";
import type { Text } from "@bongsu/input";

/** How a language was written and what it is read as; `why` is null where the tag stands as it is. */
export interface ReadTag {
  readonly tag: string;
  readonly why: Text | null;
}

/** Country codes written where a language belongs; `cn` and `jp` are no language codes at all, `kr` is Kanuri. */
const COUNTRY_AS_LANGUAGE: ReadonlyMap<string, string> = new Map([
  ["kr", "ko"],
  ["jp", "ja"],
  ["cn", "zh"],
  ["vn", "vi"],
  ["ua", "uk"],
  ["gr", "el"],
  ["cz", "cs"],
  ["dk", "da"],
]);

/**
 * The joint-testing files of Moonshot use own codes that are other languages in BCP 47 (Cornish, Catalan, Burmese,
 * Tagalog). Source: aiverify-foundation/moonshot-data, datasets/mlc-*.json.
 */
const MOONSHOT: ReadonlyMap<string, string> = new Map([
  ["kw", "sw"],
  ["ca", "yue"],
  ["my", "ms"],
  ["tl", "te"],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ["english", "en"],
  ["영어", "en"],
  ["korean", "ko"],
  ["한국어", "ko"],
  ["japanese", "ja"],
  ["일본어", "ja"],
  ["chinese", "zh"],
  ["중국어", "zh"],
  ["french", "fr"],
  ["프랑스어", "fr"],
  ["german", "de"],
  ["spanish", "es"],
  ["hindi", "hi"],
  ["swahili", "sw"],
  ["kiswahili", "sw"],
  ["스와힐리어", "sw"],
  ["telugu", "te"],
  ["farsi", "fa"],
  ["persian", "fa"],
  ["malay", "ms"],
  ["cantonese", "yue"],
]);

const LANGTAG =
  /^(?<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?<extensions>(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)(?<privateUse>-x(?:-[a-z\d]{1,8})+)?$/i;

/**
 * A tag in the canonical case of BCP 47 (RFC 5646, 2.1.1), or null where it is not well-formed. Registry membership
 * is not checked. A primary subtag of four letters or more is refused: none is registered.
 */
export function canonicalTag(written: string): string | null {
  if (written.length > 100) return null;
  const groups = LANGTAG.exec(written)?.groups;
  const language = groups?.["language"]?.toLowerCase();
  if (groups === undefined || language === undefined || /^[a-z]{4}/.test(language)) return null;
  const script = groups["script"];
  const region = groups["region"];
  const rest = [groups["variants"], groups["extensions"], groups["privateUse"]].join("").toLowerCase();
  return (
    language +
    (script === undefined ? "" : `-${script[0]?.toUpperCase()}${script.slice(1).toLowerCase()}`) +
    (region === undefined ? "" : `-${region.toUpperCase()}`) +
    rest
  );
}

/**
 * Reads a language as people and harnesses write it. `convention` is "moonshot" for logs and datasets of the Network's
 * joint testing, whose codes differ from BCP 47. Null where it is no language tag by any reading.
 */
export function readLanguage(written: string, convention: "bcp47" | "moonshot"): ReadTag | null {
  const trimmed = written.trim();
  const dashed = trimmed.replaceAll("_", "-");
  const lower = dashed.toLowerCase();
  const [first = "", ...rest] = lower.split("-");
  const moonshot = convention === "moonshot" ? MOONSHOT.get(first) : undefined;
  if (moonshot !== undefined) return corrected(trimmed, [moonshot, ...rest], MOONSHOT_WHY);
  const country = COUNTRY_AS_LANGUAGE.get(first);
  if (country !== undefined) return corrected(trimmed, [country, ...rest], COUNTRY_WHY);
  const named = NAMES.get(lower);
  if (named !== undefined) return corrected(trimmed, [named], NAME_WHY);
  const tag = canonicalTag(dashed);
  if (tag === null) return null;
  return tag === trimmed ? { tag, why: null } : corrected(trimmed, [tag], FORM_WHY);
}

const COUNTRY_WHY = text("it is a country's code, not a language's", "언어가 아니라 국가의 부호이다");
const MOONSHOT_WHY = text(
  "the Network's joint-testing files use this code for that language",
  "국제 네트워크의 공동 평가 파일에서는 이 부호를 그 언어에 쓴다",
);
const NAME_WHY = text("it is a language's name, not its tag", "언어 부호가 아니라 언어의 이름이다");
const FORM_WHY = text("this is how BCP 47 writes it", "BCP 47의 표기법에 따른 것이다");

function corrected(written: string, parts: readonly string[], why: Text): ReadTag | null {
  const tag = canonicalTag(parts.join("-"));
  if (tag === null) return null;
  if (tag === written) return { tag, why: null };
  return {
    tag,
    why: text(
      `Language "${written}" is read as ${tag}: ${why.en}.`,
      `언어 ${josa(`"${written}"`, "은/는")} ${tag}로 읽는다. ${why.ko}.`,
    ),
  };
}

/** Codes whose meaning depends on who wrote them; said wherever they occur beside country codes. */
export const isAmbiguousBesideCountryCodes = (written: string): string | null =>
  MOONSHOT.get(written.toLowerCase()) ?? null;

/** Whether `written` is a code that only a file outside BCP 47 would use. */
export const isCountryCode = (written: string): boolean => COUNTRY_AS_LANGUAGE.has(written.toLowerCase());
