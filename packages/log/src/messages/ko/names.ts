import type { Field, JsonExpectation, Thing } from "../../refusal.ts";
import { quoted } from "../sentences.ts";

export const THING_KO: Readonly<Record<Thing, string>> = {
  note: "서명 노트",
  vkey: "검증 키",
  checkpoint: "체크포인트",
  cosignature: "공동 서명",
  "tlog-proof": "tlog-proof 파일",
  policy: "신뢰 정책",
  bundle: "Sigstore 번들",
  envelope: "DSSE 봉투",
  leaf: "로그 항목",
  "inclusion proof": "포함 증명",
  "consistency proof": "일관성 증명",
};

export const FIELD_KO: Readonly<Record<Field, string>> = {
  "tree size": "트리 크기",
  "entry index": "항목 번호",
  "root hash": "루트 해시",
  "proof hash": "증명 해시",
  signature: "서명",
  key: "공개 키",
  timestamp: "시각",
  threshold: "정족수",
  "extra data": "부가 데이터",
  digest: "다이제스트",
};

/** Each place ends in a syllable to which “에서” can be added. */
export const at = (thing: Thing, line: number | null): string =>
  line === null ? THING_KO[thing] : `${THING_KO[thing]} ${line}행`;

export function expectedKo(expected: JsonExpectation): string {
  if (expected === "present") return "있어야 할 값이 없습니다";
  if (expected === "array") return "목록이 있어야 합니다";
  if (expected === "array of one") return "원소가 정확히 하나인 목록이 있어야 합니다";
  if (expected === "text") return "문자열이 있어야 합니다";
  if (expected === "base64") return "패딩을 갖춘 표준 Base64가 있어야 합니다";
  if (expected === "integer") return "앞에 0이 붙지 않은, 2^53보다 작은 십진수 문자열이 있어야 합니다";
  return `${quoted(expected.slice(1, -1))} 값이 있어야 합니다`;
}
