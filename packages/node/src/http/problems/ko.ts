import { quoted } from "../../messages/sentences.ts";
import type { ProblemSentences } from "./problem.ts";

export const KO: ProblemSentences = {
  "request-invalid": ({ where, found }) =>
    `${quoted(where)}의 형식이 맞지 않는다: ${quoted(found)}. 이 주소가 받는 형식은 /openapi.json에 있다.`,
  "cursor-invalid": ({ found }) =>
    `${quoted(found)}은(는) 이 목록의 위치가 아니다. 커서 없이 처음부터 읽고, 다음 커서는 응답에서 가져온다.`,
  "credentials-wrong": () =>
    "이 노드 운영자의 토큰이 아니다. 노드의 토큰 파일에 적힌 값을 보내거나, 토큰을 빼고 이 노드에 올릴 수 있는 서명자의 문서를 보낸다.",
  "host-forbidden": ({ found }) =>
    `이 서버는 ${quoted(found)}(이)라는 이름으로는 응답하지 않는다. 정해 둔 이름으로 접속한다. 이름은 운영자가 설정에서 더할 수 있다.`,
  "origin-forbidden": ({ found }) =>
    `다른 사이트의 페이지(${quoted(found)})에서 온 요청이라 받지 않는다. 이 서버의 페이지에서 시작하거나 프로그램으로 보낸다.`,
  "publish-refused": ({ ko }) => ko,
  "not-found": ({ path }) => `${quoted(path)}에는 아무것도 없다. 이 노드의 주소는 모두 /openapi.json에 있다.`,
  "statement-unknown": ({ digest }) =>
    `해시값이 ${digest}인 문서를 이 노드는 모른다. 다른 노드에는 있을 수 있다. 새로 나온 문서는 이 노드가 이웃 노드에서 알아서 가져온다.`,
  "statement-not-held": ({ digest }) =>
    `${digest}의 항목은 로그에 있으나 본문이 여기 없다. 비공개이거나 삭제되었거나 아직 복사되지 않았다. 위치와 증명은 볼 수 있다.`,
  "proof-not-held": ({ digest }) =>
    `${digest}의 증명을 만들 파일이 여기 없다. 해당 로그에 직접 요청하거나 그 사본을 둔 노드에 요청한다.`,
  "party-unknown": ({ domain }) =>
    `${quoted(domain)} 주체에 관한 것이 여기 없다. 철자를 확인한다. 알려진 주체는 /api/v1/parties에 있다.`,
  "log-unknown": ({ origin }) =>
    `${quoted(origin)} 로그를 이 노드는 보관하지도 참관하지도 않는다. 목록은 /api/v1/logs에 있다.`,
  "alarm-unknown": ({ id }) => `번호가 ${id}인 경보는 없다. 전체 목록은 /api/v1/alarms에 있다.`,
  "method-not-allowed": ({ method, allow }) =>
    `이 주소에서는 ${quoted(method)} 방식을 쓸 수 없다. 쓸 수 있는 방식은 ${allow}이다.`,
  "body-too-large": ({ limit }) => `한 번에 받는 크기인 ${limit}바이트를 넘었다. 보낸 내용은 남기지 않았다.`,
  "media-type-wrong": ({ found, expected }) =>
    `본문이 ${quoted(found)} 형식으로 왔다. DSSE 봉투를 “Content-Type: ${expected}”로 보낸다.`,
  "statement-refused": ({ ko }) => ko,
  "too-many-requests": ({ seconds }) =>
    `같은 주소에서 요청이 너무 많이 왔다. ${seconds}초 뒤에 다시 보낸다. 많은 자료가 필요하면 로그 파일을 읽는 편이 낫다.`,
  busy: ({ seconds }) => `이 노드가 한꺼번에 처리하는 양이 다 찼다. ${seconds}초 뒤에 다시 보낸다.`,
  failed: () =>
    "이 노드 안에서 오류가 났다. 요청이 잘못된 것이 아닐 수 있다. 원인은 노드의 출력에 남아 있다.",
};
