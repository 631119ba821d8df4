import { plain } from "@bongsu/evaluation";
import { InputError } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { verdictOf } from "../../packages/evaluation/src/verdict/index.ts";
import {
  compared,
  exercise,
  ITEMS,
  LANGUAGES,
  LONDON,
  NAIROBI,
  SEOUL,
  SYSTEMS,
  TOKYO,
  type Institute,
  type Settings,
  type Tally,
} from "./joint-exercise.ts";

const THREE = [SEOUL, LONDON, NAIROBI];
const run = async (institutes: readonly Institute[], settings: Settings = {}, keepGoing = false) => {
  const made = exercise(institutes, settings);
  return { ...(await compared(made, keepGoing)).comparison, tallies: made.tallies };
};
type Ran = Awaited<ReturnType<typeof run>>;

const tallyOf = ({ tallies }: Ran, source: string, system: string, language: string | null): Tally => {
  const found = tallies.get(`${source} ${system} ${language}`);
  if (found === undefined) throw new Error(`no tally of ${source} ${system} ${language}`);
  return found;
};
const rules = ({ gate }: Ran, effect: string): string[] =>
  gate.filter((row) => row.effect === effect).map(({ rule }) => rule);
const spoken = ({ verdict }: Ran, lang: "en" | "ko"): string[] => verdict.map((s) => plain(s[lang]));
const rejection = async (work: Promise<unknown>): Promise<InputError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error;
  throw new Error("nothing was refused", { cause: error });
};

