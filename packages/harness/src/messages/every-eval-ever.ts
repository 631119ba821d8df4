import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";

export const WHY_AGGREGATE: Text = text(
  "the totals of the same run: they say how it was produced",
  "같은 실행의 집계 파일. 실행 방법이 적혀 있음",
);
export const WHY_SAMPLES: Text = text(
  "the instances that the totals refer to",
  "집계 파일이 가리키는 응답별 파일",
);
export const NOTE_IS_CORRECT: Text = text(
  "A row has a score and a verdict of correctness; both are carried, the second as RESULT/is_correct.",
  "행마다 점수와 정답 여부가 따로 있어 둘 다 옮기고, 정답 여부는 결과/is_correct로 적었다.",
);
export const NOTE_EPOCHS: Text = text(
  "A sample that comes again for the same result is a further epoch, in file order.",
  "같은 결과에 같은 문항이 다시 나오면 나온 차례대로 반복으로 보았다.",
);
export const NOTE_OTHER_HASH: Text = text(
  "The stated sample_hash is of another function than SHA-256 of input and references; the item's digest is our own.",
  "기록된 sample_hash는 입력과 정답의 SHA-256이 아니다. 문항 해시값은 따로 계산했다.",
);
