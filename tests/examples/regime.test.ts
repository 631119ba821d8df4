import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filingFiles, promisesFiles } from "../../scripts/update-regime.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

describe.each([
  ["filing", filingFiles, "npx bongsu filing examples/filing/evidence.yaml"],
  ["promises", promisesFiles, "npx bongsu promises --party naver"],
] as const)("examples/%s", (example, make, command) => {
  test("the command says what is kept here (else: node scripts/update-examples.ts)", async () => {
    const files = await make();
    const kept = readdirSync(new URL(`examples/${example}/expected`, ROOT)).sort();
    expect(kept).toEqual([...files.keys()].sort());
    for (const [name, content] of files) expect(read(`examples/${example}/expected/${name}`)).toBe(content);
  });

  test("its README names the command, the source and the licence in both languages", () => {
    const [english = "", korean = ""] = read(`examples/${example}/README.md`).split(/^## 한국어$/m);
    for (const half of [english, korean]) expect(half).toContain(command);
    expect(english).toMatch(/licence/i);
    expect(korean).toContain("이용 조건");
  });
});

/** Lines that begin with a state in brackets, with what follows it. */
const states = (text: string): [state: string, of: string][] =>
  [...text.matchAll(/^ *\[(.+?)\] (.*)$/gm)].map(([, state = "", of = ""]) => [state, of]);

test("promises: the dates are those that stand in the record, and the rest is not known", () => {
  const said = read("examples/promises/expected/naver.en.txt");
  const dates = [...read("records/frameworks/naver.yaml").matchAll(/\{ on: "([\d-]+)"/g)].map(
    ([, on = ""]) => on,
  );
  expect(dates).toHaveLength(3);
  for (const on of dates) expect(said).toContain(on);
  // 18 clauses are addressed to companies: two introductory, eight numbered, eight practices.
  expect(states(said)).toHaveLength(18);
  expect(said).not.toMatch(/\[(met|broken|fulfilled)\]/);
});

test("filing: evidence stands where the base brings it, and everything else is open", () => {
  const said = states(read("examples/filing/expected/draft.en.txt"));
  const brought = said.filter(([state]) => state === "evidence brought").map(([, of]) => of);
  const serves = read("examples/filing/evidence.yaml").match(/seoul-commitments\/\w+/g) ?? [];
  expect(brought).toHaveLength(new Set(serves).size);
  expect(brought.join()).toMatch(/Risk assessment.*Responsibility inside/);
  expect(said.filter(([state]) => state === "gap").length).toBeGreaterThan(10);
  expect(read("examples/filing/expected/draft.ko.txt")).toContain("가상의 예시");
});
