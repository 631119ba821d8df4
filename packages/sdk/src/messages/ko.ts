import { type Catalogue, shown, short } from "./catalogue.ts";
import { FINDINGS_KO } from "./ko-findings.ts";

export const KO: Catalogue = {
  findings: FINDINGS_KO,
  checks: {
    signature: "서명",
    issuer: "키의 주인",
    key: "기록 시점의 키",
    content: "내용",
    entry: "로그 항목",
    inclusion: "로그에서의 위치",
    checkpoint: "로그의 서명",
    witnesses: "증인",
    "log-copy": "로그 사본",
    standing: "이후의 변동",
    expiry: "기한",
    artifact: "대상 파일",
  },
  needs: {
    key: "해당 주체에게서 직접 받은 공개키(PEM)",
    "log-key": "로그 운영자에게서 받은 로그 검증키(vkey)",
    policy: "믿는 로그와 증인을 적은 정책 파일(tlog-policy)",
    "well-known": "해당 주체의 도메인이 /.well-known/bongsu.json 에 올린 문서",
    trust: "믿는 루트 키나 보증인을 적은 신뢰 정책",
    log: "해당 주체가 운영하는 로그의 최신 사본",
    proof: "로그에 기록되었다는 증명(tlog-proof 또는 Sigstore 번들)",
    artifact: "이 문서가 가리키는 파일",
    "as-of": "기한이 지났는지 판단할 기준일",
  },
  roles: {
    file: "Sigstore 번들 또는 DSSE 봉투",
    proof: "tlog-proof",
    key: "PEM 형식의 P-256 공개키",
    "log-key": "로그 검증키(이름+식별자+키)",
    policy: "tlog-policy",
    "well-known": "주체의 bongsu.json",
    trust: "신뢰 정책",
    log: "로그 사본",
  },
  refusals: {
    "kind-unknown": ({ bytes }) => ({
      found: `${bytes}바이트이며 번들도 봉투도 아니다.`,
      expected: "Sigstore 번들(.sigstore.json)이나 DSSE 봉투. 둘 다 JSON이다.",
      todo: "문서를 준 쪽에 번들을 요청하십시오. 문서가 가리키는 파일은 따로 대상 파일로 지정합니다.",
    }),
    "kind-proof-alone": () => ({
      found: "문서 없이 로그 기록의 증명만 있다.",
      expected: "Sigstore 번들, 또는 봉투와 이 증명.",
      todo: "봉투를 파일로, 이것을 증명으로 지정하십시오.",
    }),
    "bundle-member": ({ pointer, expected }) => ({
      found: `번들의 ${shown(pointer) || "맨 위"} 자리가 온전하지 않다.`,
      expected: `그 자리에는 Sigstore 번들의 형식대로 ${shown(expected)} 값이 있어야 한다.`,
      todo: "만든 쪽에 새로 요청하십시오. 손으로 고치면 안 됩니다.",
    }),
    "bundle-message": () => ({
      found: "파일 자체에 서명한 번들이며, 파일에 관한 문서가 아니다.",
      expected: "DSSE 봉투가 든 번들.",
      todo: "cosign verify-blob 등 이 번들을 만든 프로그램으로 확인하십시오.",
    }),
    "key-pem": ({ found }) => ({
      found: {
        private: "개인키다. 이 파일을 가진 사람은 누구나 주인의 이름으로 서명할 수 있다.",
        certificate: "인증서다. 이 프로그램은 인증서를 판단하지 않는다.",
        other: "PEM 형식의 공개키가 없다.",
      }[found],
      expected: "-----BEGIN PUBLIC KEY----- 로 시작하는 글.",
      todo:
        found === "private"
          ? "공개키를 지정하고, 개인키는 다른 사람이 읽을 수 없는 곳에 두십시오."
          : "해당 주체에게 공개키를 요청하십시오.",
    }),
    "log-keys-none": () => ({
      found: "키가 없다.",
      expected: "log.example.org+1a2b3c4d+AbC… 같은 줄.",
      todo: "로그 운영자에게 검증키를 요청하십시오.",
    }),
    "log-checkpoint-missing": () => ({
      found: "읽을 수 있는 checkpoint 파일이 없다.",
      expected: "checkpoint 파일과 tile 폴더가 든 로그 폴더.",
      todo: "이 둘이 들어 있는 폴더를 지정하십시오.",
    }),
    "date-malformed": ({ found }) => ({
      found: `기준일이 “${shown(found)}”이다.`,
      expected: "YYYY-MM-DD 형식의 실제 날짜.",
      todo: "예: 2026-11-25",
    }),
  },
  refused: {
    expected: (role) => `이 자리에는 다음이 와야 한다: ${role}.`,
    todo: "맞는 파일인지, 온전한 파일인지 확인하십시오.",
  },
  headlines: {
    changed:
      "이 파일은 서명한 뒤에 바뀌었거나, 제시된 키가 아닌 다른 키로 서명되었다. 여기에 적힌 내용을 믿고 쓰면 안 된다.",
    said: (by) => `${by} 명의의 발표가 맞다`,
    reported: (by, of) => `${by} 측이 ${shown(of)}에 관하여 보고한 것이며, 당사자 자신의 발표가 아니다`,
    inTheNameOf: (by, keyId) =>
      `${by} 명의로 되어 있고 키 ${short(keyId)}로 서명되었으나, 이것이 ${by}의 키라는 점은 확인되지 않았다`,
    reportInTheNameOf: (by, of, keyId) =>
      `${shown(of)}에 관하여 ${by} 명의로 보고한 것이고 키 ${short(keyId)}로 서명되었으나, 이것이 ${by}의 키라는 점은 확인되지 않았다`,
    byKey: (keyId) => `키 ${short(keyId)}로 서명되었으나, 누구의 키인지는 확인되지 않았다`,
    unsigned: "누가 서명하였는지 확인할 수 없었다",
    logged: (index, origin) => `로그 ${shown(origin)}의 ${index}번 항목이다`,
    loggedAsTheFileSays: (index, origin) =>
      `파일에는 로그 ${shown(origin)}의 ${index}번 항목이라고 되어 있으나 확인되지 않았다`,
    nowhere: "로그에 기록되었다는 근거는 없다",
    unchanged: "서명한 내용은 바뀌지 않았다",
    ofUnknownType: "내용은 이 프로그램이 모르는 유형이다",
    join: (parts) => `${parts.join(". ")}.`,
    but: (problem) => `이대로 믿고 쓰면 안 된다. ${problem}`,
    open: "일부만 확인할 수 있었다.",
  },
  sheet: {
    said: "파일에 담긴 내용",
    fails: "맞지 않는 사항",
    holds: "확인된 사항",
    unknown: "확인하지 못한 사항",
    answers: "이 문서에 관한 다른 문서",
    unestablished: "파일에 적힌 그대로이며, 실제로 이렇게 말하였는지는 확인되지 않았다.",
    settledBy: "필요한 자료:",
    or: " 또는 ",
    words: (language) => `본문(${language})`,
    marks: { holds: "확인", fails: "불일치", unknown: "미확인" },
    type: "유형",
    saidBy: "발표 주체",
    reportedBy: "보고한 곳(당사자 아님)",
    about: "보고 대상",
    claimedAt: "서명자가 적은 시각",
    place: "로그에서의 위치",
    witness: "증인",
    key: "키",
    statement: "문서 해시값",
    subject: "가리키는 대상",
    none: "알 수 없음",
    claimed: (at) => `${at}(서명자의 주장일 뿐이다)`,
    entry: (index, size, origin) => `${origin} 로그 항목 ${size}개 가운데 ${index}번(0번부터 센다)`,
    verdict: "판정",
    more: (values) => `파일에는 그 밖에 값 ${values}개가 있다`,
    answerKinds: { withdrawal: "철회", correction: "정정", objection: "이의 제기", reply: "답변" },
    answered: (by, index, origin, text, keyValid) =>
      `${by}, ${origin} 로그의 ${index}번 항목${keyValid ? "" : ", 그 주체의 것으로 확인되지 않은 키로 서명"}: ${text}`,
  },
};
