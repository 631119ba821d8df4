import type { PublishRefusals } from "../../refusals/publish.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const publish: SentencesOf<PublishRefusals> = {
  "publish-key-unknown": ({ issuer }) =>
    `문서의 발행 주체는 ${quoted(issuer)}인데, 여기 알려진 그 주체의 키로 한 서명이 아니다. 주체 소개를 먼저 올리거나 지금 유효한 키로 서명한다.`,
  "publish-issuer-not-accepted": ({ issuer }) =>
    `${quoted(issuer)}의 문서는 이 노드의 로그에 받지 않는다. 그 주체의 노드에 올리거나, 이 노드 운영자에게 도메인 허용을 요청한다.`,
};