describe("a joint test of three institutes with outputs of their own (synthetic)", () => {
  test("counts what the generator drew", async () => {
    const answer = await run(THREE);
    const judged = answer.estimates.filter(({ source }) => !source.startsWith("reference"));
    expect(judged).toHaveLength(THREE.length * SYSTEMS.length * LANGUAGES.length);
    for (const { source, system, language, figure } of judged) {
      const tally = tallyOf(answer, source, system, language);
      expect([figure.k, figure.n]).toEqual([tally.passed, tally.samples]);
    }
    for (const { source, system, language, figure } of answer.estimates.filter((e) => !judged.includes(e))) {
      const tally = tallyOf(answer, source.replace("reference/", ""), system, language);
      expect([figure.k, figure.n]).toEqual([tally.both + tally.humanOnly, tally.labelled]);
    }
  });

  test("pools, with heterogeneity and a prediction interval", async () => {
    const answer = await run(THREE);
    expect(answer.allowed.pooled.allowed).toBe(true);
    expect(answer.pooled).toHaveLength(SYSTEMS.length * LANGUAGES.length);
    for (const { sources, estimate, predictionInterval, i2, q, tau2, range } of answer.pooled) {
      expect(sources).toEqual(["seoul", "london", "nairobi"]);
      expect(estimate?.value).toBeGreaterThanOrEqual(range?.lower ?? 1);
      expect(estimate?.value).toBeLessThanOrEqual(range?.upper ?? 0);
      expect([i2, q?.value, tau2?.value].every((x) => typeof x === "number")).toBe(true);
      const { lower = 1, upper = 0 } = predictionInterval ?? {};
      expect(lower).toBeLessThanOrEqual(estimate?.interval?.lower ?? 0);
      expect(upper).toBeGreaterThanOrEqual(estimate?.interval?.upper ?? 1);
    }
    expect(answer.verdict.map(({ rule }) => rule)).toContain("joint-answer");
  });

  test("gives no pooled interval narrower than that of one experiment with all the samples", async () => {
    const answer = await run(THREE);
    for (const { system, language, estimate } of answer.pooled) {
      const tallies = THREE.map(({ id }) => tallyOf(answer, id, system, language));
      const n = tallies.reduce((sum, { samples }) => sum + samples, 0);
      const rate = tallies.reduce((sum, { passed }) => sum + passed, 0) / n;
      // Log-odds have the standard error 1 / sqrt(n p (1 - p)); the widths are compared on that scale.
      const alone = (2 * 1.959964) / Math.sqrt(n * rate * (1 - rate));
      const logit = (p: number): number => Math.log(p / (1 - p));
      const { lower = 0.5, upper = 0.5 } = estimate?.interval ?? {};
      expect(logit(upper) - logit(lower)).toBeGreaterThan(0.97 * alone);
    }
  });

  test.each([
    ["two institutes", [SEOUL, LONDON], "institutes-too-few"],
    ["one run judged three times", THREE.map((one) => ({ ...one, outputs: "one run" })), "outputs-shared"],
  ])("does not pool %s", async (_, institutes, rule) => {
    const shared = rule === "outputs-shared";
    const answer = await run(shared ? institutes : [...institutes], { seed: 7 }, true);
    expect(answer.allowed.pooled.allowed).toBe(false);
    expect(answer.allowed.pooled.because.some((r) => r.startsWith(rule.slice(0, 10)))).toBe(true);
    expect(answer.pooled.every(({ estimate, refusal }) => estimate === null && refusal !== null)).toBe(true);
  });

  test("holds the judge against the labels language by language", async () => {
    const answer = await run(THREE);
    for (const language of LANGUAGES) {
      const own = answer.judges.find(
        (j) => j.pipeline === "seoul" && j.system === null && j.language === language,
      );
      const sum = (part: keyof Tally): number =>
        SYSTEMS.reduce((total, system) => total + tallyOf(answer, "seoul", system, language)[part], 0);
      expect([own?.sensitivity.k, own?.sensitivity.n]).toEqual([sum("both"), sum("both") + sum("humanOnly")]);
      expect([own?.specificity.k, own?.specificity.n]).toEqual([
        sum("neither"),
        sum("neither") + sum("judgeOnly"),
      ]);
    }
  });

  test("corrects the rate of the unlabelled items by the errors on the labelled ones", async () => {
    const answer = await run(THREE);
    const done = answer.corrected.filter(
      ({ corrected, calibration }) => calibration === "disjoint" && corrected.method === "rogan-gladen",
    );
    expect(done.length).toBeGreaterThan(20);
    for (const { pipeline, system, language, raw, corrected } of done) {
      const t = tallyOf(answer, pipeline, system, language);
      const free = t.samples - t.labelled;
      const judged = (t.passed - t.both - t.judgeOnly) / free;
      const sensitivity = t.both / (t.both + t.humanOnly);
      const specificity = t.neither / (t.neither + t.judgeOnly);
      const expected = (judged + specificity - 1) / (sensitivity + specificity - 1);
      expect(corrected.n).toBe(free);
      expect(corrected.value).toBeCloseTo(Math.min(1, Math.max(0, expected)), 10);
      expect(raw.value).toBe(t.passed / t.samples);
      expect(corrected.interval).not.toBeNull();
    }
  });

  test("speaks of nothing twice and under no internal name, in both languages", async () => {
    const answer = await run(THREE);
    for (const lang of ["en", "ko"] as const) {
      const sentences = spoken(answer, lang);
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(sentences.join(" ")).not.toMatch(/reference\/|undefined|NaN|null|\bseoul\b|\blondon\b/);
    }
    expect(spoken(answer, "ko").join(" ")).toMatch(/기관 하나/);
  });

  test("an output that nobody labelled is not missing", async () => {
    const answer = await run(THREE);
    expect(
      answer.sensitivity.flatMap(({ turned }) => turned).filter(({ how }) => how === "reversed"),
    ).toEqual([]);
    expect(answer.estimates.every(({ bounds }) => bounds === null)).toBe(true);
  });
});

