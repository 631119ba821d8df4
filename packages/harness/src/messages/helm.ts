import { text } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";

export const WHY_STATE: Text = text(
  "the requests and answers of the run: without them there are no samples",
  "실행의 요청과 응답. 이 파일이 없으면 응답별 기록도 없음",
);
export const WHY_SPEC: Text = text(
  "the run's settings: they name the model",
  "실행 설정. 모델 이름이 들어 있음",
);
export const WHY_STATS: Text = text("the scores of each instance", "문항별 점수");

export const NOTE_TRIALS: Text = text(
  "A trial (another choice of training examples) is read as an epoch.",
  "예시 문항을 달리한 시행(trial)을 반복으로 읽었다.",
);
export const NOTE_PROMPT: Text = text(
  "The prompt with its training examples is not carried; the item's digest is of the instance.",
  "예시 문항이 붙은 프롬프트는 옮기지 않았다. 문항 해시값은 문항 자체로 계산했다.",
);
export const NOTE_RUN_STATISTICS: Text = text(
  "Statistics that describe the run (finish reasons, numbers of references and training instances, batch size, probabilities, training cost) are left behind.",
  "실행을 설명하는 통계(종료 사유, 정답과 예시 문항의 수, 배치 크기, 확률, 학습 비용)는 옮기지 않았다.",
);
export const NOTE_LOGPROBS: Text = text(
  "Token log-probabilities are not carried.",
  "토큰별 로그확률은 옮기지 않았다.",
);

export const statsUnmatched = (file: string, count: number): Problem => ({
  code: "join-empty",
  severity: "error",
  file,
  found: text(
    `scores of ${count} instances that scenario_state.json has not`,
    `scenario_state.json에 없는 문항 ${count}개의 점수`,
  ),
  expected: text("scores of the instances of this run", "이 실행에 나온 문항의 점수"),
  todo: text(
    "Check that both files come from the same run.",
    "두 파일이 같은 실행에서 나왔는지 확인하십시오.",
  ),
});
