import type { TrustReason } from "@bongsu/statement";
import type { SeenBy } from "../findings.ts";
import { type Catalogue, shown, short } from "./catalogue.ts";

const names = (list: readonly string[]): string => list.map(shown).join(", ");
const seenBy = (seen: readonly SeenBy[]): string =>
  seen.map(({ name, at }) => `${shown(name)}(${at})`).join(", ");

function reason(why: TrustReason): string {
  switch (why.code) {
    case "root-named":
      return "정책에 이 주체의 루트 키가 적혀 있다";
    case "well-known-names":
      return "주체의 문서에 루트 키가 적혀 있다";
    case "well-known-names-others":
      return "주체의 문서에는 다른 루트 키가 적혀 있다";
    case "well-known-missing":
      return "주체의 문서를 받지 못하였다";
    case "well-known-not-accepted":
      return "정책은 도메인 자신의 문서를 근거로 인정하지 않는다";
    case "endorsed":
      return `보증인 ${why.by.length}곳이 키를 보증한다(${names(why.by)}. 필요한 수 ${why.needed})`;
    case "endorsers-too-few":
      return `필요한 보증인 ${why.needed}곳 가운데 ${why.by.length}곳만 키를 보증한다${why.by.length === 0 ? "" : `(${names(why.by)})`}`;
    case "endorsement-expired":
      return `${shown(why.by)}의 보증은 ${why.expired}에 끝났다`;
    case "endorsers-not-read":
      return "보증인의 로그를 모두 받지는 못하여 빠진 보증이 있을 수 있다";
  }
}
const reasons = (list: readonly TrustReason[]): string => list.map(reason).join(". ");

const NOT_VALID = {
  "not-yet": "아직 유효하지 않았다",
  ended: "이미 유효 기간이 끝나 있었다",
  revoked: "이미 폐지되어 있었다",
} as const;

const KNOWN_BY = {
  given: "직접 지정한 키",
  policy: "정책에 적힌 키",
  "well-known": "주체의 문서에 적힌 키",
  profile: "주체 소개에 적힌 키",
} as const;