describe("the same test with faults (synthetic)", () => {
  const half = { ...LONDON, limits: { token_limit: 10_000 } };
  const faulty = { ...NAIROBI, failsEvery: 17, leavesOut: 5 };

  test("half the token limit gives lower bounds only, and no pooled figure", async () => {
    const answer = await run([SEOUL, half, NAIROBI]);
    expect(rules(answer, "adjust")).toEqual(["limits-differ"]);
    expect([...new Set(answer.estimates.filter((e) => e.lowerBoundOnly).map((e) => e.source))]).toEqual([
      "london",
    ]);
    expect(answer.allowed.pooled).toMatchObject({ allowed: false, because: ["limits-differ"] });
    expect(answer.asks.map(({ said }) => said.en)).toEqual([
      "Ask Institute Two for a run of a sample of items under the larger limits.",
    ]);
    const same = await run(THREE);
    expect(rules(same, "adjust")).toEqual([]);
    expect(same.asks).toEqual([]);
    expect(same.estimates.some((e) => e.lowerBoundOnly)).toBe(false);
  });

  test("missing samples are counted, bounded and asked for at the institute that has them", async () => {
    const answer = await run([SEOUL, LONDON, faulty]);
    const failed = [...answer.tallies].reduce((sum, [, { failedRuns }]) => sum + failedRuns, 0);
    const absent = 5 * LANGUAGES.length;
    const row = answer.gate.find(({ rule }) => rule === "missing-some");
    expect(row?.finding.en).toContain(`${failed + absent} samples`);
    expect(row?.finding.en).toContain(`Institute Three: ${failed} failed, ${absent} absent`);
    expect(answer.asks.map(({ said }) => said.ko)).toEqual([
      "기관 셋에 다음을 요청한다: 응답이 빠지거나 실패한 사유와 재시험 가능 여부.",
    ]);
    for (const { source, system, language, bounds } of answer.estimates) {
      if (source.startsWith("reference") || source !== "nairobi") {
        expect(bounds).toBeNull();
        continue;
      }
      const { passed, failedRuns } = tallyOf(answer, source, system, language);
      const missing = failedRuns + (system === "s3" ? 5 : 0);
      expect(bounds?.missing ?? 0).toBe(missing);
      if (bounds === null) continue;
      expect(bounds.lower).toBeCloseTo(passed / ITEMS, 12);
      expect(bounds.upper).toBeCloseTo((passed + missing) / ITEMS, 12);
    }
  });

  test("item ids of another kind match nothing and are refused; an alignment table mends it", async () => {
    const numbered = { ...LONDON, itemId: (item: number) => String(item) };
    const error = await rejection(run([SEOUL, numbered, NAIROBI]));
    const [problem] = error.problems;
    expect(problem?.code).toBe("join-empty");
    expect(problem?.found.en).toMatch(/^0 of 60 items match .*"bench-001".*"1"/);
    expect(problem?.found.ko).toMatch(/60개 가운데 일치하는 것이 하나도 없다/);
    expect(problem?.todo.en).toContain("alignment.csv");
    const aligned = await run([SEOUL, numbered, NAIROBI], { alignment: true });
    const plainly = await run(THREE);
    const rates = (ran: Ran) => ran.estimates.map(({ source, figure }) => [source, figure.k, figure.n]);
    expect(rates(aligned)).toEqual(rates(plainly));
    expect(rules(aligned, "fatal")).toEqual([]);
  });

  test("scores of 0 to 10 among classes are refused; going on, they are set beside nothing", async () => {
    const scored = { ...TOKYO, numeric: true };
    const error = await rejection(run([SEOUL, LONDON, scored]));
    expect(error.problems[0]).toMatchObject({ code: "value-unexpected", file: "tokyo.csv" });
    expect(error.problems[0]?.found.en).toMatch(/"7" \(\d+\).* and \d more/);
    const answer = await run([SEOUL, LONDON, scored], {}, true);
    expect(rules(answer, "fatal")).toEqual(["metric-kinds-differ"]);
    expect(answer.allowed.sideBySide.allowed).toBe(false);
    expect(answer.allowed.sideBySide.among).toEqual(["seoul", "london"]);
    expect(spoken(answer, "ko")[0]).toBe(
      "기관 하나와 기관 둘의 비율은 나란히 비교할 수 있다. 기관 넷은 제외하였다. 지표 정의가 다르기 때문이다.",
    );
  });

  test("items of other content enter no rate", async () => {
    const other = (item: number, language: string): string =>
      item <= 4 ? `Another question ${item} (${language})` : `Synthetic question ${item} (${language})`;
    const answer = await run([SEOUL, { ...LONDON, itemText: other }, NAIROBI]);
    expect(rules(answer, "adjust")).toEqual(["content-differs-in-part"]);
    expect(new Set(answer.estimates.filter((e) => e.source === "seoul").map((e) => e.figure.n))).toEqual(
      new Set([ITEMS - 4]),
    );
    const [contrast] = answer.contrasts.filter(({ kind }) => kind === "pipelines");
    expect(contrast?.difference.n).toBe(ITEMS - 4);
    const flagged = answer.flagged.filter(({ kind }) => kind === "content-differs").map(({ item }) => item);
    expect(new Set(flagged)).toEqual(new Set(["bench-001", "bench-002", "bench-003", "bench-004"]));
  });

  test("content that one institute does not give hides no difference between the others", async () => {
    const other = (item: number, language: string): string =>
      item === 1 ? "Another question" : `Synthetic question ${item} (${language})`;
    const silent = { ...NAIROBI, itemText: () => "" };
    const answer = await run([SEOUL, { ...LONDON, itemText: other }, silent]);
    expect(answer.gate.filter(({ aspect }) => aspect === "item-content").map(({ rule }) => rule)).toEqual([
      "content-differs-in-part",
      "content-unknown",
    ]);
    const same = await run([SEOUL, LONDON, silent]);
    expect(same.gate.filter(({ aspect }) => aspect === "item-content").map(({ rule }) => rule)).toEqual([
      "content-unknown",
    ]);
  });
});

