import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";

export const NOTE_POSITION: Text = text(
  "Moonshot gives prompts no id: an item is called DATASET/position in this run. Two runs with another selection of prompts agree only by the item's digest.",
  "Moonshot은 문항에 식별자를 주지 않으므로 데이터셋/순번으로 적었다. 문항을 달리 골라 실행했다면 문항 해시값으로만 맞출 수 있다.",
);
export const NOTE_VERDICT_BY_ANSWER: Text = text(
  "Verdicts on single answers are found by prompt and answer.",
  "응답별 판정은 문항과 응답의 본문으로 찾아 맞추었다.",
);
export const NOTE_DURATION: Text = text(
  "Durations are left behind: in some versions they count from the start of the run.",
  "소요 시간은 옮기지 않았다. 실행을 시작한 때부터 잰 버전이 있다.",
);
