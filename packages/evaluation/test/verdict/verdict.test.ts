import { describe, expect, test } from "vitest";
import { plain } from "../../src/verdict/say.ts";
import { verdictOf } from "../../src/verdict/index.ts";
import type { Answer } from "../../src/verdict/answer.ts";
import { answerWith, contrast, estimate, figure, row } from "./answer.ts";

const english = (answer: Answer, rule: string): string =>
  verdictOf(answer)
    .filter((s) => s.rule === rule)
    .map((s) => plain(s.en))
    .join("\n");
const korean = (answer: Answer, rule: string): string =>
  verdictOf(answer)
    .filter((s) => s.rule === rule)
    .map((s) => plain(s.ko))
    .join("\n");
const rules = (answer: Answer): string[] => verdictOf(answer).map((s) => s.rule);

describe("side by side", () => {
  const refused = answerWith({
    gate: [
      row("judge", "judge-differs", "fatal"),
      row("prompt", "prompt-differs", "fatal"),
      row("items", "items-partial", "adjust"),
    ],
    allowed: {
      sideBySide: { allowed: false, because: ["judge-differs", "prompt-differs"], among: [] },
      paired: { allowed: true, because: [], among: [] },
      pooled: { allowed: false, because: ["judge-differs"], among: [] },
      pairs: [],
    },
  });

  test("a refusal names every fatal aspect and none that is only adjusted", () => {
    expect(english(refused, "side-by-side-refused")).toMatch(
      /cannot be read side by side: the judge and the prompt template differ\./,
    );
    expect(english(refused, "side-by-side-refused")).not.toMatch(/items/);
    expect(korean(refused, "side-by-side-refused")).toMatch(/나란히 비교할 수 없다.*다르기 때문이다\.$/);
  });

  test("what is allowed is said to be allowed, with its conditions", () => {
    const allowed = answerWith({ gate: [row("items", "items-partial", "adjust")] });
    expect(english(allowed, "side-by-side-allowed")).toContain("may be read side by side");
    expect(english(allowed, "side-by-side-allowed")).toContain("consequence items-partial.");
    expect(rules(allowed)).not.toContain("side-by-side-refused");
  });

  test("what nobody stated is said to be assumed, not known", () => {
    const silent = answerWith({ gate: [row("decoding", "decoding-unknown", "unknown")] });
    expect(english(silent, "side-by-side-allowed")).toMatch(/parameters.*assumed/);
    expect(english(answerWith(), "side-by-side-allowed")).not.toMatch(/assumed/);
  });

  test("one pipeline is compared with nothing", () => {
    const [only] = answerWith().pipelines;
    expect(rules(answerWith({ pipelines: only === undefined ? [] : [only] }))).toEqual(["one-pipeline"]);
  });
});

describe("between pipelines", () => {
  const contrasts = [
    contrast("s1", 0.06),
    contrast("s2", 0.18),
    contrast("s3", 0.016, { conclusion: "unsettled" }),
  ];

  test("the sentence counts the settled, gives the range, and leaves the unsettled unsettled", () => {
    const said = english(answerWith({ contrasts }), "pipelines-differ");
    expect(said).toContain(
      "On two of three systems the pass rate is higher by pipeline b than by pipeline a, by 6.0 to 18.0 points.",
    );
    expect(said).toMatch(/4 .*0.*exact p = 0\.125/);
    expect(said).toContain("unsettled");
  });

  test("p is called exact only where the test is", () => {
    const asymptotic = contrast("s3", 0.01, {
      conclusion: "unsettled",
      test: figure("t", 0.5, { method: "paired-t-clustered", unit: "p-value" }),
    });
    expect(english(answerWith({ contrasts: [asymptotic] }), "pipelines-differ")).not.toContain("exact");
  });

  test("each number links to the figure that it was read from", () => {
    const [sentence] = verdictOf(answerWith({ contrasts })).filter((s) => s.rule === "pipelines-differ");
    const links = (sentence?.en ?? []).filter((piece) => typeof piece !== "string");
    expect(links.map((l) => l.figure)).toEqual(["difference/s1", "difference/s2", "test/s3"]);
    expect(links.map((l) => l.say.split(" ")[0])).toEqual(["6.0", "18.0", "4"]);
  });

  test("a refused contrast is not spoken of", () => {
    expect(rules(answerWith({ contrasts: [contrast("s1", 0.5, { conclusion: "refused" })] }))).not.toContain(
      "pipelines-differ",
    );
  });

  test("both directions are said when both occur", () => {
    const both = [contrast("s1", 0.1), contrast("s2", -0.2, { conclusion: "first-higher" })];
    const said = english(answerWith({ contrasts: both }), "pipelines-differ");
    expect(said).toMatch(/higher by pipeline b than by pipeline a, by 10\.0 points/);
    expect(said).toMatch(/higher by pipeline a than by pipeline b, by 20\.0 points/);
  });
});

describe("against the human label", () => {
  const withLabel = (conclusion: "second-higher" | "unsettled"): Answer => {
    const base = answerWith();
    return answerWith({
      exercise: {
        ...base.exercise,
        reference: { name: { en: "human label", ko: "사람의 판정" }, raters: 1, adjudicated: false },
      },
      estimates: [estimate("reference", "s1", 0.38), estimate("a", "s1", 0.304), estimate("b", "s1", 0.484)],
      contrasts: ["a", "b"].map((source) =>
        contrast("s1", 0.1, {
          kind: "reference",
          first: { source: "reference", system: "s1" },
          second: { source, system: "s1" },
          conclusion,
        }),
      ),
    });
  };

  test("pipelines shown to differ do not reproduce it, with every source's rate", () => {
    expect(english(withLabel("second-higher"), "against-reference")).toMatch(
      /Neither reproduces the human label.*38\.0.*30\.4.*48\.4/,
    );
    expect(korean(withLabel("second-higher"), "against-reference")).toMatch(
      /어느 .*도 사람의 판정을 재현하지 못한다/,
    );
  });

  test("no difference shown is not called agreement", () => {
    expect(english(withLabel("unsettled"), "against-reference")).toMatch(/not proof of none/);
  });
});

