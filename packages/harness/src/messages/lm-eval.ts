import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";

export const NOTE_REPEATS: Text = text(
  "Several responses to one document (repeats) have one score between them, as the filter made it: one epoch.",
  "한 문항에 대한 여러 응답(repeats)에 점수는 필터를 거친 하나뿐이어서 반복 1회로 읽었다.",
);
export const NOTE_TASK_IDS: Text = text(
  "Items are called TASK/doc_id, because doc_id counts from 0 in each task.",
  "doc_id는 과제마다 0부터 시작하므로 문항 식별자를 과제/doc_id로 적었다.",
);
export const NOTE_TASK_WITHOUT_SAMPLES: Text = text(
  "Tasks of this run without a samples file: their totals are carried, their samples are not there.",
  "응답별 파일이 없는 과제다. 집계값만 옮겼다.",
);
export const WHY_RESULTS: Text = text(
  "the results file of the same run: the samples do not name the model",
  "같은 실행의 결과 파일. 응답별 파일에는 모델 이름이 없음",
);
