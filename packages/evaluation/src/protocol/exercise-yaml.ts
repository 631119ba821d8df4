import type { Lang, Text } from "@bongsu/input";
import { Document, isMap, isPair, isScalar, isSeq } from "yaml";
import type { Node, Pair } from "yaml";
import type { Assumption } from "./plan.ts";
import type { Exercise } from "./schema.ts";

/**
 * A plan as a file to edit: each assumption stands as a comment above what it assumed, in one language. What
 * `loadExercise` reads from it is the same exercise.
 */
export function exerciseYaml(exercise: Exercise, assumptions: readonly Assumption[], lang: Lang): string {
  const document = new Document(plain(exercise));
  document.commentBefore = HEAD[lang];
  for (const { field, said } of assumptions) {
    const pair = pairAt(document.contents, field.split("."));
    const comment = ` ${ASSUMED[lang]}: ${said[lang]}`;
    if (pair !== null && isScalar(pair.key)) {
      const before = pair.key.commentBefore;
      pair.key.commentBefore = before === undefined || before === null ? comment : `${before}\n${comment}`;
    } else document.commentBefore += `\n${comment}`;
  }
  return document.toString({ lineWidth: 0 });
}

const HEAD: Readonly<Record<Lang, string>> = {
  en: ' Evaluation plan of a joint exercise (docs/protocol.md).\n Where a line is marked "assumed", nobody has stated it: check it, correct it, and remove the mark.\n Remove "draft: true" once the plan is yours.',
  ko: ' 공동 평가의 평가 계획서(docs/ko/protocol.md).\n "가정"이라고 표시한 줄은 밝힌 사람이 없는 내용이다. 확인하여 고친 뒤 표시를 지우십시오.\n 계획이 확정되면 "draft: true"를 지우십시오.',
};
const ASSUMED: Readonly<Record<Lang, string>> = { en: "assumed", ko: "가정" };

/** Values without what is undefined, and texts that are the same in both languages as one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (isSameText(value)) return value.en;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, plain(member)]])),
  );
}

const isSameText = (value: object): value is Text =>
  Object.keys(value).length === 2 && "en" in value && "ko" in value && value.en === value.ko;

/** The pair that a dotted field names; in lists a part names the member with that id. */
function pairAt(root: unknown, parts: readonly string[]): Pair<Node> | null {
  let node = root;
  let found: Pair<Node> | null = null;
  for (const part of parts) {
    if (isSeq(node)) {
      const member = node.items.find((item) => isMap(item) && item.get("id") === part);
      node = member;
      continue;
    }
    if (!isMap<Node, Node>(node)) return found;
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
    if (pair === undefined || !isPair(pair)) return found;
    found = pair;
    node = pair.value;
  }
  return found;
}
