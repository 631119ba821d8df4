import type { WatchRefusals } from "../../refusals/watch.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const watch: SentencesOf<WatchRefusals> = {
  "watch-newer": ({ path, found, known }) =>
    `${quoted(path)} 파일은 더 새로운 판의 소프트웨어가 썼다(형식 ${found}, 여기서 읽는 것은 ${known}까지). 그 판이나 더 새로운 판으로 노드를 시작한다.`,
  "log-key-unfit": ({ origin, vkey }) =>
    `${quoted(vkey)} 키로는 로그 ${quoted(origin)} 확인점을 검증할 수 없다. 그 로그 자신의 Ed25519 검증 키가 필요하다. 키 이름은 로그의 origin과 같고 255바이트를 넘지 않아야 한다.`,
  "log-key-other": ({ origin, found, known }) =>
    `여기에 등록된 로그 ${quoted(origin)} 키는 ${quoted(known)}인데 ${quoted(found)} 키는 이와 다르다. 이웃의 말만 듣고 키를 바꾸지 않는다. 어느 쪽이 맞는지 로그 운영자에게 묻는다.`,
  "log-list-malformed": ({ line, found }) =>
    `로그 목록 ${line}번째 줄이 ${quoted(found)}이다. 목록은 “logs/v0”으로 시작하고, 로그마다 “vkey”와 검증 키가 먼저 나오며 “origin”, “qpd”, “contact”가 뒤따를 수 있다. 목록을 다시 받는다.`,
  "witness-key-kind": ({ found }) =>
    `${quoted(found)} 종류의 키로는 확인점에 참관 서명을 할 수 없다. 참관자에게 Ed25519 키를 주고, ML-DSA-44 키를 나란히 둔다.`,
  "witness-elsewhere": ({ name, logs }) =>
    `지금 상태의 참관자 ${quoted(name)} 폴더를 이 컴퓨터는 모른다(참관한 로그 ${logs}개). 다른 컴퓨터에서 왔거나 최신 사본이 아니다. 다른 컴퓨터가 이 키를 쓰지 않는다고 확인해 줄 때까지 참관 서명을 하지 않는다. 로그마다 확인점을 받아 두면 마지막으로 서명한 곳을 되찾을 수 있다. 그런 다음 실행한다: bongsu witness resume 확인점...`,
  "witness-behind": ({ origin, size, cosigned }) =>
    `이 폴더에는 ${quoted(origin)} 로그를 항목 ${size}개까지 참관했다고 적혀 있으나, 이 컴퓨터는 ${cosigned}개까지 서명했다. 폴더가 옛 사본이다. 다른 컴퓨터가 이 키를 쓰지 않는다고 확인해 줄 때까지 참관 서명을 하지 않는다. 확인은 bongsu witness resume 명령으로 한다. 그러면 이 컴퓨터가 기억하는 곳에서 이어 간다.`,
  "witness-forked": ({ origin, size }) =>
    `항목 ${size}개에서 이 폴더와 이 컴퓨터가 기억하는 ${quoted(origin)} 로그의 나무가 서로 다르고, 이 참관자는 둘 다 서명했다. 이 로그에 대한 참관자의 말은 더는 믿을 것이 못 된다. 참관자에게 새 이름과 새 키를 준다.`,
};
