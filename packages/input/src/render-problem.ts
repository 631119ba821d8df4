import { LABELS, PLACES } from "./messages/labels.ts";
import type { Place, Problem } from "./problem.ts";
import type { Lang } from "./text.ts";

const LONGEST = 300;
/** What to do is mostly our own words, and of no use when its end is missing. */
const LONGEST_TODO = 800;

/**
 * A problem as a person reads it: file, place, what was found, what was expected, what to do; one line each, no
 * end of line after the last. Names from outside cannot move the cursor or colour a terminal.
 */
export function renderProblem(problem: Problem, lang: Lang): string {
  const place = renderPlace(problem.place, lang);
  const lines = [
    `${LABELS[problem.severity][lang]}: ${harmless(problem.file)}`,
    ...(place === "" ? [] : [`  ${LABELS.place[lang]}: ${place}`]),
    `  ${LABELS.found[lang]}: ${harmless(problem.found[lang])}`,
    `  ${LABELS.expected[lang]}: ${harmless(problem.expected[lang])}`,
    `  ${LABELS.todo[lang]}: ${harmless(problem.todo[lang], LONGEST_TODO)}`,
  ];
  return lines.join("\n");
}

function renderPlace(place: Place | undefined, lang: Lang): string {
  if (place === undefined) return "";
  const parts: string[] = [];
  for (const [key, say] of Object.entries(PLACES)) {
    const value = new Map<string, unknown>(Object.entries(place)).get(key);
    if (typeof value === "string" || typeof value === "number")
      parts.push(say(harmless(String(value)), lang));
  }
  return parts.join(", ");
}

/** Control characters and the ones that turn the direction of writing are shown as codes; the overlong is cut. */
function harmless(value: string, longest = LONGEST): string {
  const shown = value.replaceAll(
    /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (c) => {
      const code = c.codePointAt(0) ?? 0;
      return `\\u${code.toString(16).padStart(4, "0")}`;
    },
  );
  return shown.length <= longest ? shown : `${shown.slice(0, longest)}…`;
}
