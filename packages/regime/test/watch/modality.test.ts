import { describe, expect, test } from "vitest";
import { MODALITIES, MODALITY_RULES, QUALIFIERS } from "../../src/watch/index.ts";
import { modalityChanges, modalsOf, qualifierChanges } from "../../src/watch/modality.ts";

/** For each rule: sentences that it names, and the nearest ones that it must not. */
const SENTENCES: Readonly<Record<string, readonly [yes: readonly string[], no: readonly string[]]>> = {
  E1: [
    ["It must not run.", "They shall not pass.", "Staff may not leave.", "It cannot be read."],
    ["It must run.", "Notes are kept."],
  ],
  E2: [
    ["We do not permit it.", "It is not allowed here.", "Use is prohibited.", "The policy forbids it."],
    ["We permit it.", "A permit is shown."],
  ],
  E3: [
    ["It should not be stored.", "This is not recommended."],
    ["It should be stored.", "A note is recommended."],
  ],
  E4: [
    ["We will not deploy.", "We won't deploy it.", "It will never be sold."],
    ["We will deploy.", "The will of the people"],
  ],
  E5: [
    [
      "We strive to answer.",
      "The firm aims to act.",
      "It makes every effort to help.",
      "We use best efforts.",
    ],
    ["We answer.", "The aim is clear."],
  ],
  E6: [
    ["We plan to open it.", "The firm intends to act."],
    ["The plan is open.", "Opened in 2026."],
  ],
  E7: [
    ["We commit to name them.", "The firm undertakes to act.", "We are committed to safety."],
    ["We name them.", "A committee met."],
  ],
  E8: [
    [
      "It must run.",
      "Parties shall act.",
      "Users are required to sign.",
      "Access requires two keys.",
      "It has to be kept.",
    ],
    ["It requires no key.", "The required key"],
  ],
  E9: [
    ["It should run.", "Users are encouraged to report."],
    ["The shoulder season", "It runs."],
  ],
  E10: [
    ["We will publish it.", "They will be kept."],
    ["Goodwill counts.", "It is willed."],
  ],
  E11: [
    ["We may act.", "Users can read it.", "They are free to leave.", "It allows uploads."],
    ["In the month of", "A canister"],
  ],
  K1: [
    ["기록하지 아니하면 아니 된다.", "알리지 않으면 안 된다."],
    ["기록하면 된다.", "알리지 아니한다."],
  ],
  K2: [
    ["바꾸어서는 아니 된다.", "쓸 수 없다.", "누설하지 못한다.", "이용을 금지한다.", "넘기면 안 됩니다."],
    ["바꾸어 된다.", "쓸 수 있다."],
  ],
  K3: [
    ["검토하도록 노력한다.", "조성을 위하여 노력하여야 한다.", "개선에 힘쓴다.", "답하도록 노력하겠습니다."],
    ["노력의 결과를 적는다.", "검토한다."],
  ],
  K4: [
    ["보관하여야 한다.", "중단해야 한다.", "알려야 합니다.", "받아야 하며 남긴다.", "보고할 의무가 있다."],
    ["보관한다.", "이야기한다."],
  ],
  K5: [
    ["두 번 확인하는 것이 바람직하다.", "암호화를 권고한다.", "공개를 권장합니다."],
    ["권고를 받았다.", "확인하는 것이다"],
  ],
  K6: [
    ["창구를 열 계획이다.", "밝히고자 합니다.", "내년에 시행할 예정입니다."],
    ["계획을 세운다.", "창구를 연다."],
  ],
  K7: [
    ["배포하지 않겠습니다.", "팔지 아니할 것이다. 팔지 않을 것이다."],
    ["배포하지 않는다.", "배포한다."],
  ],
  K8: [
    ["카드에 밝히겠습니다.", "공개할 것이다.", "이행을 약속한다."],
    ["카드에 밝힌다.", "것을 밝힌다."],
  ],
  K9: [
    ["제안할 수 있다.", "운영할 수 있으며 바꾼다.", "접근을 허용한다."],
    ["지원할 수 있도록 돕는다.", "그럴 수 있는 기관이다."],
  ],
};

describe("rules of words that bind, one by one", () => {
  test("each is here, and each modality has a rule", () => {
    expect(Object.keys(SENTENCES)).toEqual(MODALITY_RULES.map(({ id }) => id));
    for (const language of ["en", "ko"])
      expect(
        new Set(MODALITY_RULES.filter((rule) => rule.language === language).map(({ modality }) => modality))
          .size,
      ).toBeGreaterThanOrEqual(8);
    expect(new Set(MODALITY_RULES.map(({ modality }) => modality))).toEqual(
      new Set(MODALITIES.filter((modality) => modality !== "none")),
    );
  });

  test.each(MODALITY_RULES.map((rule) => [`${rule.id} ${rule.modality}`, rule] as const))("%s", (_, rule) => {
    const [yes, no] = SENTENCES[rule.id] ?? [[], []];
    const name = `${rule.id}.${rule.version}`;
    for (const sentence of [rule.example, ...yes])
      expect(modalsOf(sentence), sentence).toContainEqual(
        expect.objectContaining({ modality: rule.modality, rule: name }),
      );
    expect(no.length).toBeGreaterThan(0);
    for (const sentence of no)
      expect(
        modalsOf(sentence).map((found) => found.rule),
        sentence,
      ).not.toContain(name);
  });
});

describe("changes between two wordings", () => {
  const changed = (before: string, after: string): string[] =>
    modalityChanges(before, after).map(({ from, to }) => `${from.modality} → ${to.modality}`);

  test.each([
    ["We will assess it.", "We may assess it.", "commitment → permission"],
    ["It shall be kept.", "It should be kept.", "obligation → recommendation"],
    ["It must be kept.", "It may be kept.", "obligation → permission"],
    ["We assess it.", "We may assess it.", "none → permission"],
    ["평가하여야 한다.", "평가할 수 있다.", "obligation → permission"],
    ["평가해야 한다.", "평가할 수 있다.", "obligation → permission"],
    ["결과를 검토한다.", "결과를 검토하도록 노력한다.", "none → effort"],
    ["지원하여야 한다.", "지원할 수 있도록 사업을 추진할 수 있다.", "obligation → permission"],
  ])("%s / %s", (before, after, said) => {
    expect(changed(before, after)).toEqual([said]);
    expect(changed(after, before)).toEqual([said.split(" → ").toReversed().join(" → ")]);
  });

  test.each([
    ["It must be kept.", "It must be kept for five years."],
    ["It must be kept.", "It must be kept and may be shown."],
    ["It shall be kept.", "It must be kept."],
    ["The logs.", "The log."],
    ["보관하여야 한다.", "5년간 보관해야 합니다."],
    ["고려하여야 한다.", "고려하여야 하며, 협의하여 정한다."],
  ])("none: %s / %s", (before, after) => {
    expect(changed(before, after)).toEqual([]);
  });

  test("only the words that became others are paired, in their order", () => {
    expect(changed("We must act and may wait.", "We must act and should wait.")).toEqual([
      "permission → recommendation",
    ]);
  });
});

test.each(QUALIFIERS.map((rule) => [rule.id, rule.example] as const))(
  "condition %s comes and goes",
  (_, example) => {
    const bare = example.replace(/ where feasible|가능한 범위에서 /, "");
    expect(bare).not.toBe(example);
    expect(qualifierChanges(bare, example).added).toHaveLength(1);
    expect(qualifierChanges(example, bare).removed).toHaveLength(1);
    expect(qualifierChanges(example, example)).toEqual({ added: [], removed: [] });
  },
);
