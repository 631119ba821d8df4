import type { DataRefusals } from "../../refusals/data.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const data: SentencesOf<DataRefusals> = {
  "log-folder-none": ({ path }) =>
    `${quoted(path)}에 bongsu.json 파일이 없다. \`bongsu log init\`으로 만든 로그 폴더나 그 사본이어야 한다. 경로를 확인하거나 로그를 새로 시작한다(bongsu log init --help).`,
  "folder-exists": ({ path }) =>
    `${quoted(path)}에 이미 파일이나 폴더가 있다. 폴더는 아무것도 없는 자리에 통째로 만든다. 다른 경로를 쓰거나 있는 것을 옮긴다.`,
  "node-folder-none": ({ path }) =>
    `${quoted(path)}에는 노드가 없다. bongsu node init FOLDER로 만들거나, 노드가 있는 폴더를 지정한다.`,
  "file-exists": ({ path }) =>
    `${quoted(path)}에 이미 파일이 있다. 백업은 다른 백업을 덮어쓰지 않는다. 다른 이름을 쓴다.`,
  "backup-failed": ({ path, reason }) =>
    `${quoted(path)}을(를) 쓸 수 없어(${reason}) 아무것도 남기지 않았다. 쓸 권한이 있고 공간이 남은 곳을 고른다.`,
  "backup-unreadable": ({ path }) =>
    `${quoted(path)}은(는) 노드의 백업이 아니거나 온전하지 않다. 아무것도 복원하지 않았다. 다른 백업을 쓴다.`,
  "resume-unknown": ({ neighbours }) =>
    `이웃 ${neighbours}곳 가운데 이 노드의 로그 사본을 보여 주는 곳이 없어서, 복원하기 전에 로그가 어디까지 나아갔는지 알 수 없다. 사본을 가진 이웃을 추가하거나(bongsu peer add), 가지고 있는 사본이나 확인점을 쓴다(bongsu log reconcile).`,
  "neighbour-none": ({ url }) =>
    `${quoted(url)}에는 로그가 없다. bongsu.json과 checkpoint가 제공되지 않는다. 노드의 주소나, \`bongsu log init\`으로 만든 폴더를 보여 주는 웹 서버의 주소를 적는다.`,
  "neighbour-self": ({ origin }) =>
    `${quoted(origin)}은(는) 이 노드 자신의 로그라서 이웃이 될 수 없다. 다른 노드의 주소를 적는다.`,
  "neighbour-key-other": ({ origin, found, expected }) =>
    `그 주소에서 제공하는 ${quoted(origin)} 로그의 키는 ${quoted(found)}인데 ${quoted(expected)}이어야 한다. 아무것도 바꾸지 않았다. 이 주소가 아닌 다른 경로로 운영자에게 어느 키가 맞는지 확인한다.`,
  "neighbours-unreadable": ({ path }) =>
    `이웃 목록 ${quoted(path)}을(를) 읽을 수 없다. 백업에서 되살리거나, 파일을 치우고 이웃을 다시 추가한다. 복제해 둔 내용은 그대로 있다.`,
  "node-busy": ({ path }) =>
    `다른 프로세스가 ${quoted(path)}의 노드를 돌리고 있다. 둘이 함께 돌면 복제와 서명이 겹치므로 그쪽을 먼저 멈춘다.`,
};
