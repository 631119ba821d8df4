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
  "node-busy": ({ path }) =>
    `다른 프로세스가 ${quoted(path)}의 노드를 돌리고 있다. 둘이 함께 돌면 복제와 서명이 겹치므로 그쪽을 먼저 멈춘다.`,
};