describe("choices", () => {
  const turn = {
    kind: "reference" as const,
    metric: "m",
    first: "reference",
    second: "b",
    source: null,
    system: "s1",
    language: null,
    stated: 0.1,
    otherwise: -0.1,
    how: "reversed" as const,
  };
  const choice = {
    choice: "metric/other",
    said: { en: "counting otherwise", ko: "달리 세는 것" },
    tried: 3,
    turned: [turn],
  };

  test("a choice that reverses a conclusion is named", () => {
    expect(english(answerWith({ sensitivity: [choice] }), "choices")).toMatch(
      /One stated choice turns the result round.*Counting otherwise.*below/,
    );
  });
  test("systems that change places are named with the source that ranks them, by language", () => {
    const places = {
      ...turn,
      kind: "systems" as const,
      source: "a",
      first: "s1",
      second: "s2",
      language: "ko",
    };
    const sensitivity = [{ ...choice, turned: [places] }];
    const spoken = answerWith({ sensitivity, languages: ["en", "ko"] });
    expect(english(spoken, "choices")).toContain("by pipeline a, s2 in Korean then lies below s1.");
    expect(korean(spoken, "choices")).toContain("절차 a에 따르면 s2(한국어)가 s1보다 낮아진다.");
    const reference = { name: { en: "human label", ko: "사람의 판정" }, raters: 1, adjudicated: false };
    const labelled = answerWith({ sensitivity, exercise: { ...spoken.exercise, reference } });
    expect(english(labelled, "choices")).not.toContain("pipeline a");
    expect(english(labelled, "choices")).toContain("Counting otherwise: one more stands in the table.");
  });
  test("choices that reverse nothing are counted and said to reverse nothing", () => {
    expect(english(answerWith({ sensitivity: [{ ...choice, turned: [] }] }), "choices")).toMatch(
      /reverses a conclusion/,
    );
  });
  test("choices that were tried on nothing are not spoken of", () => {
    expect(rules(answerWith({ sensitivity: [{ ...choice, tried: 0, turned: [] }] }))).not.toContain(
      "choices",
    );
  });
});

describe("the joint answer", () => {
  const pooled = {
    system: "s1",
    language: null,
    task: null,
    metric: "m",
    sources: ["a", "b"],
    estimate: figure("pooled/s1", 0.4, {
      interval: { lower: 0.3, upper: 0.5, level: 0.95, method: "hartung-knapp" },
    }),
    predictionInterval: { lower: 0.1, upper: 0.8, level: 0.95 },
    tau2: null,
    i2: null,
    q: null,
    range: { lower: 0.3, upper: 0.5 },
    refusal: null,
  };
  const refusal = {
    rule: "institutes-too-few",
    text: { en: "Two institutes are too few.", ko: "기관이 둘이면 너무 적다." },
  };

  test("a pooled figure comes with the interval of what another institute would find", () => {
    expect(english(answerWith({ pooled: [pooled] }), "joint-answer")).toMatch(
      /40\.0.*30\.0–50\.0.*10\.0.*80\.0/,
    );
  });
  test("further figures of the same institutes say only what is new; a mean score is no percentage", () => {
    const again = { ...pooled, system: "s2", estimate: figure("pooled/s2", 0.6) };
    expect(english(answerWith({ pooled: [pooled, again] }), "joint-answer")).toMatch(
      /For s1 the two institutes together give .* For s2 it is 60\.0%; for another institute 10\.0 to 80\.0%\./,
    );
    expect(korean(answerWith({ pooled: [pooled, again] }), "joint-answer")).toContain(
      "s2: 60.0%, 다른 기관은 10.0~80.0%.",
    );
    const score = { ...pooled, estimate: figure("pooled/s1", 6.4, { unit: "score" }) };
    expect(english(answerWith({ pooled: [score] }), "joint-answer")).toMatch(/give 6\.400; /);
  });
  test("a refused one says why and gives no figure", () => {
    const said = english(
      answerWith({ pooled: [{ ...pooled, estimate: null, refusal }] }),
      "joint-answer-refused",
    );
    expect(said).toBe("No pooled figure is given. Two institutes are too few.");
  });
  test("over shared outputs there is nothing to pool and nothing is said of it", () => {
    const shared = answerWith({
      pooled: [{ ...pooled, estimate: null, refusal }],
      gate: [row("outputs", "outputs-shared", "same")],
    });
    expect(rules(shared).filter((r) => r.startsWith("joint"))).toEqual([]);
  });
});

test("a comparison on a drafted protocol says so last", () => {
  const base = answerWith();
  const drafted = answerWith({
    exercise: { ...base.exercise, basis: "draft" },
    assumptions: [{ field: "metric", said: { en: "x", ko: "x" } }],
  });
  expect(rules(drafted).at(-1)).toBe("rests-on-draft");
  expect(english(drafted, "rests-on-draft")).toMatch(/one stated assumption/);
  expect(rules(base)).not.toContain("rests-on-draft");
});

test("every sentence exists in both languages, and none of the Korean ones is English", () => {
  const answer = answerWith({
    contrasts: [contrast("s1", 0.06)],
    gate: [row("judge", "judge-differs", "unknown")],
  });
  for (const sentence of verdictOf(answer)) {
    expect(sentence.en.length).toBeGreaterThan(0);
    expect(plain(sentence.ko)).toMatch(/[가-힣].*다[.)]?/u);
  }
});
