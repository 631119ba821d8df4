import type { TransportRefusals } from "../../refusals/transport.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const transport: SentencesOf<TransportRefusals> = {
  "transport-failed": ({ url, reason }) =>
    `${quoted(url)}에서 응답이 없다(${reason}). 상대가 멈춰 있을 수 있다. 나중에 저절로 다시 시도한다.`,
  "transport-timeout": ({ url, seconds }) =>
    `${quoted(url)}이(가) ${seconds}초 안에 응답을 마치지 못했다. 나중에 저절로 다시 시도한다.`,
  "transport-too-large": ({ url, most }) =>
    `${quoted(url)}이(가) 여기서 받는 한도인 ${most}바이트보다 많이 보냈다. 받은 것은 남기지 않았다.`,
  "transport-forbidden": ({ url, why }) =>
    why === "private-address"
      ? `${quoted(url)}은(는) 사설망 주소라서 연결하지 않는다. 이웃이 실제로 내부망에 있다면 설정에서 허용한다.`
      : `${quoted(url)}은(는) 연결할 수 있는 주소가 아니다. 이름과 암호 없이 https:// 또는 http://로 시작하는 주소를 쓴다.`,
};
