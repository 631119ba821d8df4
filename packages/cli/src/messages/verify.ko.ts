import type { verify as english } from "./verify.en.ts";

export const verify: typeof english = {
  brief: "서명된 문서 확인: 누가 무엇을 말하였고, 어디에 기록되었고, 누가 지켜보았고, 무엇이 미확인인가",
  full: "Sigstore 번들을 주거나 DSSE 봉투와 그 증명을 준다. 네트워크에서 아무것도 가져오지 않으므로 키와 정책은 직접 준비하며, 그것이 없어 알 수 없는 것은 미확인으로 밝힌다(docs/ko/verify.md).\n\n예:\n  bongsu verify examples/verify/correction.sigstore.json --well-known examples/verify/bongsu.json --log examples/verify/log",
  file: "Sigstore 번들 또는 DSSE 봉투",
  proof: "번들이 아닌 봉투에 딸린 tlog-proof",
  artifact: "문서가 가리키는 파일(여러 번 쓸 수 있다)",
  key: "발표 주체의 것으로 아는 공개키 PEM 파일(여러 번 쓸 수 있다)",
  logKey: "로그 검증키, 글자 그대로 또는 파일(여러 번 쓸 수 있다)",
  policy: "믿는 로그와 증인, 필요한 증인 수를 적은 정책 파일(tlog-policy)",
  wellKnown: "발표 주체의 도메인이 올린 bongsu.json",
  trust: "신뢰 정책: 누구의 키를 그대로 믿고, 누구의 보증을 인정하는가",
  log: "로그 폴더의 사본: 발표 주체의 것 또는 보증인의 것(여러 번 쓸 수 있다)",
  asOf: "기한을 판단할 날. 그날이 끝날 때를 기준으로 한다. 예: 2026-11-25",
  placeholders: { file: "파일", vkey: "키" },
};
