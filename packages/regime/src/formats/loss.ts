import { type Text, text } from "@bongsu/input";
import { STATUS_NAMES } from "../accept/messages/words.ts";
import { STATUSES } from "../accept/rules.ts";

/** What a format could not carry, in or out, as data; `lossText` says it. `count` is of rows or clauses. */
export interface FormatLoss {
  readonly code:
    | "predicate-as-related"
    | "negated"
    | "no-term"
    | "union"
    | "intersects-as-related"
    | "rationale"
    | "words-language"
    | "strength"
    | "edition"
    | "foreign-relationship"
    | "fields"
    | "mixed-sides"
    | "no-state"
    | "day-as-time"
    | "own-properties"
    | "plan-stub";
  /** The predicate, column, language or answer in question. */
  readonly detail: string;
  readonly count: number;
}

function answerName(detail: string): Text {
  const status = STATUSES.find((one) => one === detail);
  return status === undefined ? text(detail, detail) : STATUS_NAMES[status];
}

const SAID: Readonly<Record<FormatLoss["code"], (detail: string, count: number) => Text>> = {
  "predicate-as-related": (detail, count) =>
    text(
      `${count} rows say ${detail}, which is no relation between sets: they are kept as "related" and entail nothing.`,
      `행 ${count}개의 술어 ${detail}에는 집합 관계로서의 뜻이 없어 "related"로 두었고, 여기에서는 아무것도 도출되지 않는다.`,
    ),
  negated: (detail, count) =>
    text(
      `${count} rows deny ${detail}. What is left open cannot be held as one relation, so they are left out.`,
      `행 ${count}개는 ${detail} 관계를 부정한다. 남는 가능성을 하나의 관계로 적을 수 없어 뺐다.`,
    ),
  "no-term": (_, count) =>
    text(
      `${count} rows say that a term has no match. That no clause was found is not a relation, so they are left out.`,
      `행 ${count}개는 대응하는 항목이 없다고 적었다. 찾지 못했다는 사실은 관계가 아니므로 뺐다.`,
    ),
  union: (_, count) =>
    text(
      `${count} rows join several clauses. The format relates one to one, and splitting them would be untrue: they are left out.`,
      `행 ${count}개는 여러 조항을 묶은 것이다. 이 형식은 일대일 관계만 담고, 나누어 적으면 사실과 달라지므로 뺐다.`,
    ),
  "intersects-as-related": (_, count) =>
    text(
      `${count} rows say "intersects", for which the format has no predicate: they are written as skos:relatedMatch.`,
      `행 ${count}개의 "intersects"에 해당하는 술어가 이 형식에 없어 skos:relatedMatch로 적었다.`,
    ),
  rationale: (detail, count) =>
    text(
      `The format has no place for the rationale; ${count} rows are ${detail}.`,
      `이 형식에는 비교 기준을 적을 곳이 없다. 행 ${count}개의 기준은 ${detail}이다.`,
    ),
  "words-language": (detail, count) =>
    text(
      `The format holds one language: of ${count} texts only ${detail} is written.`,
      `이 형식은 한 언어만 담는다. 글 ${count}개 가운데 ${detail}로 쓴 것만 적었다.`,
    ),
  strength: (detail, count) =>
    text(
      `${count} rows give their strength as ${detail}, on a scale without a stated meaning: it is not carried.`,
      `행 ${count}개의 강도(${detail})는 척도의 뜻이 밝혀져 있지 않아 옮기지 않았다.`,
    ),
  edition: (detail, count) =>
    text(
      `${count} rows do not say which edition of ${detail} they are about: they are joined only with rows that do not say it either.`,
      `행 ${count}개는 ${detail}의 어느 판에 관한 것인지 밝히지 않아, 마찬가지로 판을 밝히지 않은 행과만 이어진다.`,
    ),
  "foreign-relationship": (detail, count) =>
    text(
      `${count} rows use the relationship ${detail} of another namespace: they are kept as "related" and entail nothing.`,
      `행 ${count}개는 다른 이름공간의 관계 ${detail} 값을 써서 "related"로 두었고, 여기에서는 아무것도 도출되지 않는다.`,
    ),
  fields: (detail, count) =>
    text(
      `Not carried: ${detail}, of ${count} clauses.`,
      `조항 ${count}개의 다음 항목을 옮기지 않았다: ${detail}.`,
    ),
  "mixed-sides": (_, count) =>
    text(
      `${count} rows join clauses of several instruments on one side, for which the format has no place: they are left out.`,
      `행 ${count}개는 한쪽에 여러 문서의 조항을 묶은 것이다. 이 형식에는 이를 적을 곳이 없어 뺐다.`,
    ),
  "no-state": (detail, count) => {
    const answer = answerName(detail);
    return text(
      `Clauses with the answer "${answer.en}": ${count}. A finding is satisfied or not-satisfied, and this is neither: it stands in an observation, without a finding.`,
      `답이 "${answer.ko}"인 조항: ${count}개. finding의 상태는 satisfied와 not-satisfied뿐이고 이 답은 어느 쪽도 아니므로, finding 없이 observation에만 적었다.`,
    );
  },
  "day-as-time": (_, count) =>
    text(
      `The format wants times, and only days are known: the first second of the day in UTC is written (clauses: ${count}).`,
      `이 형식에는 시각이 있어야 하나 날짜만 알 수 있어 그날 0시(UTC)로 적었다(조항 ${count}개).`,
    ),
  "own-properties": (_, count) =>
    text(
      `Answer, rule, reasons with their proofs, conditions and grounds stand in properties of Bongsu's namespace, which other programs pass over (clauses: ${count}).`,
      `답과 규칙, 이유와 증명, 조건, 근거는 봉수의 이름공간에 속한 속성에 적었다(조항 ${count}개). 다른 프로그램은 이를 읽지 않는다.`,
    ),
  "plan-stub": () =>
    text(
      "The format wants an assessment plan and a system security plan. There are none: stubs stand in their place and say so.",
      "이 형식에는 평가 계획과 시스템 보안 계획이 있어야 한다. 실제로는 없으므로, 대용이라고 밝힌 문서를 넣었다.",
    ),
};

/** One loss as a sentence in both languages. */
export const lossText = ({ code, detail, count }: FormatLoss): Text => SAID[code](detail, count);

/** Counts losses as they occur. */
export class Losses {
  readonly #counts = new Map<string, FormatLoss>();

  add(code: FormatLoss["code"], detail = ""): void {
    const key = `${code} ${detail}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { code, detail, count });
  }

  all(): FormatLoss[] {
    return [...this.#counts.values()];
  }
}
