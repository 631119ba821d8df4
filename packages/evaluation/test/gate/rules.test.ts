import type { LogFacts, SampleRecord } from "@bongsu/harness";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/gate/index.ts";
import type { RuleId } from "../../src/gate/rule-book.ts";
import { digestOf, sample } from "../readings.ts";
import { gateOf, ITEMS, judged, rulesOf } from "./twins.ts";
import type { Side } from "./twins.ts";

interface Twin {
  /** Where the rule speaks, and where its twin does not. */
  readonly speaks: readonly Side[];
  readonly silent: readonly Side[];
  readonly exercise?: Readonly<Record<string, unknown>>;
}

const facts = (more: Partial<LogFacts>): Side => ({ facts: more });
const plan = (more: Side["plan"]): Side => ({ plan: more });
const rows = (more: (at: number) => Partial<SampleRecord>): Side => ({ records: judged(more) });
const same = (side: Side): readonly Side[] => [side, side];
const value = (verdict: string | number): Partial<SampleRecord> => ({
  scores: [{ scorer: "s", value: verdict, judge: null }],
});
/** The second of two judges, where a rule says nothing of one judge only. */
const second = (side: Side): Side => ({ ...side, ...plan({ judge: { kind: "model", name: "second" } }) });
const model = (name: string, more = {}) => plan({ judge: { kind: "model", name, ...more } });
const scorer = (more: Partial<LogFacts["scorers"][number]>): Side =>
  facts({ scorers: [{ name: "s", judge: null, rubricDigest: null, params: {}, ...more }] });
const answers = (shift: number) => rows((at) => ({ answerDigest: digestOf(at * 7 + shift) }));
const contents = (from: number, shift: number) =>
  rows((at) => ({ itemDigest: digestOf(at < from ? at : at + shift) }));
const language = (tag: string) => rows(() => ({ language: tag }));
const other: Side = { records: judged().map((record) => ({ ...record, item: `other-${record.item}` })) };
const half: Side = { records: judged().slice(0, 15) };
const twoEpochs: Side["records"] = judged().flatMap((record) => [record, { ...record, epoch: 2 }]);
const reports = (reported: number): Side =>
  facts({ reported: [{ scorer: "s", reducer: null, name: "accuracy", value: reported }] });
const numbers = { records: judged((at) => value(at % 3 === 0 ? 0 : 1)) };
const numeric = { outcome: undefined, metric: undefined, alternatives: undefined };
const plain: Side = {};

