import { short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";

/** What fsck finds in a log. */
export const DAMAGE_KO = {
  "read-failed": ({ path }) => `${path} 파일을 읽지 못했습니다. 디스크와 권한을 확인한 뒤 다시 검사하십시오.`,
  "checkpoint-missing": ({ path }) =>
    `로그에 ${path} 파일이 없어 크기와 루트를 알 수 없습니다. 로그 사본에서 가져오십시오.`,
  "entry-damaged": ({ path, index, found, expected }) =>
    `${path}: ${index}번 항목의 해시는 ${short(found)}인데 트리에는 ${short(expected)}로 되어 있습니다. 항목이 바뀌었으니 로그 사본에서 파일을 가져오십시오.`,
  "hash-damaged": ({ path, index, found, expected }) =>
    `${path}: 이 단계의 ${index}번 해시는 ${short(found)}인데, 그 아래의 내용과 트리의 루트는 모두 ${short(expected)} 값을 가리킵니다. 타일이 바뀌었으니 로그 사본에서 가져오십시오.`,
  "hash-conflict": ({ path, index, found, expected }) =>
    `${path}: 이 단계의 ${index}번 해시는 ${short(found)}인데 그 아래의 내용에서는 ${short(expected)}가 나오며, 어느 쪽이 맞는지 가려 줄 온전한 기록이 없습니다. 타일과 그 아래 파일을 모두 로그 사본에서 가져오십시오.`,
  "range-damaged": ({ path, first, end, found, expected }) =>
    `${first}번부터 ${end - 1}번까지의 항목과 ${path} 파일은 서로 맞아 ${short(found)}가 나오지만 트리에는 ${short(expected)}로 되어 있습니다. 함께 바꿔치기되었으니 로그 사본에서 가져오십시오.`,
  "root-damaged": ({ size, found, expected }) =>
    `항목 ${size}개에서 나오는 루트는 ${short(found)}인데 체크포인트에는 ${short(expected)}로 적혀 있습니다. 체크포인트와 타일이 한 로그의 것이 아닙니다. 로그 사본, 그리고 증인이 본 것과 견주어 보십시오.`,
  "entry-foreign": ({ path, index }) =>
    `${path}: ${index}번 항목은 이 프로그램이 기록하는 유일한 꼴인 “hashedrekord” 0.0.2가 아닙니다. 다른 프로그램이 썼습니다.`,
  "entry-signature": ({ path, index }) =>
    `${path}: ${index}번 항목의 서명은 그 항목에 든 키의 서명이 아닙니다. 로그가 거절했어야 할 항목을 받았으니 운영자에게 문의하십시오.`,
  "body-state": ({ path, index, found }) =>
    `${path}: ${index}번 항목의 본문 상태가 알 수 없는 값 ${found}입니다. 0(보류), 1(있음), 2(삭제) 가운데 하나여야 합니다. 로그 사본에서 파일을 가져오십시오.`,
  "body-remains": ({ path, index, found }) =>
    `${path}: ${index}번 항목의 본문은 없다고 표시되어 있지만 ${found}바이트가 남아 있습니다. 지우려던 것이라면 다시 지우십시오.`,
  "body-unreadable": ({ path, index }) =>
    `${path}: ${index}번 항목의 본문이 DSSE 봉투가 아닙니다. 로그 사본에서 파일을 가져오십시오.`,
  "body-wrong": ({ path, index, found, expected }) =>
    `${path}: ${index}번 항목의 본문은 다이제스트가 ${short(found)}이거나 서명이 다릅니다. 로그에는 ${short(expected)}로 되어 있습니다. 본문이 바뀌었으니 로그 사본에서 파일을 가져오십시오.`,
  "bodies-missing": ({ first, end }) =>
    `${end - first === 1 ? `${first}번 항목의 본문이` : `${first}번부터 ${end - 1}번까지 항목의 본문이`} 없습니다. 보류되거나 삭제되었다는 표시도 없습니다. 로그 사본이나 작성자에게서 가져오십시오.`,
} satisfies Partial<Sentences>;