export const FINDINGS_KO: Catalogue["findings"] = {
  "signature-holds": ({ keyId }) => `키 ${short(keyId)}로 바로 이 내용에 서명하였다.`,
  "signature-wrong": ({ keyIds }) =>
    `다음 키 가운데 이 내용에 서명한 것이 없다: ${keyIds.map(short).join(", ")}. 내용이나 서명이 바뀌었거나 다른 키로 서명한 것이다.`,
  "signature-no-key": ({ certificate }) =>
    certificate
      ? "서명자가 인증서로 표시되어 있다. 이 프로그램은 인증서를 판단하지 않으며, 서명에 쓰인 키는 받지 못하였다."
      : "어느 키로 서명하였는지 파일에 나와 있지 않다.",

  "issuer-key-given": ({ domain, keyId }) =>
    `지정한 키에 따르면 키 ${short(keyId)}의 주인은 ${domain}이다. 그 키가 정말 ${domain}의 것인지는 어디서 받았는지에 달려 있다.`,
  "issuer-well-known": ({ domain, root }) =>
    `${domain} 도메인의 문서에 루트 키 ${short(root)}가 적혀 있으므로 이 키의 주인은 ${domain}이다. 그 문서가 정말 ${domain}에서 온 것인지는 어떻게 받았는지에 달려 있다.`,
  "issuer-trusted": ({ domain, reasons: list }) =>
    `신뢰 정책에 따르면 이 키의 주인은 ${domain}이다: ${reasons(list)}.`,
  "issuer-not-trusted": ({ domain, reasons: list }) =>
    `신뢰 정책에 따르면 이 키를 ${domain}의 키로 볼 수 없다: ${reasons(list)}.`,
  "issuer-trust-open": ({ domain, reasons: list }) =>
    `신뢰 정책만으로는 이 키가 ${domain}의 것인지 정할 수 없다: ${reasons(list)}.`,
  "issuer-trust-no-log": ({ domain }) =>
    `신뢰 정책을 적용하지 못하였다. 정책은 ${domain}의 키 이력을 보고 판단하는데, 그 이력이 담긴 로그 사본을 받지 못하였다.`,
  "issuer-expiry-open": ({ domain }) =>
    `보증에 따르면 ${domain}의 키이지만, 기준일이 없어 보증 기한이 지났는지 판단하지 않았다.`,
  "issuer-key-differs": ({ domain, keyId, given }) =>
    `서명에 쓰인 키 ${short(keyId)}는 ${domain}의 것으로 지정한 키(${given.map(short).join(", ")})가 아니다.`,
  "issuer-key-unlisted": ({ domain, keyId }) =>
    `${domain}의 로그에는 키 ${short(keyId)}가 그 주체의 키로 올라 있지 않다.`,
  "issuer-needs-log": ({ domain, keyId }) =>
    `키 ${short(keyId)}는 ${domain}의 문서에 적힌 루트 키가 아니다. 루트 키가 이 키를 등록하였는지는 ${domain}의 로그에 나와 있다.`,
  "issuer-well-known-other": ({ domain, found }) =>
    `받은 문서는 ${shown(found)}의 것인데, 이 파일은 ${domain} 명의로 되어 있다.`,
  "issuer-well-known-excludes": ({ domain, root }) =>
    `이 키는 루트 키 ${short(root)}에서 비롯하는데, ${domain}의 문서에는 그 루트 키가 없다.`,
  "issuer-unbound": ({ domain, keyId }) =>
    `키 ${short(keyId)}로 서명되었다. 이것이 ${domain}의 키인지는 확인할 수 없었다.`,
  "issuer-unstated": ({ keyId }) =>
    `키 ${short(keyId)}로 서명되었다. 이 프로그램이 아는 형식으로는 발표 주체가 적혀 있지 않다.`,
  "issuer-unsigned": () => "서명에 쓰인 키를 알 수 없으므로, 누가 한 말인지도 알 수 없다.",

  "key-valid": ({ keyId, index, size }) =>
    `키 ${short(keyId)}는 ${index}번 항목을 기록할 때 유효하였다. 그 주체의 로그 항목 ${size}개에 이와 다른 내용은 없다.`,
  "key-not-valid": ({ keyId, index, standing }) =>
    `키 ${short(keyId)}는 ${index}번 항목을 기록할 때 ${NOT_VALID[standing]}.`,
  "key-after-end": ({ origin, index, size }) =>
    `그 주체는 로그 ${shown(origin)}의 운영을 항목 ${size}개로 끝냈다. 그 뒤에 온 ${index}번 항목은 그 주체의 말이 아니다.`,
  "key-revoked-since": ({ keyId, from, at }) =>
    `키 ${short(keyId)}는 기록 당시에는 유효하였다. 그러나 ${at}번 항목에서 그 주체가 ${from}번 항목부터 이 키를 잃었다고 밝혔으므로, 그 주체가 한 말인지 알 수 없다.`,
  "key-other-log": ({ origin, home }) =>
    `이 파일은 로그 ${shown(origin)}에 기록되었다. 키의 유효 기간은 그 주체의 로그 ${shown(home)}의 항목 번호로 따진다.`,
  "key-no-history": ({ domain }) => `로그 사본에 이 키로 이어지는 ${domain}의 소개가 없다.`,
  "key-open": ({ origin }) =>
    `로그 ${shown(origin)}의 사본에 이 키가 있으나, 사본이 온전한 원래 로그이고 이력이 그 주체의 것이라는 점은 확인되지 않았다. 키 폐지가 빠져 있을 수 있다.`,
  "key-no-log": () => "기록 당시 키가 유효하였는지, 이후에 폐지되었는지는 그 주체의 로그에 나와 있다.",
  "key-unplaced": () => "로그에서의 위치가 확인되지 않아, 기록 당시 키가 유효하였는지도 알 수 없다.",

  "content-known": ({ type }) => `형식에 맞다: ${type.ko}.`,
  "content-unknown": ({ type }) =>
    `이 프로그램이 모르는 유형(${shown(type)})이다. 내용은 어떤 규칙에도 비추어 보지 않았다.`,
  "content-foreign": ({ payloadType }) =>
    `봉투 안의 내용(${shown(payloadType)})은 이 프로그램이 읽는 문서가 아니다.`,
  "content-other": ({ because }) =>
    `이 프로그램이 읽는 형식의 문서가 아니어서 내용은 살펴보지 않았다. ${because.ko}`,
  "content-invalid": ({ because }) => `문서가 그 유형의 규칙에 어긋난다. ${because.ko}`,

  "entry-matches": () => "로그의 항목은 이 문서와 이 서명의 것이다.",
  "entry-differs": () => "로그의 항목은 이 파일에 든 것과 다른 문서나 서명, 키의 것이다.",
  "entry-foreign": ({ kind }) =>
    `이 프로그램이 읽지 않는 종류의 항목(${shown(kind)})이라 이 문서의 것인지 알 수 없다. 파일을 만든 프로그램으로는 확인할 수 있다.`,
  "entry-no-key": () => "항목을 맞추어 보려면 서명에 쓰인 키가 필요한데 파일에 나와 있지 않다.",
  "entry-none": () => "로그에 기록되었다는 증명이 파일에 없다.",

  "inclusion-holds": ({ index, size }) =>
    `증명에 따르면 이 항목은 항목이 모두 ${size}개인 로그의 ${index}번이다(0번부터 센다).`,
  "inclusion-fails": ({ because }) => `증명이 로그의 트리로 이어지지 않는다. ${because.ko}`,
  "inclusion-repeated": ({ name }) =>
    `증명 옆에 적힌 ${{ index: "항목 번호", size: "트리 크기", root: "루트 해시" }[name]} 값이 증명과 다르다.`,
  "inclusion-none": () => "항목이나 체크포인트가 없어 위치를 확인할 수 없다.",

  "checkpoint-signed": ({ origin, size, by }) =>
    `로그 ${shown(origin)}의 운영자가 항목 ${size}개의 상태에 서명하였다. 확인에 쓴 키: ${KNOWN_BY[by]}.`,
  "checkpoint-wrong": ({ because }) => `로그의 서명이 맞지 않는다. ${because.ko}`,
  "checkpoint-swapped": ({ origin, signedAs }) =>
    `체크포인트에는 로그 ${shown(origin)}라고 되어 있으나 서명은 ${shown(signedAs)}의 키로 되어 있다.`,
  "checkpoint-unlisted": ({ origin, expected }) =>
    `로그 ${shown(origin)}는 정책에 적힌 로그(${names(expected)})가 아니다.`,
  "checkpoint-no-key": ({ origin }) =>
    `파일에는 로그 ${shown(origin)}에 있다고 되어 있으나, 그 로그의 키를 받지 못하여 서명을 확인할 수 없었다.`,
  "checkpoint-none": () => "확인할 로그의 서명이 없다.",

  "witnesses-enough": ({ seen, threshold }) =>
    `${seenBy(seen)}의 서명이 있다. 정책이 요구하는 수는 ${threshold}이다. 시각은 증인 각자의 시계에 따른 것이다.`,
  "witnesses-short": ({ seen, threshold, members }) =>
    `${seen.length === 0 ? "정책에 적힌 증인의 서명이 없다" : `${seenBy(seen)}의 서명만 있다`}. 정책은 ${members}곳 가운데 ${threshold}곳을 요구한다.`,
  "witnesses-wrong": ({ because }) => `증인의 서명이 맞지 않는다. ${because.ko}`,
  "witnesses-none-asked": ({ seen }) =>
    `정책은 증인을 요구하지 않는다.${seen.length === 0 ? "" : ` 서명한 증인: ${seenBy(seen)}.`} 증인이 없으면 로그가 다른 사람에게 다른 기록을 보여도 드러나지 않는다.`,
  "witnesses-no-policy": ({ lines }) =>
    lines.length === 0
      ? "서명한 증인이 없다. 로그가 다른 사람에게 다른 기록을 보여도 드러나지 않는다."
      : `${names(lines)} 이름의 서명이 있으나, 그 키를 적은 정책을 받지 못하여 확인할 수 없었다.`,
  "witnesses-none": () => "체크포인트가 없어 증인이 서명한 것도 없다.",

  "log-copy-sound": ({ origin, size }) =>
    `로그 ${shown(origin)}의 사본은 온전하고 서명이 맞다. 항목 ${size}개.`,
  "log-copy-unsigned": ({ origin }) =>
    `로그 ${shown(origin)}의 사본은 온전하나, 그 로그가 서명하였는지는 확인할 수 없었다.`,
  "log-copy-behind": ({ origin, size, expected }) =>
    `로그 ${shown(origin)}의 사본은 항목이 ${size}개로, 파일이 가리키는 ${expected}개보다 적다.`,
  "log-copy-forked": ({ origin, size }) =>
    `로그 ${shown(origin)}의 사본과 파일이 처음 ${size}개 항목 안에서 서로 다른 기록을 보인다. 둘 다 보관하십시오. 둘을 합치면 로그가 잘못하였다는 증거가 됩니다.`,
  "log-copy-damaged": ({ because }) => `로그 사본이 손상되어 쓰지 않았다. ${because.ko}`,

  "standing-unchanged": ({ origin, size }) =>
    `로그 ${shown(origin)}의 항목 ${size}개까지 철회되거나 정정된 바 없다.`,
  "standing-withdrawn": ({ by, origin, index }) =>
    `${by} 측이 철회하였다(로그 ${shown(origin)}의 ${index}번 항목).`,
  "standing-corrected": ({ by, origin, index }) =>
    `${by} 측이 정정하였다(로그 ${shown(origin)}의 ${index}번 항목).`,
  "standing-moved": ({ origin, successor }) =>
    `운영이 끝난 로그 ${shown(origin)}에서는 철회되거나 정정된 바 없다. 이후의 문서는 로그 ${shown(successor)}에 기록되며, 그곳은 살펴보지 않았다.`,
  "standing-open": ({ origin }) =>
    `로그 ${shown(origin)}의 사본에 철회는 없으나, 이것이 그 주체의 온전한 로그라는 점은 확인되지 않았다.`,
  "standing-bodies": ({ origin, missing }) =>
    `로그 ${shown(origin)}의 사본에는 항목 ${missing}개의 본문이 없다. 그 가운데 철회가 있을 수 있다.`,
  "standing-no-log": () => "이후에 철회나 정정, 이의 제기가 있었는지는 그 주체의 로그에 나와 있다.",

  "expiry-ahead": ({ expires, asOf }) => `기한은 ${expires}이며 기준일 ${asOf} 이후이다.`,
  "expiry-past": ({ expires, asOf }) => `기한 ${expires}이 기준일 ${asOf}이 끝나기 전에 지났다.`,
  "expiry-open": ({ expires }) => `기한은 ${expires}이다. 기준일이 없어 지났는지 판단하지 않았다.`,

  "artifact-matches": ({ name }) => `이 문서가 가리키는 파일은 ${shown(name)}이며 한 바이트도 다르지 않다.`,
  "artifact-differs": ({ name, sha256 }) =>
    `${shown(name)} 파일은 이 문서가 가리키는 파일이 아니다(SHA-256 ${short(sha256)}).`,
  "artifact-open": ({ subjects }) =>
    `이 문서는 파일 ${subjects}개를 해시값으로 가리킨다. 가지고 있는 파일이 그것인지는 확인하지 않았다.`,
};
