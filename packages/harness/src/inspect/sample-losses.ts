import { type Text, text } from "@bongsu/input";
import type { LossLedger } from "../common/loss-ledger.ts";
import type { SampleRecord } from "../record.ts";
import type { Picked } from "./pick.ts";

/** Members of a sample that no record carries. */
const NOT_CARRIED: readonly (readonly [string, Text])[] = [
  [
    "messages",
    text(
      "The conversation is not carried; the final answer is kept as a digest.",
      "대화 전문은 옮기지 않는다. 최종 응답은 해시값으로만 남긴다.",
    ),
  ],
  ["events", text("The event transcript is not carried.", "이벤트 기록은 옮기지 않는다.")],
  ["transcript", text("The event transcript is not carried.", "이벤트 기록은 옮기지 않는다.")],
  ["timelines", text("Timelines are not carried.", "타임라인은 옮기지 않는다.")],
  [
    "store",
    text("The state at the end of the run is not carried.", "실행 종료 시점의 상태 저장소는 옮기지 않는다."),
  ],
  [
    "attachments",
    text(
      "Attachments are not carried; those that the item or the answer refers to are inside their digests.",
      "첨부는 옮기지 않는다. 문항이나 응답이 가리키는 첨부는 해당 해시값에 들어 있다.",
    ),
  ],
  [
    "message_pool",
    text(
      "The message pool of log version 3 belongs to events and is not carried.",
      "로그 버전 3의 메시지 풀은 이벤트에 딸린 것이므로 옮기지 않는다.",
    ),
  ],
  [
    "call_pool",
    text(
      "The call pool of log version 3 belongs to events and is not carried.",
      "로그 버전 3의 호출 풀은 이벤트에 딸린 것이므로 옮기지 않는다.",
    ),
  ],
  ["events_data", text("Pooled event data are not carried.", "이벤트 공용 데이터는 옮기지 않는다.")],
  ["sandbox", text("The sample's sandbox is not carried.", "응답별 샌드박스 설정은 옮기지 않는다.")],
  ["files", text("Files placed in the sandbox are not carried.", "샌드박스에 둔 파일은 옮기지 않는다.")],
  ["setup", text("The sandbox's setup script is not carried.", "샌드박스 준비 스크립트는 옮기지 않는다.")],
  [
    "error_retries",
    text(
      "Earlier attempts that failed and were retried are not carried.",
      "실패 뒤 다시 시도한 이전 실행은 옮기지 않는다.",
    ),
  ],
  [
    "model_fallbacks",
    text(
      "Another model answered for a part of these samples; which part is not carried.",
      "일부 응답을 다른 모델이 대신하였다. 어느 부분인지는 옮기지 않는다.",
    ),
  ],
  ["role_usage", text("Token usage by role is not carried.", "역할별 토큰 사용량은 옮기지 않는다.")],
];

const SCORE_TEXT = text(
  "Explanations, extracted answers, metadata and edit history of scores are not carried.",
  "점수에 딸린 설명, 추출된 답, 메타데이터, 수정 이력은 옮기지 않는다.",
);
const LACKING = {
  language: text(
    "The log does not say in which language the item was put.",
    "문항이 어느 언어로 제시되었는지 로그에 없다.",
  ),
  cluster: text(
    "The log does not say which items belong together.",
    "어느 문항끼리 한 묶음인지 로그에 없다.",
  ),
  stratum: text(
    "The log does not say to which stratum the item belongs.",
    "문항이 어느 층에 속하는지 로그에 없다.",
  ),
  seconds: text("The log does not say how long the sample took.", "응답 처리 시간이 로그에 없다."),
  tokens: text(
    "The log has no token usage for the system under test.",
    "평가 대상 시스템의 토큰 사용량이 로그에 없다.",
  ),
  answer: text("The log has no output of the system under test.", "평가 대상 시스템의 출력이 로그에 없다."),
  attachment: text(
    "The item refers to an attachment that the log does not have, so its content has no digest.",
    "문항이 가리키는 첨부가 로그에 없어 내용의 해시값을 만들 수 없다.",
  ),
} as const;
const MAPPED = {
  notALanguage: text(
    "metadata.language names no natural language and was left out.",
    "metadata.language 값이 자연 언어 이름이 아니어서 언어로 옮기지 않았다.",
  ),
  invalidated: text(
    "Samples that their authors invalidated are read as errors; their scores are kept.",
    "작성자가 무효로 표시한 응답은 오류로 읽되 점수는 보존한다.",
  ),
  structured: text(
    "Structured scores are spread out: one score for each key or position, named scorer/key.",
    "여러 값으로 된 점수는 키나 순번마다 하나씩 펼쳐 ‘채점기/키’라는 이름을 붙인다.",
  ),
  unscored: text(
    "The unscored sentinel (NaN) is read as null.",
    "채점되지 않았음을 뜻하는 NaN은 null로 읽는다.",
  ),
} as const;
const STOPPED: Readonly<Record<string, Text>> = {
  max_tokens: text(
    "The answer was cut off at the token limit of one generation; the record does not say so.",
    "한 번에 생성할 수 있는 토큰 한도에서 응답이 잘렸다. 기록에는 이 사실이 남지 않는다.",
  ),
  model_length: text(
    "The answer was cut off at the model's context length; the record does not say so.",
    "모델의 문맥 길이 한도에서 응답이 잘렸다. 기록에는 이 사실이 남지 않는다.",
  ),
  content_filter: text(
    "The provider's content filter ended the answer; the record does not say so.",
    "제공자의 콘텐츠 필터가 응답을 끊었다. 기록에는 이 사실이 남지 않는다.",
  ),
};

export interface SampleLosses {
  count(
    sample: Picked,
    record: SampleRecord,
    seen: {
      readonly stopReason: string | null;
      readonly notALanguage: boolean;
      readonly invalidated: boolean;
    },
  ): void;
  danglingAttachment(): void;
}

export function sampleLosses(ledger: LossLedger): SampleLosses {
  return {
    count(sample, record, seen) {
      for (const [field, note] of NOT_CARRIED)
        if (sample.has(field)) ledger.count("not-carried", field, note);
      if (record.scores.length > 0) ledger.count("not-carried", "scores.*.explanation", SCORE_TEXT);
      if (record.language === null) ledger.count("lacking", "language", LACKING.language);
      if (record.cluster === null) ledger.count("lacking", "cluster", LACKING.cluster);
      if (record.stratum === null) ledger.count("lacking", "stratum", LACKING.stratum);
      if (record.seconds === null) ledger.count("lacking", "seconds", LACKING.seconds);
      if (record.outputTokens === null) ledger.count("lacking", "outputTokens", LACKING.tokens);
      if (record.answerDigest === null) ledger.count("lacking", "answerDigest", LACKING.answer);
      if (seen.notALanguage) ledger.count("mapped", "metadata.language", MAPPED.notALanguage);
      if (seen.invalidated) ledger.count("mapped", "invalidation", MAPPED.invalidated);
      if (record.scores.some((score) => score.value === null))
        ledger.count("mapped", "scores.*.value NaN", MAPPED.unscored);
      if (record.scores.some((score) => score.scorer.includes("/")))
        ledger.count("mapped", "scores.*.value", MAPPED.structured);
      const stopped = seen.stopReason === null ? undefined : STOPPED[seen.stopReason];
      if (stopped) ledger.count("not-carried", `output.stop_reason ${seen.stopReason}`, stopped);
    },
    danglingAttachment: () => ledger.count("lacking", "itemDigest", LACKING.attachment),
  };
}