const TWINS: { readonly [K in RuleId]: Twin } = {
  "metric-same": { speaks: [plain, plain], silent: [plain] },
  "metric-not-given": {
    speaks: [plan({ judge: { kind: "rule", name: "j", classes: ["partly", "fail"] } }), plain],
    silent: [plan({ judge: { kind: "rule", name: "j", classes: ["pass", "fail"] } }), plain],
  },
  "metric-kinds-differ": { speaks: [rows((at) => value(at * 1.5)), plain], silent: [plain, plain] },
  "classes-same": {
    speaks: [plain, plain],
    silent: [rows((at) => value(at < 9 ? "partly" : "pass")), second(plain)],
  },
  "classes-turn": {
    speaks: [
      rows((at) => value(at < 12 ? "partly" : at < 25 ? "pass" : "fail")),
      second(rows((at) => value(at < 18 ? "pass" : "fail"))),
    ],
    silent: [
      rows((at) => value(at < 2 ? "partly" : at < 25 ? "pass" : "fail")),
      second(rows((at) => value(at < 18 ? "pass" : "fail"))),
    ],
  },
  "classes-lacking": {
    speaks: [model("j", { classes: ["pass", "partly", "fail"] }), model("j", { classes: ["pass", "fail"] })],
    silent: [model("j", { classes: ["pass", "fail"] }), model("j", { classes: ["pass", "fail"] })],
  },
  "classes-unseen": {
    speaks: [rows((at) => value(at === 0 ? "partly" : at % 3 === 0 ? "fail" : "pass")), second(plain)],
    silent: [rows((at) => value(at === 0 ? "partly" : at % 3 === 0 ? "fail" : "pass")), plain],
  },
  "classes-unified": {
    speaks: [rows((at) => value(at % 3 === 0 ? "I" : "C")), numbers],
    silent: [numbers, numbers],
    exercise: numeric,
  },
  "classes-undeclared": {
    speaks: same(model("j", { classes: ["pass", "partly"] })),
    silent: same(model("j", { classes: ["pass", "fail"] })),
  },
  "items-same": { speaks: [plain, plain], silent: [plain, half] },
  "items-partial": { speaks: [plain, half], silent: [plain, plain] },
  "items-none": { speaks: [plain, other], silent: [plain, half] },
  "items-count": {
    speaks: [half],
    silent: [rows((at) => ({ stratum: at < 9 ? "out" : "in" }))], // the count is of all items, before any selection
    exercise: { items: { count: 30, except: { stratum: ["out"] } } },
  },
  "content-same": { speaks: same(contents(0, 1)), silent: [contents(0, 1), contents(0, 2)] },
  "content-differs": { speaks: [contents(0, 100), contents(0, 200)], silent: same(contents(0, 1)) },
  "content-differs-in-part": { speaks: [contents(20, 100), contents(20, 200)], silent: same(contents(0, 1)) },
  "content-unknown": { speaks: [contents(0, 1), plain], silent: same(contents(0, 1)) },
  "outputs-shared": { speaks: same(answers(0)), silent: [answers(0), answers(1)] },
  "outputs-own": { speaks: [answers(0), answers(1)], silent: same(answers(0)) },
  "outputs-unknown": { speaks: [plain, plain], silent: same(plan({ outputs: "run" })) },
  "outputs-contradicted": {
    speaks: [
      { ...answers(0), ...plan({ outputs: "run" }) },
      { ...answers(1), ...plan({ outputs: "run" }) },
    ],
    silent: same({ ...answers(0), ...plan({ outputs: "run" }) }),
  },
  "language-same": { speaks: same(language("ko")), silent: [language("ko"), plain] },
  "language-part": {
    speaks: [rows((at) => ({ language: at < 9 ? "en" : "ko" })), language("ko")],
    silent: same(language("ko")),
  },
  "language-none": { speaks: [language("en"), language("ko")], silent: same(language("ko")) },
  "language-unknown": { speaks: [plain, language("ko")], silent: same(plan({ language: "ko" })) },
  "language-corrected": { speaks: same(language("kr")), silent: same(language("ko")) },
  "judge-same": { speaks: same(model("GPT")), silent: [model("GPT"), model("Claude")] },
  "judge-differs": { speaks: [model("GPT"), model("Claude")], silent: same(model("GPT")) },
  "judge-unknown": {
    speaks: [model("GPT"), { plan: { score: "model_graded_qa" } }],
    silent: same(model("GPT")),
  },
  "judge-contradicted": {
    speaks: [{ ...model("GPT-4"), ...scorer({ judge: "mistral-7b" }) }, model("GPT-4")],
    silent: [{ ...model("GPT-4"), ...scorer({ judge: "openai/gpt4-turbo" }) }, model("GPT-4")],
  },
  "rubric-same": {
    speaks: same({ ...model("GPT"), ...scorer({ rubricDigest: digestOf(1) }) }),
    silent: [
      { ...model("GPT"), ...scorer({ rubricDigest: digestOf(1) }) },
      { ...model("GPT"), ...scorer({ rubricDigest: digestOf(2) }) },
    ],
  },
  "rubric-differs": {
    speaks: [model("GPT", { rubric: "v1" }), model("GPT", { rubric: "v2" })],
    silent: same(model("GPT", { rubric: "v1" })),
  },
  "rubric-unknown": { speaks: same(model("GPT")), silent: same(model("GPT", { rubric: "v1" })) },
  "judge-is-system": {
    speaks: [model("Alpha", { system: "alpha" }), plain],
    silent: [model("Alpha"), plain],
    exercise: { systems: [{ id: "alpha" }, { id: "beta" }] },
  },
  "prompt-same": {
    speaks: same(facts({ promptDigest: digestOf(1) })),
    silent: [plain, facts({ promptDigest: digestOf(1) })],
  },
  "prompt-differs": {
    speaks: [facts({ promptDigest: digestOf(1) }), facts({ promptDigest: digestOf(2) })],
    silent: same(facts({ promptDigest: digestOf(1) })),
  },
  "prompt-unknown": {
    speaks: [plain, facts({ promptDigest: digestOf(1) })],
    silent: same(plan({ prompt: "v1" })),
  },
  "decoding-same": { speaks: same(facts({ generation: { temperature: 0 } })), silent: [plain, plain] },
  "decoding-differs": {
    speaks: [facts({ generation: { temperature: 0 } }), facts({ generation: { temperature: 1 } })],
    silent: same(facts({ generation: { temperature: 0 } })),
  },
  "decoding-unknown": {
    speaks: [plain, facts({ generation: { temperature: 0 } })],
    silent: same(plan({ generation: { temperature: 0 } })),
  },
  "decoding-contradicted": {
    speaks: [{ ...plan({ generation: { temperature: 0 } }), ...facts({ generation: { temperature: 1 } }) }],
    silent: [
      { ...plan({ generation: { temperature: 0 } }), ...facts({ generation: { temperature: 0, top_p: 1 } }) },
    ],
  },
  "limits-same": { speaks: same(facts({ limits: { token: 10 } })), silent: [plain, plain] },
  "limits-differ": {
    speaks: [facts({ limits: { token: 10 } }), plan({ limits: { token: 20 } })],
    silent: same(facts({ limits: { token: 10 } })),
  },
  "limits-unknown": { speaks: [plain, plain], silent: same(facts({ limits: { token: 10 } })) },
  "limits-contradicted": {
    speaks: [{ ...plan({ limits: { token: 10 } }), ...facts({ limits: { token: 20 } }) }],
    silent: [{ ...plan({ limits: { token: 10 } }), ...facts({ limits: { token: 10 } }) }],
  },
  "scaffold-same": { speaks: same(facts({ scaffold: ["generate"] })), silent: [plain, plain] },
  "scaffold-differs": {
    speaks: [facts({ scaffold: ["generate"] }), facts({ scaffold: ["react"] })],
    silent: same(facts({ scaffold: ["generate"] })),
  },
  "scaffold-unknown": { speaks: [plain, plain], silent: same(plan({ scaffold: ["react"] })) },
  "epochs-same": { speaks: [plain, plain], silent: [plain, { records: twoEpochs }] },
  "epochs-differ": { speaks: [plain, { records: twoEpochs }], silent: [plain, plain] },
  "epochs-contradicted": {
    speaks: [plan({ epochs: 2 })],
    silent: [{ ...plan({ epochs: 2 }), records: twoEpochs }],
  },
  "reducer-same": { speaks: same({ records: twoEpochs }), silent: [plain, plain] },
  "reducer-differs": {
    speaks: [
      { records: twoEpochs, ...plan({ reducer: "mean" }) },
      { records: twoEpochs, ...plan({ reducer: "max" }) },
    ],
    silent: same({ records: twoEpochs, ...plan({ reducer: "max" }) }),
  },
  "reducer-differs-same-mean": {
    speaks: [facts({ reducers: ["mean"] }), facts({ reducers: ["max"] })],
    silent: same(facts({ reducers: ["max"] })),
  },
  "model-same": { speaks: [plain, plain], silent: [plain, rows(() => ({ system: "beta" }))] },
  "model-declared": {
    speaks: [rows(() => ({ system: "vendor/alpha-1" })), rows(() => ({ system: "Alpha" }))],
    silent: same(rows(() => ({ system: "Alpha" }))),
    exercise: { systems: [{ id: "alpha", aliases: ["Alpha", "vendor/alpha-1"] }] },
  },
  "model-sealed": {
    speaks: same(rows(() => ({ system: "Model A" }))),
    silent: same(rows(() => ({ system: "vendor/alpha-1" }))),
    exercise: { draft: true },
  },
  "model-none": { speaks: [plain, rows(() => ({ system: "beta" }))], silent: [plain, plain] },
  "model-part": {
    speaks: [plain, { records: [...judged(), ...judged(() => ({ system: "beta" }))] }],
    silent: [plain, plain],
  },
  "missing-none": {
    speaks: [plain],
    silent: [rows((at) => (at === 0 ? { state: "error", scores: [] } : {}))],
  },
  "missing-some": {
    speaks: [{ records: [...judged(), sample({ item: ITEMS[0] ?? "", system: "beta", ...value("pass") })] }],
    silent: [{ records: [...judged(), ...judged(() => ({ system: "beta" }))] }],
  },
  "unusable-none": { speaks: [plain], silent: [rows((at) => (at === 0 ? value("none") : {}))] },
  "unusable-elsewhere": {
    speaks: [rows((at) => ({ stratum: at < 9 ? "out" : "in", ...(at === 0 && value("none")) }))],
    silent: [rows((at) => ({ stratum: at < 9 ? "out" : "in" }))],
    exercise: { items: { except: { stratum: ["out"] } } },
  },
  "unusable-here": { speaks: [rows((at) => (at === 0 ? value("none") : {}))], silent: [plain] },
  "harness-same": {
    speaks: [plain, plain],
    silent: [plain, facts({ harness: { name: "inspect", version: "0.3" } })],
  },
  "harness-differs": {
    speaks: [plain, facts({ harness: { name: "inspect", version: "0.3" } })],
    silent: [plain, plain],
  },
  "reported-agrees": {
    speaks: [{ ...reports(20 / 30), ...numbers }],
    silent: [{ ...reports(0.7), ...numbers }],
    exercise: numeric,
  },
  "reported-differs": {
    speaks: [{ ...reports(0.7), ...numbers }],
    silent: [{ ...reports(20 / 30), ...numbers }],
    exercise: numeric,
  },
};

