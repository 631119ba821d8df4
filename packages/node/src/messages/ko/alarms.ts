import type { AlarmSentences } from "../alarm-sentences.ts";
import { quoted } from "../sentences.ts";

export const ALARMS_KO: AlarmSentences = {
  equivocation: ({ origin, sizes: [size = 0] }) =>
    `로그 ${quoted(origin)} 쪽에서 항목 ${size}개짜리 나무 두 가지에 서명했다. 보는 사람에 따라 다른 기록을 보여 준 것이며, 서명된 확인점 두 개가 그 증거다.`,
  inconsistent: ({ origin, sizes: [smaller = 0, larger = 0] }) =>
    `로그 ${quoted(origin)} 쪽에서 서명한 항목 ${larger}개짜리 나무가 스스로 서명한 ${smaller}개짜리 나무를 이어 가지 않는다. 기록된 것을 바꾸거나 뺀 것이며, 서명된 확인점 두 개와 그 사이의 증명이 이를 보여 준다.`,
  rollback: ({ origin, sizes: [smaller = 0, larger = 0] }) =>
    `로그 ${quoted(origin)} 쪽에서 항목 ${larger}개를 보여 준 뒤에 ${smaller}개만 내놓았다. 서명했던 항목을 더는 보여 주지 않는다.`,
  stale: ({ origin, sizes: [size = 0] }) =>
    `로그 ${quoted(origin)} 쪽에서 항목 ${size}개짜리 확인점 뒤로 여기서 정한 기간이 지나도록 새것을 내놓지 않았다. 새 항목도, 참관자의 새 서명도 없다. 로그가 멈추어 있거나, 이 노드가 새 기록을 보지 못하게 막혀 있을 수 있다.`,
  withheld: ({ origin, sizes: [size = 0] }) =>
    `로그 ${quoted(origin)} 쪽에서 항목 ${size}개를 약속하고도 여기서 정한 기간이 지나도록 그 내용을 다 내놓지 않았다.`,
};
