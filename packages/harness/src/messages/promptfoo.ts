import { text } from "@bongsu/input";
import type { Place, Problem, Text } from "@bongsu/input";

export const NOTE_TEST_IDX: Text = text(
  "Rows stand in order of completion; a test is known by its testIdx and is called by it.",
  "행은 끝난 순서대로 적혀 있다. 문항은 testIdx로 알아보고 그 번호로 적었다.",
);
export const NOTE_REPEAT: Text = text(
  "Tests with the same variables and assertions are repetitions of one test: the item is called by the lowest testIdx, and the epoch counts them.",
  "변수와 검사 조건이 같은 시험은 한 문항의 반복이다. 가장 작은 testIdx를 문항 식별자로 쓰고 차례로 반복 번호를 매겼다.",
);
export const NOTE_PROMPTS: Text = text(
  "A provider under several prompt templates is several systems: provider [prompt N].",
  "프롬프트 양식이 여럿이면 제공자와 양식의 짝마다 시스템을 따로 두었다: 제공자 [prompt N].",
);
export const NOTE_ASSERTION_JUDGE: Text = text(
  "An assertion names no grading model: its type stands as the judge.",
  "검사 조건에 채점 모델이 적혀 있지 않아 조건의 종류를 채점기로 적었다.",
);
export const NOTE_COST: Text = text("Cost is not carried.", "비용은 옮기지 않았다.");
export const NOTE_REASON: Text = text(
  "Reasons that graders gave are not carried.",
  "채점 사유는 옮기지 않았다.",
);

export const versionTwo = (file: string): Problem => ({
  code: "version-unsupported",
  severity: "error",
  file,
  place: { pointer: "/results/version" },
  found: text("results of version 2 or older", "버전 2 이하의 결과"),
  expected: text("version 3 (promptfoo 0.96 and later)", "버전 3(promptfoo 0.96 이후)"),
  todo: text(
    "Open the evaluation in a current promptfoo and export it again; --keep-going reads the rows as they are.",
    "최신 promptfoo에서 평가를 열어 다시 내보내십시오. 있는 그대로 읽으려면 --keep-going을 쓰십시오.",
  ),
});

export const testIdxMissing = (file: string, place: Place): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place,
  found: text("a row without testIdx", "testIdx가 없는 행"),
  expected: text("the number of the test, from 0", "0부터 세는 시험 번호"),
  todo: text(
    "Export the evaluation again with a current promptfoo: without testIdx rows cannot be joined.",
    "최신 promptfoo로 다시 내보내십시오. testIdx가 없으면 행을 맞출 수 없습니다.",
  ),
});