describe("one institute that may not be compared with the others (synthetic)", () => {
  const otherMetric = { ...TOKYO, classes: ["fail"] };
  const among = ["seoul", "london", "nairobi"];

  test("is named with the reason, and the others are compared and pooled as if it were not there", async () => {
    const answer = await run([...THREE, otherMetric], {}, true);
    const without = await run(THREE);
    expect(answer.allowed.sideBySide).toMatchObject({ allowed: false, among });
    expect(answer.allowed.pooled).toMatchObject({ allowed: false, among });
    expect(answer.pooled.map(({ sources }) => sources)).toEqual(answer.pooled.map(() => among));
    expect(answer.pooled).toEqual(without.pooled);
    const between = (ran: Ran) => ran.contrasts.filter(({ kind }) => kind === "pipelines");
    const settled = between(answer).filter(({ conclusion }) => conclusion !== "refused");
    expect(settled).toEqual(between(without));
    expect(between(answer)).toHaveLength(2 * between(without).length);
    expect(answer.verdict.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["side-by-side-in-part", "joint-answer"]),
    );
    expect(spoken(answer, "en")[0]).toMatch(
      /^The rates of Institute One, Institute Two and Institute Three may be read side by side\. Institute Four is left out: the metric and the outcome classes differ\.$/,
    );
    expect(spoken(answer, "ko")[0]).toMatch(
      /있다\. 기관 넷은 제외하였다\. 지표 정의와 판정 분류가 다르기 때문이다\.$/,
    );
    expect(spoken(answer, "en").join(" ")).toContain(
      "For S1 in Korean Institute One, Institute Two and Institute Three together give",
    );
  });

  test("of three leaves two, which are pooled where the plan is content with two", async () => {
    const three = [SEOUL, LONDON, { ...NAIROBI, classes: ["fail"] }];
    const extra = "pooling: { leastInstitutes: 2 }";
    const answer = await run(three, { extra }, true);
    expect(answer.pooled.map(({ sources }) => sources)).toEqual(answer.pooled.map(() => ["seoul", "london"]));
    expect(answer.pooled.some(({ estimate }) => estimate !== null)).toBe(true);
    expect(answer.pooled).toEqual((await run([SEOUL, LONDON], { extra })).pooled);
    const asked = await run(three, {}, true);
    expect(asked.allowed.pooled.among).toEqual([]);
    expect(asked.pooled.every(({ estimate }) => estimate === null)).toBe(true);
  });

  test("narrows nobody's items: rates of the others are on the items that these have in common", async () => {
    const elsewhere = {
      ...TOKYO,
      itemId: (item: number) => `bench-${String(item + 30).padStart(3, "0")}`,
      itemText: (item: number, language: string) => `Synthetic question ${item + 30} (${language})`,
    };
    const answer = await run([...THREE, { ...elsewhere, classes: ["fail"] }], {}, true);
    const own = answer.estimates.filter(({ source }) => among.includes(source));
    expect(new Set(own.map(({ figure }) => figure.n))).toEqual(new Set([ITEMS]));
    const partial = await run([...THREE, elsewhere], {}, true);
    expect(partial.estimates.find(({ source }) => source === "seoul")?.figure.n).toBe(ITEMS - 30);
  });

  test("two that differ stay apart though a third says nothing: silence of one hides no difference", async () => {
    const answer = await run([SEOUL, { ...LONDON, judge: "Judge K" }, NAIROBI, TOKYO]);
    expect(answer.allowed.pairs.filter(({ pooled }) => pooled.allowed)).toHaveLength(3);
    expect(answer.allowed.pooled.among).toEqual(["seoul", "nairobi", "tokyo"]);
    expect(answer.pooled.every(({ sources }) => !sources.includes("london"))).toBe(true);
    const split = await run([
      SEOUL,
      LONDON,
      { ...NAIROBI, judge: "Judge K" },
      { ...TOKYO, judge: "Judge K" },
    ]);
    expect(split.allowed.pooled.among).toEqual([]);
    expect(split.pooled.every(({ estimate, range }) => estimate === null && range === null)).toBe(true);
    expect(spoken(split, "en")[0]).toContain(
      "These pairs may: Institute One and Institute Two; Institute Three and Institute Four.",
    );
  });
});

