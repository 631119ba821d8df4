import type { ClientRefusal, ClientRefusalCode, ClientRefusals } from "./refusal.ts";

type Sentences = { readonly [C in ClientRefusalCode]: (details: ClientRefusals[C]) => string };

const EN: Sentences = {
  "node-unreachable": ({ url }) =>
    `${url} gave no whole answer. The node may be down, or the address wrong; try again, or ask another node.`,
  "node-refused": ({ url, status, problem }) =>
    problem?.says.en ?? `${url} answered with the status ${status} and without a reason. Check the address.`,
  "answer-malformed": ({ url, where }) =>
    `What ${url} answered does not have the form that a node's answers have${where === "" ? "" : ` (at ${where})`}. It may be no node, or one of another version.`,
  "digest-other": ({ asked, found }) =>
    `The statement ${asked} was asked for, and another one came: ${found}. Nothing of it is used; ask another node.`,
  "statement-refuted": ({ digest, failing }) =>
    `The statement ${digest} does not stand up to checking. ${failing.map(({ said }) => said.en).join(" ")}`,
};

const KO: Sentences = {
  "node-unreachable": ({ url }) =>
    `${url}에서 온전한 응답이 오지 않았다. 노드가 꺼져 있거나 주소가 틀렸을 수 있다. 다시 시도하거나 다른 노드에 묻는다.`,
  "node-refused": ({ url, status, problem }) =>
    problem?.says.ko ?? `${url}이(가) 이유 없이 상태 ${status}(으)로 응답했다. 주소를 확인한다.`,
  "answer-malformed": ({ url, where }) =>
    `${url}의 응답이 노드의 응답 형식과 다르다${where === "" ? "" : `(${where})`}. 노드가 아니거나 판이 다른 노드일 수 있다.`,
  "digest-other": ({ asked, found }) =>
    `${asked} 문서를 요청했는데 다른 문서 ${found}이(가) 왔다. 쓰지 않고 버렸다. 다른 노드에 묻는다.`,
  "statement-refuted": ({ digest, failing }) =>
    `${digest} 문서는 검증을 통과하지 못했다. ${failing.map(({ said }) => said.ko).join(" ")}`,
};

const sentence = <C extends ClientRefusalCode>(
  sentences: Sentences,
  { code, details }: ClientRefusal<C>,
): string => sentences[code](details);

/** A refusal as a person reads it, in both languages. */
export const clientRefusalText = (refusal: ClientRefusal): { readonly en: string; readonly ko: string } => ({
  en: sentence(EN, refusal),
  ko: sentence(KO, refusal),
});
