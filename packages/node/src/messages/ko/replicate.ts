import type { ReplicateRefusals } from "../../refusals/replicate.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const replicate: SentencesOf<ReplicateRefusals> = {
  "neighbour-status": ({ url, status }) =>
    `로그 파일이 있어야 할 ${quoted(url)}에서 HTTP ${status} 응답이 왔다. 이웃의 주소를 확인한다. 나중에 저절로 다시 시도한다.`,
  "neighbour-busy": ({ url, seconds }) =>
    `${quoted(url)}에서 ${seconds}초 기다려 달라고 했다. 그만큼 기다렸다가 다시 시도한다.`,
  "tiles-not-of-root": ({ size }) =>
    `받은 타일로 계산한 루트가 항목 ${size}개를 담았다고 서명된 확인점과 다르다. 아무것도 보여 주지 않는다. 오는 길에 파일이 바뀌었거나 서버가 아직 다 쓰지 못한 것일 수 있다. 나중에 다시 시도한다.`,
  "tile-wrong": ({ path }) =>
    `파일 ${quoted(path)}의 내용이 서명된 확인점과 맞지 않는다. 아무것도 보여 주지 않는다. 서버를 운영하는 곳에 알린다. 나중에 다시 시도한다.`,
  "bundle-wrong": ({ path, index }) =>
    `${quoted(path)}에 담긴 ${index}번 항목이 서명된 확인점과 맞지 않는다. 아무것도 보여 주지 않는다. 서버를 운영하는 곳에 알린다. 나중에 다시 시도한다.`,
  "replica-full": ({ origin, most }) =>
    `${quoted(origin)}의 사본이 이웃 하나에 허용된 ${most}바이트에 이르렀다. 더 늘리지 않는다. 전부 받으려면 설정에서 한도를 올린다.`,
  "replica-forked": ({ origin }) =>
    `${quoted(origin)} 로그가 서로 어긋나는 두 이력에 서명했다. 더는 따라가지 않으며, 그 전에 복제한 내용은 그대로 둔다. 서명된 두 노트는 경보와 함께 보관한다.`,
  "replica-rolled-back": ({ origin, seen, held }) =>
    `${quoted(origin)} 로그에 전에는 항목이 ${held}개 있었는데 지금은 ${seen}개만 보인다. 가지고 있는 내용은 그대로 두고 아무것도 되돌리지 않는다. 오래된 사본이 제공되고 있거나, 로그가 서명한 내용을 잃은 것이다.`,
};
