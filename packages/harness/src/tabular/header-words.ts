/** Fields of a column mapping that one column at most can fill. */
export type SingleField =
  | "item"
  | "system"
  | "epoch"
  | "language"
  | "cluster"
  | "stratum"
  | "adjudicated"
  | "grader"
  | "itemText"
  | "answerText"
  | "error"
  | "inputTokens"
  | "outputTokens"
  | "seconds";

/**
 * A header reduced to what its spelling varies in: NFKC, lower case, camelCase split, runs of anything that is
 * neither letter nor digit made one underscore. "Item ID", "itemId" and "ITEM-ID" are all "item_id".
 */
export function normalHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "");
}

/** Names by which tables of this field call their columns, in order of preference; compared with normalised headers. */
export const NAMES: Readonly<Record<SingleField, readonly string[]>> = {
  item: words(
    "item_id item itemid sample_id sample question_id questionid prompt_id instance_id case_id test_id doc_id qid scenario_id scenario id",
    "문항_id 문항_번호 문항번호 문항 문제_번호 문제번호 문제 항목_id 항목 표본_id 번호",
  ),
  system: words(
    "system system_id model model_id model_name sut system_under_test endpoint llm agent provider",
    "시스템 평가_대상_시스템 평가대상시스템 평가_대상 평가대상 모델 모델명 모형 모형명",
  ),
  epoch: words(
    "epoch repeat repetition replicate trial attempt run rep iteration",
    "반복 반복_번호 반복번호 회차 시도 시행",
  ),
  language: words("language lang locale language_code", "언어 언어_코드 언어코드"),
  cluster: words(
    "cluster cluster_id group group_id passage_id family family_id template_id parent_id",
    "묶음 묶음_id 군집 집락 집단 그룹",
  ),
  stratum: words(
    "stratum strata category prompt_type item_type type subject topic hazard risk domain subset task",
    "층 층화 범주 유형 문항_유형 분류 영역 주제 위험_유형 위험유형",
  ),
  adjudicated: words(
    "human_final adjudicated adjudication final_label human_label_final label_final consensus gold gold_label adjudicated_label",
    "최종 최종_판정 최종판정 최종_라벨 최종_라벨값 최종라벨 합의 합의_판정 조정_판정",
  ),
  grader: words(
    "grader judge rater annotator evaluator scorer assessor graded_by",
    "채점자 평가자 채점기 평정자",
  ),
  itemText: words(
    "prompt question input text instruction query",
    "질문 프롬프트 입력 지문 문항_내용 문항내용",
  ),
  answerText: words(
    "completion answer response output generation model_output model_response prediction",
    "답변 응답 출력 완성문 모델_응답",
  ),
  error: words("error exception error_message", "오류 오류_내용 에러"),
  inputTokens: words("input_tokens prompt_tokens tokens_in", "입력_토큰 입력토큰"),
  outputTokens: words("output_tokens completion_tokens tokens_out", "출력_토큰 출력토큰"),
  seconds: words("seconds latency_s time_s duration_s", "초 소요_초 소요초"),
};

/** A person's verdict: human, human_1, rater-2, annotation_1, 평가자1. A bare "rater" or "평가자" names who rated. */
export const RATER =
  /^(?:human|사람)$|^(?:human|rater|annotator|annotation|coder|reviewer|expert|사람|평가자|평정자|주석자|전문가)(?:_?\p{N}+|_.+)$/u;

/** An automatic judge's verdict: judge, judge_gpt4, gpt4_judge, 채점기_a, 자동채점. A bare "grader" names who graded. */
export const JUDGE =
  /^(?:(?:judge|autograder|llm_judge|자동_?채점)|(?:judge|autograder|grader|llm_judge|채점기|자동_?채점기?|심판)(?:_?\p{N}+|_.+)|.+_(?:judge|autograder|grader|채점기|자동채점))$/u;

/** A column that is the score itself, by nobody in particular. */
export const SCORE = words(
  "score value label verdict pass passed success correct is_correct grade rating result outcome accuracy",
  "점수 판정 결과 채점 채점_결과 라벨 정답_여부 정답여부 통과 통과_여부 등급",
);

/** A score of a named measure: score_bleu, toxicity_score, gpt4_label, 판정_1. */
export const NAMED_SCORE =
  /^(?:(?:score|metric|label|verdict|점수|판정|지표)_.+|.+_(?:score|label|verdict|grade|점수|판정|라벨))$/u;

/** What stands beside a verdict and is none: who gave it, when, why, at what cost. */
export const NOT_A_VERDICT =
  /(?:^|_)(?:id|name|reason|reasoning|explanation|rationale|comments?|notes?|time|date|timestamp|confidence|model|prompt|rubric|version|tokens|cost|latency|duration)$|사유|이유|설명|비고|메모|의견/u;

/** Who graded, read from a cell of a grader column: a person, or else a method. */
export const PERSON = /human|rater|annotator|expert|reviewer|사람|평가자|평정자|전문가/iu;

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(" "));
}
