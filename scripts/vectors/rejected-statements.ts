import { all, plain } from "./cases.ts";
import { bytes, changed, signed, signedText, signedValue, statementOf } from "./envelopes.ts";
import { DIGEST, KEY_ID, LOG, OTHER_DIGEST, SPKI } from "./predicates.ts";
import type { Rejected } from "./rejected.ts";

const payload = JSON.stringify(statementOf("reply"));
const bad = (type: string, edits: Readonly<Record<string, unknown>>): string =>
  signedValue(statementOf(type, changed(type, edits)));

/** Signed payloads that say what no statement says. */
export function rejectedStatements(): readonly Rejected[] {
  return [
    ...all("payload", "payload-type-unsupported", [
      [
        "payload-type",
        "Another payload type, signed.",
        "다른 종류의 본문에 서명하였다.",
        signed(bytes("{}"), "application/json"),
      ],
    ]),
    ...all("payload", "payload-not-canonical", [
      ["space", "A space.", "공백이 있다.", signedText(payload.replace(":", ": "))],
      ["order", "Names in another order.", "이름의 순서가 다르다.", signedText(payload)],
      ["number-form", "1.0 for 1.", "1을 1.0으로 적었다.", signedText(plain('{"a":1.0}'))],
      ["minus-zero", "-0 for 0.", "0을 -0으로 적었다.", signedText(plain('{"a":-0}'))],
      [
        "escape",
        "An escape that is not needed.",
        "필요 없는 이스케이프가 있다.",
        signedText(plain('{"a":"\\u0062"}')),
      ],
      [
        "upper-case-escape",
        "An escape in capital letters.",
        "이스케이프를 대문자로 적었다.",
        signedText(plain('{"a":"\\u001F"}')),
      ],
    ]),
    ...all("schema", "statement-field", [
      [
        "statement-v01",
        "Statement v0.1.",
        "Statement v0.1이다.",
        signedValue({ ...statementOf("reply"), _type: "https://in-toto.io/Statement/v0.1" }),
      ],
      ["no-subject", "No subject.", "subject가 없다.", signedValue({ ...statementOf("reply"), subject: [] })],
      [
        "subject-without-digest",
        "A subject without a digest.",
        "해시값이 없는 subject이다.",
        signedValue({ ...statementOf("reply"), subject: [{ name: "x" }] }),
      ],
      [
        "subject-empty-digest",
        "A subject with no digest in its set.",
        "해시값 목록이 빈 subject이다.",
        signedValue({ ...statementOf("reply"), subject: [{ digest: {} }] }),
      ],
      [
        "extra-member",
        "A member that this type's statement does not have.",
        "이 유형의 문서에 없는 항목이 있다.",
        signedValue({ ...statementOf("reply"), later: 0 }),
      ],
    ]),
    ...all("schema", "predicate-invalid", [
      [
        "domain-upper-case",
        "Capital letters in a domain.",
        "도메인에 대문자가 있다.",
        bad("reply", { issuer: "Institute.example" }),
      ],
      [
        "domain-trailing-dot",
        "A domain that ends with a dot.",
        "도메인이 점으로 끝난다.",
        bad("reply", { issuer: "institute.example." }),
      ],
      ["domain-ip", "An IP address.", "IP 주소이다.", bad("reply", { issuer: "192.0.2.1" })],
      [
        "domain-one-label",
        "A domain without a dot.",
        "도메인에 점이 없다.",
        bad("reply", { issuer: "localhost" }),
      ],
      [
        "domain-underscore",
        "An underscore in a domain.",
        "도메인에 밑줄이 있다.",
        bad("reply", { issuer: "in_stitute.example" }),
      ],
      [
        "domain-hyphen",
        "A label that ends with a hyphen.",
        "도메인의 한 부분이 붙임표로 끝난다.",
        bad("reply", { issuer: "institute-.example" }),
      ],
      [
        "domain-hangul",
        "A domain in Hangul, not in its xn-- form.",
        "xn-- 형식이 아닌 한글 도메인이다.",
        bad("reply", { issuer: "연구소.example" }),
      ],
      [
        "domain-long-label",
        "A label of 64 letters.",
        "도메인의 한 부분이 64자이다.",
        bad("reply", { issuer: `${"a".repeat(64)}.example` }),
      ],
      ["predicate-lacking", "A member is lacking.", "빠진 항목이 있다.", bad("reply", { salt: undefined })],
      [
        "predicate-extra",
        "A member that the type does not have.",
        "이 유형에 없는 항목이 있다.",
        bad("reply", { later: 0 }),
      ],
      [
        "salt-short",
        "A salt of 120 bits.",
        "솔트가 120비트이다.",
        bad("reply", { salt: "AAECAwQFBgcICQoLDA0O" }),
      ],
      [
        "time-offset",
        "A time with an offset.",
        "시차를 붙인 시각이다.",
        bad("reply", { issuedAt: "2026-05-22T18:00:00+09:00" }),
      ],
      [
        "time-no-day",
        "A day that does not exist.",
        "없는 날짜이다.",
        bad("reply", { issuedAt: "2026-02-30T09:00:00Z" }),
      ],
      [
        "time-fraction",
        "A time with fractions of a second.",
        "초 아래 단위가 있는 시각이다.",
        bad("reply", { issuedAt: "2026-05-22T09:00:00.5Z" }),
      ],
      [
        "text-direction",
        "A character that turns the direction of writing.",
        "글의 방향을 뒤집는 문자가 있다.",
        bad("reply", { "text.0.text": "a\u202Eb" }),
      ],
      ["text-none", "No text.", "글이 없다.", bad("reply", { text: [] })],
      [
        "digest-upper-case",
        "A digest in capital letters.",
        "해시값이 대문자이다.",
        bad("reply", { "repliesTo.statement": DIGEST.toUpperCase() }),
      ],
      [
        "position-negative",
        "A negative position.",
        "위치가 음수이다.",
        bad("reply", { "repliesTo.log.index": -1 }),
      ],
      [
        "position-fraction",
        "A position that is no integer.",
        "위치가 정수가 아니다.",
        bad("reply", { "repliesTo.log.index": 1.5 }),
      ],
      [
        "country-none",
        "A code that ISO 3166-1 does not assign.",
        "ISO 3166-1에 없는 국가 부호이다.",
        bad("profile", { country: "ZZ" }),
      ],
      [
        "kind-none",
        "A kind of party that does not exist.",
        "없는 종류의 참여 주체이다.",
        bad("profile", { kind: "vendor" }),
      ],
      [
        "name-one-language",
        "A name in one language.",
        "이름이 한 언어로만 있다.",
        bad("profile", { "name.ko": undefined }),
      ],
      [
        "key-p384",
        "A P-384 key.",
        "P-384 키이다.",
        bad("profile", { "keys.0.spki": SPKI.replace("MFkw", "MHYw") }),
      ],
      [
        "key-use-none",
        "A use that keys do not have.",
        "키에 없는 용도이다.",
        bad("profile", { "keys.0.use": "backup" }),
      ],
      [
        "reason-none",
        "A reason that does not exist.",
        "없는 사유이다.",
        bad("key-revocation", { reason: "other" }),
      ],
      [
        "source-no-web",
        "A source that is no web address.",
        "출처가 웹 주소가 아니다.",
        bad("observation", { "source.url": "file:///etc/passwd" }),
      ],
      [
        "threshold-number",
        "A threshold that is a number, which readers may round.",
        "임계값이 수여서 읽는 쪽에서 반올림될 수 있다.",
        bad("evaluation-result", { "criteria.0.threshold": 0.75 }),
      ],
    ]),
    ...all("rule", "predicate-invalid", [
      ["key-listed-twice", "One key twice.", "한 키가 두 번 있다.", bad("profile", { "keys.1.spki": SPKI })],
      [
        "key-ends-before",
        "A key that ends where it begins.",
        "키의 끝이 시작과 같다.",
        bad("profile", { "keys.0.from": 5, "keys.0.until": 5 }),
      ],
      [
        "note-key-other-origin",
        "A note key of another log.",
        "다른 로그의 노트 키이다.",
        bad("profile", { "homeLog.origin": "log.other.example" }),
      ],
      [
        "note-key-id",
        "A note key with a key id that does not follow.",
        "노트 키의 번호가 맞지 않는다.",
        bad("profile", { "homeLog.vkey": LOG.vkey.replace(/\+[0-9a-f]{8}\+/, "+00000000+") }),
      ],
      [
        "endorses-itself",
        "A party endorses itself.",
        "자기 자신을 보증한다.",
        bad("endorsement", { party: "ministry.example" }),
      ],
      [
        "endorsement-expired",
        "It expires before it is issued.",
        "발행하기 전에 만료된다.",
        bad("endorsement", { expires: "2026-05-22T08:59:59Z" }),
      ],
      [
        "endorsement-key-twice",
        "One key twice.",
        "한 키가 두 번 있다.",
        bad("endorsement", { keys: [KEY_ID, KEY_ID] }),
      ],
      [
        "reports-itself",
        "A party reports of itself as if it were another.",
        "자기에 대하여 제3자처럼 기록한다.",
        bad("observation", { reportedBy: "company.example" }),
      ],
      [
        "replaced-by-itself",
        "A statement is corrected by itself.",
        "정정한 문서가 정정 대상과 같다.",
        bad("correction", { "replacement.statement": DIGEST }),
      ],
      [
        "successor-same-origin",
        "A log succeeds itself.",
        "후속 로그가 자기 자신이다.",
        bad("log-retirement", { successor: LOG }),
      ],
      [
        "criterion-no-figure",
        "A criterion of a figure that the result does not have.",
        "결과에 없는 수치에 대한 기준이다.",
        bad("evaluation-result", { "criteria.0.figure": "rate/s2/ko/a" }),
      ],
    ]),
    ...all("rule", "statement-field", [
      [
        "predicate-type-no-uri",
        "A predicate type that is no URI.",
        "predicateType이 URI가 아니다.",
        signedValue({ ...statementOf("reply"), predicateType: "reply" }),
      ],
    ]),
    ...all("schema", "subject-mismatch", [
      [
        "subject-member",
        "A subject with one member more.",
        "subject에 항목이 하나 더 있다.",
        signedValue({
          ...statementOf("reply"),
          subject: statementOf("reply").subject.map((one) => ({ ...one, uri: "https://x.example/" })),
        }),
      ],
    ]),
    ...all("rule", "subject-mismatch", [
      [
        "subject-other",
        "The subject is another statement than the one referred to.",
        "subject가 가리키는 문서와 다르다.",
        signedValue({
          ...statementOf("reply"),
          subject: [{ name: "statement", digest: { sha256: OTHER_DIGEST.slice(7) } }],
        }),
      ],
      [
        "subject-extra",
        "One subject more.",
        "subject가 하나 더 있다.",
        signedValue({
          ...statementOf("reply"),
          subject: [
            ...statementOf("reply").subject,
            { name: "x", digest: { sha256: OTHER_DIGEST.slice(7) } },
          ],
        }),
      ],
    ]),
  ];
}
