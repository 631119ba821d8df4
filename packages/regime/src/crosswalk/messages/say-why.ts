import { type Text, text } from "@bongsu/input";
import type { Region } from "../answer/graph.ts";
import type { Step, WalkSaid, Why } from "../answer/why.ts";
import { placeText } from "../answer/check.ts";
import { clausesOf, editionsText, type Naming, namingOf } from "./naming.ts";
import { entailmentText, nothingEntailed } from "./entails.ts";
import { RATIONALE_NAMES, relationsText } from "./relations.ts";

/** A clause as its key; a union as its members in brackets. */
const regionText = (region: Region, name: Naming): string =>
  region.length === 1 ? region.map(name).join("") : `{${region.map(name).join(" + ")}}`;

/** The answer and its proof, line by line. @param authors whose rows are followed. */
export function whyLines(why: Why, authors: readonly string[]): Text[] {
  const clauses = [why.from, why.to, ...why.walks.flatMap(({ steps }) => clausesOf(steps))];
  const name = namingOf(clauses);
  const [a, b] = [name(why.from), name(why.to)];
  const who = authors.join(", ");
  const sense = RATIONALE_NAMES[why.rationale];
  const answer = relationsText(why.relations, a, b);
  return [
    text(`Following ${who}, ${sense.en}: ${answer.en}.`, `${who} 작성, ${sense.ko}: ${answer.ko}.`),
    ...(why.contested ? [CONTESTED] : []),
    ...why.walks.flatMap((walk, at) => walkLines(walk, why.walks.length === 1 ? null : at + 1, name)),
    ...entailmentLines(why, a, b),
    editionsText(clauses),
  ];
}

const CONTESTED = text(
  "A row of this proof stands in a contradiction (bongsu crosswalk check): settle that first.",
  "이 증명에 쓰인 행 가운데 다른 행과 모순되는 것이 있다(bongsu crosswalk check). 모순부터 해결해야 한다.",
);

function walkLines({ steps, relations }: WalkSaid, number: number | null, name: Naming): Text[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const head = number === null ? text("Because:", "근거:") : text(`Because, ${number}:`, `근거 ${number}:`);
  const so = relationsText(relations, regionText(first.from, name), regionText(last.to, name));
  return [
    indent(head, 1),
    ...steps.flatMap((step) => stepLines(step, name)).map((line) => indent(line, 2)),
    ...(steps.length === 1 ? [] : [indent(text(`so: ${so.en}.`, `따라서 ${so.ko}.`), 2)]),
  ];
}

/** One row of a proof or of a contradiction: what it says, whose it is, where it stands, and why they read it so. */
export function stepLines({ from, to, relations, reason }: Step, name: Naming): Text[] {
  const [a, b] = [regionText(from, name), regionText(to, name)];
  const said = relationsText(relations, a, b);
  if (reason.kind === "part") {
    const [part, whole] = relations.includes("subset") ? [a, b] : [b, a];
    return [
      text(
        `- ${said.en}: the instrument lists ${part} under ${whole}`,
        `- ${said.ko}: 문서에서 ${part} 조항은 ${whole} 아래에 있다`,
      ),
    ];
  }
  if (reason.kind === "member")
    return [
      text(`- ${said.en}: one of the clauses taken together`, `- ${said.ko}: 함께 묶은 조항 가운데 하나이다`),
    ];
  const { author, strength, words, at } = reason.row;
  const sure =
    strength === null
      ? text("", "")
      : typeof strength === "number"
        ? text(`, confidence ${strength}`, `, 확신도 ${strength}`)
        : STRENGTH[strength];
  const place = placeText(at);
  return [
    text(`- ${said.en} (${author}${sure.en}, ${place})`, `- ${said.ko} (${author}${sure.ko}, ${place})`),
    ...(words === null ? [] : [indent(words, 1)]),
  ];
}

const STRENGTH = {
  high: text(", sure", ", 확신 높음"),
  medium: text(", fairly sure", ", 확신 보통"),
  low: text(", unsure", ", 확신 낮음"),
};

function entailmentLines({ entails, relations }: Why, a: string, b: string): Text[] {
  if (relations.length === 0) return [];
  const lines = [
    entailmentText("satisfied", entails.satisfied, a, b),
    entailmentText("violated", entails.violated, a, b),
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines : [nothingEntailed(a, b)];
}

export const indent = ({ en, ko }: Text, by: number): Text =>
  text(`${"  ".repeat(by)}${en}`, `${"  ".repeat(by)}${ko}`);
