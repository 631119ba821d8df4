import { josa, type Text, text } from "@bongsu/input";
import { ANY, type Mask, maskOf, type Relation } from "../rcc5/index.ts";
import type { Rationale } from "../rows/row.ts";

/** "A … B" as one sentence without its end. */
export function relationText(relation: Relation, a: string, b: string): Text {
  switch (relation) {
    case "equal":
      return text(`${a} is equal to ${b}`, `${josa(a, "은/는")} ${josa(b, "과/와")} 같다`);
    case "subset":
      return text(`${a} is a proper part of ${b}`, `${josa(a, "은/는")} ${b}의 일부이다`);
    case "superset":
      return text(
        `${a} contains ${b} and more`,
        `${josa(a, "은/는")} ${josa(b, "을/를")} 모두 담고 그보다 넓다`,
      );
    case "intersects":
      return text(
        `${a} and ${b} overlap, each with something that the other lacks`,
        `${josa(a, "은/는")} ${josa(b, "과/와")} 일부가 겹치고, 서로에게 없는 내용이 각각 있다`,
      );
    case "disjoint":
      return text(
        `${a} and ${b} have nothing in common`,
        `${josa(a, "은/는")} ${josa(b, "과/와")} 겹치는 내용이 없다`,
      );
  }
}

const NAMES: Readonly<Record<Relation, Text>> = {
  equal: text("equal", "같음"),
  subset: text("a proper part", "일부"),
  superset: text("containing it and more", "전부를 담고 더 넓음"),
  intersects: text("overlapping", "일부 겹침"),
  disjoint: text("nothing in common", "겹침 없음"),
};

export const relationNames = (relations: readonly Relation[]): Text =>
  text(
    relations.map((relation) => NAMES[relation].en).join(" · "),
    relations.map((relation) => NAMES[relation].ko).join(" · "),
  );

/** What a set of relations says of A and B, also where it leaves several open. */
export function relationsText(relations: readonly Relation[], a: string, b: string): Text {
  const [only, ...others] = relations;
  if (only === undefined)
    return text(
      `the rows contradict each other about ${a} and ${b}`,
      `${josa(a, "과/와")} ${b}에 관한 행들이 서로 모순된다`,
    );
  if (others.length === 0) return relationText(only, a, b);
  const mask = relations.reduce<Mask>((all, relation) => all | maskOf(relation), 0);
  const known = SETS.get(mask);
  if (known !== undefined) return known(a, b);
  const names = relationNames(relations);
  return text(`${a} to ${b}: ${names.en}`, `${b}에 대한 ${a}의 관계: ${names.ko}`);
}

const SETS: ReadonlyMap<Mask, (a: string, b: string) => Text> = new Map([
  [
    ANY,
    (a: string, b: string) =>
      text(`nothing follows about ${a} and ${b}`, `${josa(a, "과/와")} ${b}에 관하여 따라 나오는 것이 없다`),
  ],
  [
    3,
    (a: string, b: string) =>
      text(`${a} lies in ${b}, or is equal to it`, `${josa(a, "은/는")} ${b}에 포함되거나 그와 같다`),
  ],
  [
    5,
    (a: string, b: string) =>
      text(
        `${a} contains ${b}, or is equal to it`,
        `${josa(a, "은/는")} ${josa(b, "을/를")} 모두 담거나 그와 같다`,
      ),
  ],
  [
    15,
    (a: string, b: string) =>
      text(
        `${a} and ${b} have something in common`,
        `${josa(a, "은/는")} ${josa(b, "과/와")} 겹치는 내용이 있다`,
      ),
  ],
  [
    28,
    (a: string, b: string) =>
      text(`${a} does not lie in ${b}`, `${josa(a, "은/는")} ${b}에 모두 포함되지는 않는다`),
  ],
  [
    26,
    (a: string, b: string) =>
      text(`${a} does not contain all of ${b}`, `${josa(a, "은/는")} ${josa(b, "을/를")} 모두 담지는 않는다`),
  ],
  [
    10,
    (a: string, b: string) =>
      text(
        `${a} and ${b} have something in common, and ${a} does not contain all of ${b}`,
        `${josa(a, "은/는")} ${josa(b, "과/와")} 겹치는 내용이 있으나 ${josa(b, "을/를")} 모두 담지는 않는다`,
      ),
  ],
  [
    12,
    (a: string, b: string) =>
      text(
        `${a} and ${b} have something in common, and ${a} does not lie in ${b}`,
        `${josa(a, "은/는")} ${josa(b, "과/와")} 겹치는 내용이 있으나 ${b}에 모두 포함되지는 않는다`,
      ),
  ],
]);

export const RATIONALE_NAMES: Readonly<Record<Rationale, Text>> = {
  syntactic: text("by wording", "문구 기준"),
  semantic: text("by meaning", "의미 기준"),
  functional: text("by effect", "효과 기준"),
};