describe("items by language (synthetic)", () => {
  const many = Array.from({ length: 9 }, (_, at) => `s${at + 1}`);
  const oddItem = { item: 20, language: "en", by: 0.9 };

  test("one that is harder in one language alone is found with enough systems", async () => {
    const answer = await run(THREE, { systems: many, languages: ["ko", "en"], oddItem });
    const hard = answer.dif.filter(({ etsClass, adjustedP }) => etsClass === "C" && (adjustedP ?? 1) < 0.05);
    expect(hard.map(({ item }) => item)).toContain("bench-020");
  });

  test("is found as well where an institute numbers its items anew in each language, by its alignment table", async () => {
    const anew = {
      ...LONDON,
      itemId: (item: number, language: string) => `mlc-${language}/${item}`,
      idsByLanguage: true,
    };
    const settings = { systems: many, languages: ["ko", "en"], oddItem };
    const aligned = await run([SEOUL, anew, NAIROBI], { ...settings, alignment: true });
    const plainly = await run(THREE, settings);
    expect(aligned.dif.map(({ item, delta }) => [item, delta.value])).toEqual(
      plainly.dif.map(({ item, delta }) => [item, delta.value]),
    );
    const error = await rejection(run([SEOUL, anew, NAIROBI], settings));
    expect(error.problems[0]?.code).toBe("join-empty");
  });

  test("with few systems the question is refused with a reason", async () => {
    const answer = await run(THREE, { oddItem });
    expect(answer.dif).toEqual([]);
    const said = answer.skipped.find(({ analysis }) => analysis === "dif")?.said;
    expect(said?.en).toContain("9 respondents");
    expect(said?.ko).toContain("9개");
  });

  test("nine languages stand apart, each with its own rates", async () => {
    const languages = ["ko", "en", "sw", "ja", "fr", "hi", "te", "zh-Hans", "fa"];
    const answer = await run(THREE, { languages });
    expect(answer.languages).toEqual(languages);
    for (const language of languages) {
      const one = answer.estimates.find(
        (e) => e.source === "london" && e.system === "s2" && e.language === language,
      );
      expect(one?.figure.k).toBe(tallyOf(answer, "london", "s2", language).passed);
    }
  });
});

describe("what is said of a corrected rate (synthetic)", () => {
  const said = (answer: Ran, lang: "en" | "ko"): string =>
    verdictOf(answer)
      .filter(({ rule }) => rule === "what-to-report")
      .map((sentence) => plain(sentence[lang]))
      .join(" ");

  test("comes with its interval, and only where that leaves the raw rate out", async () => {
    const answer = await run(THREE);
    expect(said(answer, "en")).toMatch(
      /^Corrected for the judges' errors, no rate can be told from the raw one/,
    );
    expect(said(answer, "ko")).toMatch(/^채점기의 오류를 보정한 비율은 어느 것도 원비율과 구별되지 않는다/);
    const [first, ...others] = answer.corrected;
    if (!first?.corrected.interval) throw new Error("nothing was corrected");
    const figure = {
      ...first.corrected,
      value: 0.3,
      interval: { ...first.corrected.interval, lower: 0.2, upper: 0.4 },
    };
    const moved = { ...answer, corrected: [{ ...first, corrected: figure }, ...others] };
    const raw = ((first.raw.value ?? 0) * 100).toFixed(1);
    expect(said(moved, "en")).toBe(
      `Corrected for the judge's errors, the rate of S1 in Korean by Institute One moves from ${raw}% to 30.0% (20.0–40.0).`,
    );
    expect(said(moved, "ko")).toContain(`${raw}%에서 30.0%(20.0~40.0)로 바뀐다.`);
  });
});
