import type { KeyRefusals } from "../../refusals/keys.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const keys: SentencesOf<KeyRefusals> = {
  "origin-not-host": ({ found }) =>
    `${quoted(found)}은(는) 여기서 운영할 로그의 이름이 될 수 없다. log.example.org처럼 소문자 호스트 이름만 쓴다. 스킴, 포트, 경로는 붙이지 않는다.`,
  "key-file-absent": ({ path }) =>
    `${quoted(path)}에서 읽을 수 있는 키 파일을 찾지 못했다. 경로와 읽기 권한을 확인한다.`,
  "key-file-exists": ({ path }) =>
    `${quoted(path)}에 이미 파일이 있다. 키는 다른 파일 위에 덮어쓰지 않는다. 다른 경로를 고르거나, 예전 키가 정말 필요 없다면 먼저 옮겨 둔다.`,
  "key-file-malformed": ({ path }) =>
    `${quoted(path)}에 읽을 수 있는 개인 키가 없다. PEM 파일(PKCS #8)이거나 age로 암호를 걸어 둔 파일이어야 한다. 백업에서 되살린다.`,
  "key-file-unwritable": ({ path, reason }) =>
    `키를 ${quoted(path)}에 쓰지 못했다(${reason}). 키는 만들어지지 않았다. 쓰기 권한이 있고 공간이 남은 폴더를 고른다.`,
  "key-kind-wrong": ({ path, found, expected }) =>
    `${quoted(path)}의 키 종류는 ${quoted(found)}인데 여기에는 ${quoted(expected)} 키가 필요하다. 진술에는 p256, 로그에는 ed25519 키로 서명한다.`,
  "passphrase-needed": ({ path }) =>
    `${quoted(path)}의 키는 암호로 잠겨 있는데 암호를 물어볼 곳이 없다. 암호를 넘겨주거나 터미널에서 실행한다.`,
  "passphrase-wrong": ({ path }) =>
    `이 암호로는 ${quoted(path)}이(가) 열리지 않는다. 다시 입력한다. 암호를 잃으면 키도 잃지만, 그 키로 이미 한 서명은 그대로 유효하다.`,
  "passphrase-empty": ({ path }) =>
    `${quoted(path)}에 쓸 암호가 비어 있다. 무작위 낱말 다섯 개처럼 짐작하기 어려운 암호를 정하거나, 암호 없이 두겠다고 분명히 밝힌다.`,
};
