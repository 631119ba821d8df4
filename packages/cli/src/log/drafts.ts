import type { Lang } from "@bongsu/input";

/** Types that a person writes by hand. */
export const DRAFTS = [
  "observation",
  "objection",
  "reply",
  "correction",
  "withdrawal",
  "erasure",
  "endorsement",
  "recognition",
] as const;
export type DraftName = (typeof DRAFTS)[number];

const TEXT = {
  en: `# In the languages that you write yourself; several may stand side by side.
text:
  - language: en
    text: |
      Write here.
`,
  ko: `# 직접 쓴 언어로 적습니다. 여러 언어를 나란히 둘 수 있습니다.
text:
  - language: ko
    text: |
      여기에 쓰십시오.
`,
};

const GROUND = {
  en: `# Why, without what is to be forgotten.
ground:
  - language: en
    text: |
      Write here.
`,
  ko: `# 지우는 근거. 잊혀야 할 내용은 여기에 적지 않습니다.
ground:
  - language: ko
    text: |
      여기에 쓰십시오.
`,
};

const reference = (member: string) => `${member}:
  statement: sha256:0000000000000000000000000000000000000000000000000000000000000000
  log: { origin: log.example.org, index: 0 }
`;

const HEAD = {
  en: (name: DraftName) => `# ${name}: who says it, when, and a salt are added when it is signed.
#   bongsu statement sign ${name}.yaml --log my-log
# The digest of the statement that it is about stands in \`bongsu log list\` and \`bongsu verify\`.
statement: ${name}
`,
  ko: (name: DraftName) => `# ${name}: 누가 언제 한 말인지와 솔트는 서명할 때 더해집니다.
#   bongsu statement sign ${name}.yaml --log my-log
# 대상 문서의 해시값은 \`bongsu log list\`와 \`bongsu verify\`에서 볼 수 있습니다.
statement: ${name}
`,
};

const OBSERVATION = {
  en: `# Whom it is of; the domain may be null.
about: { name: Example Ltd, domain: example.org }
source:
  url: https://example.org/page
  # The date that the source bears (null where it bears none), and when you fetched it.
  date: 2026-01-31
  # SHA-256 of the bytes that the address gave: sha256sum page.html
  sha256: sha256:0000000000000000000000000000000000000000000000000000000000000000
  retrievedAt: 2026-02-01T09:00:00Z
# primary: the party's own page; second-hand: another's account; observed: seen by you.
known: primary
`,
  ko: `# 누구에 관한 기록인가. 도메인은 null로 둘 수 있습니다.
about: { name: 보기 회사, domain: example.org }
source:
  url: https://example.org/page
  # 출처에 적힌 날짜(없으면 null)와 내려받은 시각.
  date: 2026-01-31
  # 그 주소에서 받은 바이트의 SHA-256: sha256sum page.html
  sha256: sha256:0000000000000000000000000000000000000000000000000000000000000000
  retrievedAt: 2026-02-01T09:00:00Z
# primary: 당사자의 자료, second-hand: 다른 곳의 전언, observed: 직접 본 것.
known: primary
`,
};

const ENDORSEMENT = {
  en: `# The party whose keys these are, with the ids of its root keys (its bongsu.json has them).
party: example.org
keys:
  - sha256:0000000000000000000000000000000000000000000000000000000000000000
# keys: they are the party's; profile: what its profile says of it is right.
scope: [keys]
expires: 2027-12-31T00:00:00Z
`,
  ko: `# 어느 주체의 키인가. 루트 키의 식별자는 그 주체의 bongsu.json에 있습니다.
party: example.org
keys:
  - sha256:0000000000000000000000000000000000000000000000000000000000000000
# keys: 그 주체의 키가 맞다, profile: 그 주체의 소개가 맞다.
scope: [keys]
expires: 2027-12-31T00:00:00Z
`,
};

const RECOGNITION = {
  en: `# Whose evidence, or decisions, count for you.
party: institute.example
clauses: [nist-ai-rmf/MEASURE-2.13]
from: 2026-01-01
until: 2027-12-31
# What it rests on, in both languages.
basis: { en: "Memorandum of 1 December 2025.", ko: "2025년 12월 1일 양해각서." }
`,
  ko: `# 누구의 증빙이나 결정을 인정하는가.
party: institute.example
clauses: [nist-ai-rmf/MEASURE-2.13]
from: 2026-01-01
until: 2027-12-31
# 무엇에 근거한 인정인가. 두 언어로 적습니다.
basis: { en: "Memorandum of 1 December 2025.", ko: "2025년 12월 1일 양해각서." }
`,
};

/** A commented file to fill in and sign. */
export function draftOf(name: DraftName, lang: Lang): string {
  const head = HEAD[lang](name);
  switch (name) {
    case "observation":
      return head + OBSERVATION[lang] + TEXT[lang];
    case "objection":
      return head + reference("objectsTo") + TEXT[lang];
    case "reply":
      return head + reference("repliesTo") + TEXT[lang];
    case "correction":
      return `${head}${reference("corrects")}replacement: null\n${TEXT[lang]}`;
    case "withdrawal":
      return head + reference("withdraws") + TEXT[lang];
    case "erasure":
      return head + reference("erases") + GROUND[lang];
    case "endorsement":
      return head + ENDORSEMENT[lang];
    case "recognition":
      return head + RECOGNITION[lang];
  }
}
