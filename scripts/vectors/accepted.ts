import { changed, signedValue, statementOf, TYPES } from "./envelopes.ts";
import { DIGEST, PREDICATES } from "./predicates.ts";

export interface Accepted {
  readonly name: string;
  readonly why: { readonly en: string; readonly ko: string };
  readonly envelope: string;
}

const say = (en: string, ko: string) => ({ en, ko });
const withMembers = (envelope: string, change: (members: Record<string, unknown>) => unknown): string =>
  JSON.stringify(change(JSON.parse(envelope)));

/** What every reader must accept. */
export function accepted(): readonly Accepted[] {
  const reply = signedValue(statementOf("reply"));
  const punycode = { ...PREDICATES.profile, domain: "xn--9t4b11yi5a.example" };
  const type = TYPES.find(({ name }) => name === "profile");
  return [
    ...TYPES.map(({ name, title }) => ({ name, why: title, envelope: signedValue(statementOf(name)) })),
    {
      name: "unknown-type",
      why: say("A type that the reader does not know is kept.", "모르는 유형의 문서도 그대로 보관한다."),
      envelope: signedValue({
        ...statementOf("reply"),
        subject: [{ name: "x", uri: "https://later.example/x", digest: { gitCommit: "ab".repeat(20) } }],
        predicateType: "https://later.example/type/v1",
        predicate: { anything: [1, 1.5, null, true] },
        later: 0,
      }),
    },
    {
      name: "no-predicate",
      why: say("in-toto lets the predicate be absent.", "in-toto에서 predicate는 없어도 된다."),
      envelope: signedValue({
        _type: "https://in-toto.io/Statement/v1",
        subject: [{ digest: { sha256: DIGEST.slice(7) } }],
        predicateType: "urn:later:type",
      }),
    },
    {
      name: "no-keyid",
      why: say("DSSE lets keyid be absent.", "DSSE에서 keyid는 없어도 된다."),
      envelope: withMembers(reply, (members) => {
        const [first] = members.signatures as [{ sig: string }];
        return { ...members, signatures: [{ sig: first.sig }] };
      }),
    },
    {
      name: "unknown-envelope-member",
      why: say(
        "DSSE wants readers to ignore members that they do not know.",
        "DSSE에 따라 모르는 항목은 무시한다.",
      ),
      envelope: withMembers(reply, (members) => ({ ...members, later: 0 })),
    },
    {
      name: "envelope-not-canonical",
      why: say(
        "Only the payload must be canonical; nothing signs the envelope.",
        "정규형이어야 하는 것은 본문뿐이다. 봉투는 서명 대상이 아니다.",
      ),
      envelope: JSON.stringify(JSON.parse(reply), null, 2),
    },
    {
      name: "punycode-domain",
      why: say("Other scripts stand in their xn-- form.", "다른 문자로 된 도메인은 xn-- 형식으로 적는다."),
      envelope: signedValue({ ...statementOf("profile", punycode), subject: type?.subjectsOf(punycode) }),
    },
    {
      name: "profile-without-country",
      why: say("A body of several countries has none.", "여러 나라의 기구에는 국가 부호가 없다."),
      envelope: signedValue(statementOf("profile", changed("profile", { country: null }))),
    },
  ];
}
