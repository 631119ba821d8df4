import { listed, quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";
import { THING_KO, expectedKo } from "./names.ts";

/** Proof files, policies, bundles and leaves. */
export const DOCUMENTS_KO = {
  "tlog-proof-header": ({ found, expected }) =>
    `파일의 첫 줄이 ${quoted(found)}입니다. tlog-proof 파일의 첫 줄은 ${quoted(expected)}이어야 합니다. 맞는 파일인지 확인하십시오.`,
  "tlog-proof-line": ({ line, found, expected }) =>
    `tlog-proof 파일 ${line}행의 내용이 ${quoted(found)}입니다. ${quoted(expected)} 낱말로 시작해야 합니다.`,
  "tlog-proof-cut": ({ lines }) =>
    `tlog-proof 파일이 ${lines}행에서 끝나, 해시 뒤에 올 빈 줄과 체크포인트가 없습니다. 잘린 파일이니 다시 받으십시오.`,
  "policy-line": ({ line, found }) =>
    `신뢰 정책 ${line}행의 내용이 ${quoted(found)}입니다. “log 키”, “witness 이름 키”, “group 이름 all|any|수 이름들”, “quorum 이름”, 주석, 빈 줄 가운데 하나여야 합니다.`,
  "policy-name-taken": ({ line, name }) =>
    `신뢰 정책 ${line}행이 정의하는 이름(${quoted(name)})은 이미 쓰이고 있습니다. “none”도 쓸 수 없습니다. 다른 이름을 고르십시오.`,
  "policy-name-unknown": ({ line, name }) =>
    `신뢰 정책 ${line}행에 나오는 이름(${quoted(name)})은 그 앞에서 정의된 적이 없습니다. 더 위에서 정의하십시오.`,
  "policy-member-twice": ({ line, name }) =>
    `신뢰 정책 ${line}행이 구성원(${quoted(name)})을 묶음에 넣지만 이미 다른 묶음에 들어 있습니다. 증인과 묶음은 저마다 한 번만 셀 수 있습니다.`,
  "policy-key-twice": ({ line, name }) =>
    `신뢰 정책 ${line}행에 ${quoted(name)}의 키가 두 번째로 나옵니다. 키 하나는 로그 하나 또는 증인 하나입니다. 한 줄을 빼십시오.`,
  "policy-threshold": ({ line, found, members }) =>
    `신뢰 정책 ${line}행이 구성원 ${members}곳 가운데 ${found}곳의 확인을 요구합니다. 1부터 ${members}까지의 수여야 합니다.`,
  "policy-quorum": ({ found, line }) =>
    found === 0
      ? "신뢰 정책에 quorum 줄이 없습니다. “quorum 이름”을 넣거나, 증인을 요구하지 않으려면 “quorum none”을 넣으십시오."
      : `신뢰 정책 ${line}행에 quorum 줄이 또 있습니다. 정확히 하나여야 합니다.`,
  "policy-too-many": ({ line, limit }) =>
    `신뢰 정책 ${line}행에서 로그, 증인, 묶음의 수가 ${limit}개를 넘습니다. 그 이상은 읽지 않습니다.`,
  "origin-unknown": ({ found, expected }) =>
    `${quoted(found)} 로그의 체크포인트인데 신뢰 정책에 없는 로그입니다. 정책에 있는 로그: ${listed(expected, "없음")}. 믿는 로그라면 정책에 넣으십시오.`,
  "quorum-unmet": ({ quorum, threshold, members, found }) =>
    `이 체크포인트를 지켜본 증인이 모자랍니다. ${quoted(quorum)} 조건은 ${listed(members, "없음")} 가운데 ${threshold}곳의 확인을 요구합니다. 올바른 공동 서명: ${listed(found, "없음")}. 공동 서명이 더 많은 체크포인트를 로그에 요청하십시오.`,
  "json-malformed": ({ thing }) => `${THING_KO[thing]}: JSON이 아닙니다. 온전한, 맞는 파일인지 확인하십시오.`,
  "json-member": ({ thing, pointer, expected }) =>
    `${THING_KO[thing]}의 ${quoted(pointer)} 자리: ${expectedKo(expected)}.`,
  "bundle-index": ({ found, expected }) =>
    `번들이 가리키는 항목은 ${expected}번인데 증명은 ${found}번 항목의 것입니다. 잘못 묶인 번들이니 다시 받으십시오.`,
  "bundle-leaf": ({ index }) =>
    `번들에 든 로그 항목(${index}번)은 이 봉투와 이 키로 만들어지는 항목이 아닙니다. 서로 다른 것을 묶었거나, 주어진 키가 서명자의 키가 아닙니다.`,
  "bundle-head": ({ found, expected }) =>
    `번들이 체크포인트의 크기와 루트를 잘못 옮겨 적었습니다(크기 ${found}, 체크포인트에는 ${expected}). 바뀌었거나 잘못 묶인 번들이니 다시 받으십시오.`,
  "envelope-signature": ({ key }) =>
    `봉투의 서명이 주어진 키(SHA-256 ${short(key)})의 서명이 아니거나, 서명된 내용이 바뀌었습니다. 서명자의 키가 맞는지 확인하십시오.`,
  "origin-not-host": ({ found }) =>
    `Sigstore 프로그램은 로그를 호스트 이름으로 찾는데 ${quoted(found)}: 순수한 호스트 이름이 아닙니다. 스킴, 포트, 경로 없이 log.example.org처럼 지으십시오.`,
  "date-malformed": ({ found }) =>
    `${quoted(found)}: UTC 시각이 아닙니다. 2026-11-25T00:00:00Z처럼 적어야 합니다.`,
  "leaf-foreign": ({ found }) =>
    `로그 항목 ${quoted(found)}: 정해진 꼴의 “hashedrekord” 0.0.2가 아닙니다. 이 프로그램은 다른 것을 기록하지 않습니다.`,
  "leaf-key": ({ found }) =>
    `로그 항목에 든 키(${found}바이트)가 ECDSA P-256 공개 키(DER SubjectPublicKeyInfo, 91바이트)가 아닙니다. 진술은 그런 키로 서명하십시오.`,
} satisfies Partial<Sentences>;