describe("the gate", () => {
  test.each(Object.entries(TWINS))("says %s where it holds, and not for its twin", async (rule, twin) => {
    expect(rulesOf(await gateOf(twin.speaks, twin.exercise))).toContain(rule);
    expect(rulesOf(await gateOf(twin.silent, twin.exercise))).not.toContain(rule);
  });

  test("takes aspect and effect of every row from the written rule", async () => {
    for (const { speaks, exercise } of Object.values(TWINS)) {
      for (const row of (await gateOf(speaks, exercise)).rows) {
        expect(RULES[row.rule as RuleId]).toMatchObject({ aspect: row.aspect, effect: row.effect });
        expect(row.values).toHaveLength(speaks.length);
        for (const said of [row.finding, row.consequence]) {
          expect(said.en).toMatch(/^\S.*\.$/);
          expect(said.ko).toMatch(/^\S.*[.오]$/);
          expect(said.ko).toMatch(/[가-힣]/);
          expect(`${said.en} ${said.ko}`).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    }
  });

  test("hides no difference of two pipelines behind the silence of a third", async () => {
    const silent: Side = { plan: { score: "model_graded_qa" } };
    const gate = await gateOf([model("GPT"), model("Claude"), silent]);
    expect(rulesOf(gate)).toEqual(expect.arrayContaining(["judge-unknown", "judge-differs"]));
    expect(gate.allowed.sideBySide.because).toContain("judge-differs");
    expect(gate.allowed.pairs.map(({ sideBySide }) => sideBySide.allowed)).toEqual([false, true, true]);
    expect(rulesOf(await gateOf([model("GPT"), model("GPT"), silent]))).not.toContain("judge-differs");
  });

  test("refuses nothing to two pipelines because of a third", async () => {
    const gate = await gateOf([
      facts({ promptDigest: digestOf(1) }),
      facts({ promptDigest: digestOf(1) }),
      facts({ promptDigest: digestOf(2) }),
    ]);
    expect(gate.allowed.sideBySide).toMatchObject({ allowed: false, among: ["p0", "p1"] });
    expect(gate.allowed.pairs.map(({ paired }) => paired.allowed)).toEqual([true, false, false]);
  });

  test("does not mind the order of the pipelines", async () => {
    for (const { speaks, exercise } of Object.values(TWINS)) {
      const named = speaks.map((side, at) => ({ ...side, name: `n${at}` }));
      const forth = await gateOf(named, exercise);
      const back = await gateOf(named.toReversed(), exercise);
      const core = (gate: typeof forth) =>
        gate.rows.map(({ rule, scope }) => ({ rule, systems: scope?.systems.toSorted() ?? null }));
      expect(core(back)).toEqual(core(forth));
      const uses = ({ allowed: { sideBySide, paired, pooled } }: typeof forth) =>
        [sideBySide, paired, pooled].map((use) => ({ ...use, among: use.among.toSorted() }));
      expect(uses(back)).toEqual(uses(forth));
    }
  });
});
