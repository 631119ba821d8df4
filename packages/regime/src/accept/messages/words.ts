import { type Text, text } from "@bongsu/input";
import type { Outcome, Requirement, Status } from "../rules.ts";
import type { Decision } from "../schema/decision.ts";

/** The answers, as every surface says them. None of them is a grade (rule 1). */
export const STATUS_NAMES: Readonly<Record<Status, Text>> = {
  accepted: text("accepted", "수용"),
  "accepted-with-condition": text("accepted on condition", "조건부 수용"),
  refused: text("refused", "불수용"),
  missing: text("missing", "자료 부족"),
  unknown: text("unknown", "알 수 없음"),
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, Text>> = {
  met: text("shown", "충족"),
  condition: text("on condition", "조건부"),
  unmet: text("not so", "미충족"),
  missing: text("not brought", "자료 없음"),
  unknown: text("open", "미결"),
};

/** What is asked, as a reader calls it; `follows` is for clauses that are decided by others. */
export const REQUIREMENT_NAMES: Readonly<Record<Requirement | "follows", Text>> = {
  kinds: text("kind of evidence", "증빙의 종류"),
  from: text("from whom", "누구의 증빙인가"),
  signed: text("signed and logged", "서명과 로그"),
  watched: text("watched", "증인의 참관"),
  "bears-on": text("bears on the clause", "조항과의 관련"),
  independence: text("independence", "독립성"),
  assurance: text("assurance level", "보증 수준"),
  protocol: text("protocol", "평가 계획서"),
  harness: text("harness", "실행 도구"),
  judge: text("judge", "채점기"),
  languages: text("languages", "언어"),
  calibrated: text("judge against people", "채점기와 사람의 판정"),
  comparable: text("confirmed by a second pipeline", "두 번째 절차로 확인"),
  interval: text("uncertainty", "불확실성"),
  least: text("observations", "관측 수"),
  width: text("width of intervals", "구간의 폭"),
  limit: text("limit", "한계값"),
  age: text("age", "경과일"),
  identity: text("which model", "모델 특정"),
  follows: text("follows from other clauses", "다른 조항에서 따라 나옴"),
};

/** What an answer means, and for whom. */
export function statusSentence(
  { status, contrary, clause }: Pick<Decision["clauses"][number], "status" | "contrary" | "clause">,
  authority: Text,
): Text {
  switch (status) {
    case "accepted":
      return text(
        `${authority.en} accepts it for ${clause}.`,
        `${authority.ko}: ${clause} 조항의 증빙으로 수용한다.`,
      );
    case "accepted-with-condition":
      return text(
        `${authority.en} accepts it for ${clause} on the condition that is stated.`,
        `${authority.ko}: 아래 조건을 붙여 ${clause} 조항의 증빙으로 수용한다.`,
      );
    case "refused":
      return contrary
        ? text(
            `${authority.en} finds the evidence fit, and it shows the contrary of what ${clause} asks here.`,
            `${authority.ko}: 증빙의 요건은 갖추었으나, ${clause} 조항에서 요구하는 것의 반대를 보여 준다.`,
          )
        : text(
            `${authority.en} does not accept it for ${clause}.`,
            `${authority.ko}: ${clause} 조항의 증빙으로 수용하지 않는다.`,
          );
    case "missing":
      return text(
        `For ${clause} something has not been brought yet; nothing speaks against it so far.`,
        `${clause} 조항: 아직 제출되지 않은 자료가 있다. 지금까지 어긋나는 것은 없다.`,
      );
    case "unknown":
      return text(
        `For ${clause} what was brought settles it neither way.`,
        `${clause} 조항: 제출된 자료로는 어느 쪽으로도 정해지지 않는다.`,
      );
  }
}

/** Rule 6: wherever the decision is shown. */
export const SYNTHETIC = text(
  "Synthetic example: the authority, or whoever brings the evidence, does not exist.",
  "가상의 보기: 이 기관이나 증빙을 제출한 쪽은 실제로 존재하지 않는다.",
);

/** Rule 1: wherever the decision is shown. */
export const NOT_CERTIFIED = text(
  "Nothing is certified: evidence is accepted by this authority, for this purpose, for the reasons given, as of this day.",
  "인증이 아니다. 이 기관이 이 목적에 한하여, 아래 이유로, 이날 기준으로 증빙을 수용하는지를 말할 뿐이다.",
);
