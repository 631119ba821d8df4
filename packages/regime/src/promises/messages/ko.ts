import { josa } from "@bongsu/input";
import type { PromiseMessages } from "./en.ts";

/** What a finding says, in Korean; the keys are those of en.ts. */
export const ko: PromiseMessages = {
  "not-addressed": () => "이런 종류의 참여 주체를 대상으로 하지 않는 조항이다.",
  disputed: (by, on, others) =>
    `다툼 있음: ${josa(by, "이/가")} 이의를 제기하였다(${on})${others === 0 ? "" : `. 이 밖에 ${others}건이 더 있다`}. 각자의 말을 아래에 함께 싣는다.`,
  "evidence-published": (by, title, on) => `${josa(by, "이/가")} 근거를 공개하였다(${on}): ${title}.`,
  more: (count, on) => `모두 ${count}건이며 가장 최근 것은 ${on} 자다.`,
  "none-declared": (by, on) =>
    `${josa(by, "은/는")} 해당 사항이 없다고 밝혔다(${on}). 이 조항은 그 답을 인정한다.`,
  "says-done": (by, on) =>
    `${josa(by, "은/는")} 이행하였다고 밝혔다(${on}). 이를 뒷받침하는 근거는 기록되지 않았다.`,
  reported: (by, on) =>
    `${josa(by, "이/가")} 아래와 같이 전하였다(${on}). 당사자의 말이나 근거는 기록되지 않았다.`,
  "days-after-date": (days, due, asOf) =>
    `문서가 정한 날(${due})에서 ${days}일이 지났으며(${asOf} 기준), 근거를 찾지 못하였다.`,
  "none-found": (where, on) => `찾지 못함: 마지막으로 확인한 곳은 ${where}(${on})이다.`,
  "not-looked-for": () => "알 수 없음: 찾아본 기록이 없다. 조사 기록이나 문서가 있으면 판단할 수 있다.",
  searched: (where, on) => `마지막으로 확인한 곳은 ${where}(${on})이다.`,
  firstAfterDate: (days, due) => `첫 문서는 조항이 정한 날(${due})보다 ${days}일 뒤에 나왔다.`,
  datesAround: (due) => `첫 문서의 날짜로 알려진 것들이 조항이 정한 날(${due})의 앞뒤에 걸쳐 있다.`,
  dateUnbound: (due) =>
    `조항이 정한 날은 ${due}이나, 그때 이미 동참하고 있었는지 알 수 없으므로 지난 날수를 세지 않는다.`,
};
