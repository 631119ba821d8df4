import { text } from "@bongsu/input";
import type { LossLedger } from "../common/loss-ledger.ts";
import type { LogFacts } from "../record.ts";
import type { InspectHeader } from "./header.ts";

/** What a header cannot say, and what of it is read otherwise than it stands. Counted in no samples. */
export function headerLosses(ledger: LossLedger, header: InspectHeader, facts: LogFacts): void {
  const line = (kind: "not-carried" | "lacking" | "mapped", field: string, en: string, ko: string): void =>
    ledger.count(kind, field, text(en, ko), 0);
  line(
    "lacking",
    "dataset digest",
    "Inspect logs no digest of the dataset; items are compared by the digests of their own content.",
    "Inspect 로그에는 데이터셋 해시값이 없다. 문항은 각 내용의 해시값으로 대조한다.",
  );
  line(
    "lacking",
    "model weights",
    "The system is known by the name that the log gives it; there is no digest of its weights.",
    "평가 대상 시스템은 로그에 적힌 이름으로만 식별한다. 가중치의 해시값은 없다.",
  );
  if (facts.promptDigest === null)
    line(
      "lacking",
      "promptDigest",
      "No step logs a prompt text; templates left at Inspect's default are not in the log.",
      "프롬프트 문구를 기록한 단계가 없다. Inspect의 기본 서식은 로그에 남지 않는다.",
    );
  if (header.version === 1)
    line(
      "mapped",
      "version",
      "Version 1: the one scorer's metrics and scores were moved to the layout of version 2.",
      "버전 1: 하나뿐인 채점기의 지표와 점수를 버전 2의 구조로 옮겼다.",
    );
  if (header.version === 3)
    line(
      "mapped",
      "version",
      "Version 3 keeps the messages of events in pools; no field of the record lies there.",
      "버전 3은 이벤트의 메시지를 공용 풀에 둔다. 기록에 쓰는 값은 그 안에 없다.",
    );
  if (header.config_updates && header.config_updates.length > 0)
    line(
      "mapped",
      "config_updates",
      "Settings were changed while the run went on; the facts show the last ones.",
      "실행 중에 설정이 바뀌었다. 여기에는 마지막 설정을 적는다.",
    );
  for (const scorer of facts.scorers) {
    if (scorer.judge === null)
      line(
        "lacking",
        `judge of ${scorer.name}`,
        `The log does not say by which model or rule ${scorer.name} judges.`,
        `채점기 ${scorer.name}의 판정 모델이나 규칙이 로그에 없다.`,
      );
    if (scorer.judgeFrom === "default")
      line(
        "mapped",
        `judge of ${scorer.name}`,
        `${scorer.name} names no judge and no role is bound, so Inspect let the system under test judge itself.`,
        `채점기 ${scorer.name}에 판정 모델이 지정되지 않았고 연결된 역할도 없어, Inspect의 기본값에 따라 평가 대상 시스템이 스스로 채점하였다.`,
      );
  }
}
