/**
 * What a sentence binds somebody to. `none` is a sentence without any word of these rules; none of the kinds is better
 * or worse than another, and a change between them is a fact about words, not a grade (rule 1).
 */
export const MODALITIES = [
  "obligation",
  "prohibition",
  "commitment",
  "refusal",
  "recommendation",
  "discouragement",
  "permission",
  "effort",
  "intention",
  "none",
] as const;
export type Modality = (typeof MODALITIES)[number];

/** A rule as data: words that match the pattern have the modality. */
export interface ModalityRule {
  readonly id: string;
  /** Counted up whenever the pattern, the modality or its place changes. */
  readonly version: number;
  readonly language: "en" | "ko";
  readonly modality: Exclude<Modality, "none">;
  /** Source of a regular expression, without regard to capitals. */
  readonly pattern: string;
  readonly example: string;
}

const en = (
  id: string,
  modality: ModalityRule["modality"],
  pattern: string,
  example: string,
): ModalityRule => ({ id, version: 1, language: "en", modality, pattern, example });
const ko = (
  id: string,
  modality: ModalityRule["modality"],
  pattern: string,
  example: string,
): ModalityRule => ({ id, version: 1, language: "ko", modality, pattern, example });

/** Of rules that match at one place the first counts. RFC 2119 has must, shall, should and may; ISO Directives can. */
export const MODALITY_RULES: readonly ModalityRule[] = [
  en("E1", "prohibition", String.raw`\b(?:must|shall|may|can)\s*not\b`, "Staff may not change it."),
  en(
    "E2",
    "prohibition",
    String.raw`\b(?:do(?:es)?\s+not|did\s+not|never)\s+(?:permit|allow)s?\b|\b(?:is|are)\s+(?:not\s+(?:permitted|allowed)|prohibited|forbidden)\b|\bprohibits?\b|\bforbids?\b`,
    "We do not permit it.",
  ),
  en(
    "E3",
    "discouragement",
    String.raw`\b(?:should|ought)\s+not\b|\b(?:is|are)\s+not\s+recommended\b`,
    "It should not be placed there.",
  ),
  en("E4", "refusal", String.raw`\bwill\s+(?:not|never)\b|\bwon['’]t\b`, "We will not deploy it."),
  en(
    "E5",
    "effort",
    String.raw`\b(?:strives?|endeavou?rs?|aims?|seeks?|tr(?:y|ies)|attempts?)\s+to\b|\b(?:best|reasonable)\s+(?:efforts?|endeavou?rs?)\b|\bmakes?\s+(?:an\s+|every\s+)?efforts?\s+to\b`,
    "We aim to name them.",
  ),
  en("E6", "intention", String.raw`\b(?:plans?|intends?|expects?|hopes?)\s+to\b`, "We plan to open it."),
  en(
    "E7",
    "commitment",
    String.raw`\b(?:commits?|undertakes?|pledges?|promises?|agrees?)\s+to\b|\b(?:is|are)\s+committed\s+to\b`,
    "We commit to name them.",
  ),
  en(
    "E8",
    "obligation",
    String.raw`\b(?:must|shall)\b|\b(?:is|are)\s+(?:required|obliged|obligated)\s+to\b|\brequires?\s+(?!no\b)|\b(?:has|have)\s+to\b`,
    "Logs must be kept.",
  ),
  en(
    "E9",
    "recommendation",
    String.raw`\b(?:should|ought\s+to)\b|\b(?:is|are)\s+(?:recommended|encouraged)\b`,
    "They should report it.",
  ),
  en("E10", "commitment", String.raw`\bwill\b`, "We will publish it."),
  en(
    "E11",
    "permission",
    String.raw`\b(?:may|can|might|could)\b|\b(?:is|are)\s+(?:permitted|allowed|free)\s+to\b|\b(?:permits?|allows?)\b`,
    "We may assess it.",
  ),
  ko(
    "K1",
    "obligation",
    String.raw`(?:아니하|않으)면\s*(?:아니|안)\s*(?:된다|됩니다|되며)`,
    "기록하지 아니하면 아니 된다.",
  ),
  ko(
    "K2",
    "prohibition",
    String.raw`[가-힣]{0,8}(?:서는|면)\s*(?:아니|안)\s*(?:된다|됩니다|되며|되고)|[가-힣]{0,8}지\s*(?:못한다|못합니다|못하며)|[가-힣]{0,8}\s*수\s*없(?:다|습니다|으며|고)|금지(?:한다|합니다|된다|됩니다|하며|하고)`,
    "바꾸어서는 아니 된다.",
  ),
  ko(
    "K3",
    "effort",
    String.raw`노력(?:을\s*기울)?(?:이?어야|하여야|해야)?\s*(?:한다|합니다|하며|하고|하겠다|하겠습니다|인다|입니다)|힘(?:쓴다|씁니다|써야\s*(?:한다|합니다))`,
    "검토하도록 노력한다.",
  ),
  ko(
    "K4",
    "obligation",
    String.raw`[가-힣]{0,8}야\s*(?:한다|합니다|하며|하고|하되|함|된다|됩니다)|의무(?:가\s*있|를\s*진|를\s*집)`,
    "보관하여야 한다.",
  ),
  ko(
    "K5",
    "recommendation",
    String.raw`(?:권고|권장)(?:한다|합니다|하며|하고|된다|됩니다)|것이\s*(?:바람직하|좋)(?:다|습니다)|바람직(?:하다|합니다)`,
    "두 번 확인하는 것이 바람직하다.",
  ),
  ko(
    "K6",
    "intention",
    String.raw`(?:계획|예정|방침)이(?:다|며|고)|(?:계획|예정|방침)입니다|[가-힣]{0,8}고자\s*(?:한다|합니다|하며)|[가-힣]{0,8}려고\s*(?:한다|합니다)`,
    "창구를 열 계획이다.",
  ),
  ko(
    "K7",
    "refusal",
    String.raw`[가-힣]{0,8}지\s*(?:않|아니하)(?:겠다|겠습니다|을\s*것이다|을\s*것입니다)`,
    "배포하지 않겠습니다.",
  ),
  ko(
    "K8",
    "commitment",
    String.raw`[가-힣]{0,8}겠(?:다|습니다|으며|고)|[가-힣]{1,8}\s*것(?:이다|입니다|이며)|(?:약속|서약|다짐)(?:한다|합니다|하며)`,
    "카드에 밝히겠습니다.",
  ),
  ko(
    "K9",
    "permission",
    String.raw`[가-힣]{0,8}\s*수\s*있(?:다|습니다|으며|고|음)|(?:허용|허락)(?:한다|합니다|된다|됩니다)`,
    "제안할 수 있다.",
  ),
];

/** Words that bind only under a condition which the party itself judges; their coming and going is reported. */
export const QUALIFIERS: readonly {
  readonly id: string;
  readonly version: number;
  readonly language: "en" | "ko";
  readonly pattern: string;
  readonly example: string;
}[] = [
  {
    id: "Q1",
    version: 1,
    language: "en",
    pattern: String.raw`\b(?:where|when|if|as|to\s+the\s+extent|insofar\s+as)\s+(?:it\s+is\s+)?(?:appropriate|feasible|practicable|practical|possible|necessary|needed|applicable|relevant|reasonable|warranted)\b|\breasonably\b|\bgenerally\b|\btypically\b|\bat\s+(?:our|its|their)\s+(?:sole\s+)?discretion\b`,
    example: "Results are reviewed where feasible.",
  },
  {
    id: "Q2",
    version: 1,
    language: "ko",
    pattern: String.raw`가능한\s*(?:한|범위|경우)|필요(?:한\s*경우|하면|시|에\s*따라)|적절(?:한\s*경우|하다고\s*판단)|합리적(?:인\s*범위|으로\s*가능)|원칙적으로|일반적으로|재량(?:으로|에\s*따라)`,
    example: "가능한 범위에서 검토한다.",
  },
];
