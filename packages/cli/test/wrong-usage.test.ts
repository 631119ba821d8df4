import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainArgv } from "../src/argv.ts";
import { bongsu } from "./run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-usage-"));
  writeFileSync(join(folder, "table.csv"), "item_id,model,score\nq1,m1,1\nq2,m1,0\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What was typed; the line that names the command; what was found, in English and in Korean; what it should say. */
const CASES: readonly (readonly [string[], string, RegExp, RegExp, RegExp])[] = [
  [["comprae", "x"], "bongsu", /no command "comprae"/, /"comprae" 명령은 없다/, /compare/],
  [["frobnicate"], "bongsu", /no command/, /명령은 없다/, /calibrate, plan/],
  [["constructor"], "bongsu", /no command "constructor"/, /명령은 없다/, /calibrate, plan/],
  [["--bogus"], "bongsu", /where a command belongs/, /명령이 올 자리/, /bongsu --help/],
  [["init", "exercize"], "bongsu init", /no command "exercize"/, /"exercize" 명령/, /exercise\b/],
  [
    ["init", "exercise", "--frob", "x"],
    "bongsu init exercise",
    /no option/,
    /옵션은 없다/,
    /exercise --help/,
  ],
  [["compare", "--jsno", "x"], "bongsu compare", /no option --jsno/, /--jsno 옵션은 없다/, /--json/],
  [["compare", "--frobnicate", "x"], "bongsu compare", /no option/, /옵션은 없다/, /bongsu compare --help/],
  [["read", "-x", "x"], "bongsu read", /no option -x/, /-x 옵션은 없다/, /bongsu read --help/],
  [["compare"], "bongsu compare", /No file or folder/, /지정하지 않았다/, /bongsu compare --help/],
  [["calibrate"], "bongsu calibrate", /No file or folder/, /지정하지 않았다/, /bongsu calibrate --help/],
  [["read"], "bongsu read", /No file or folder/, /지정하지 않았다/, /bongsu read --help/],
  [["lint"], "bongsu lint", /No file or folder/, /지정하지 않았다/, /bongsu lint --help/],
  [["compare", "x", "--out"], "bongsu compare", /--out has no value/, /--out 뒤에 값이 없다/, /--help/],
  [["compare", "x", "--json=5"], "bongsu compare", /--json is "5"/, /--json의 값이 "5"/, /--help/],
  [["compare", "x", "--require", "all"], "bongsu compare", /--require is "all"/, /"all"이다/, /pooled/],
  [["compare", "x", "--as-of", "now"], "bongsu compare", /--as-of is "now"/, /"now"이다/, /YYYY-MM-DD/],
  [["calibrate", "x", "--half-width", "5"], "bongsu calibrate", /--half-width is "5"/, /"5"이다/, /0–1/],
  [["start", "extra"], "bongsu start", /"extra" is more/, /"extra"는 필요 없는/, /bongsu start --help/],
  [["plan"], "bongsu plan", /No question/, /무엇을 계산할지/, /--difference/],
  [["plan", "--difference", "0.1", "--items", "5"], "bongsu plan", /Both/, /함께 지정/, /bongsu plan --help/],
  [["plan", "--difference", "0"], "bongsu plan", /range: --difference 0/, /범위를 벗어났다/, /0/],
  [["plan", "--half-width", "0.05"], "bongsu plan", /Not given: --outputs/, /지정하지 않은 값/, /--help/],
];

describe("wrong usage names the command, what was found, what was expected and what to do", () => {
  test.each(CASES)("%j", async (argv, command, found, foundKo, todo) => {
    const [en, ko] = [await bongsu(...argv), await bongsu(...argv, "--lang", "ko")];
    expect([en.code, ko.code]).toEqual([2, 2]);
    expect([en.out, ko.out]).toEqual(["", ""]);
    expect(en.err.split("\n")[0]).toBe(`Error: ${command}`);
    expect(ko.err.split("\n")[0]).toBe(`오류: ${command}`);
    expect(en.err).toMatch(found);
    expect(ko.err).toMatch(foundKo);
    for (const { err } of [en, ko]) expect(err).toMatch(todo);
    expect(en.err.trim().split("\n")).toHaveLength(4);
    expect(ko.err.trim().split("\n")).toHaveLength(4);
  });

  test("an option of our own passes: the sentences are not said of everything", async () => {
    expect((await bongsu("plan", "--difference", "0.03")).code).toBe(0);
    expect((await bongsu("compare", join(folder, "table.csv"), "--as-of", "2026-11-23")).err).not.toMatch(
      /Error/,
    );
  });

  test("a language that there is not is said", async () => {
    expect((await bongsu("compare", "--lang", "fr", "x")).err).toMatch(/One of: ko, en/);
  });
});

test.each([
  [
    ["--lang", "ko", "compare", "x"],
    ["compare", "x"],
  ],
  [["--lang=en"], []],
  [["help"], ["--help"]],
  [
    ["help", "plan"],
    ["plan", "--help"],
  ],
  [["init", "--lang", "ko"], ["init"]],
  [
    ["compare", "--lang", "fr"],
    ["compare", "--lang", "fr"],
  ],
  [
    ["read", "--", "--lang", "ko"],
    ["read", "--", "--lang", "ko"],
  ],
  [
    ["read", "help"],
    ["read", "help"],
  ],
])("%j is read as %j", (written, plain) => {
  expect(plainArgv(written)).toEqual(plain);
});

describe("what is no document", () => {
  test.each([
    ["table.csv", /This is no protocol/, /평가 계획서가 아니다/],
    [".", /folder, not a file/, /파일이 아니라 폴더다/],
    ["nowhere.yaml", /no file or folder[\s\S]*a protocol/, /없다[\s\S]*평가 계획서/],
  ])("lint %s says so", async (name, en, ko) => {
    const path = join(folder, name);
    const ran = await bongsu("lint", path);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(en);
    expect(ran.err).not.toContain('""');
    expect((await bongsu("lint", path, "--lang", "ko")).err).toMatch(ko);
  });

  test("a file that a protocol names and that is not there: the protocol is named, and the file", async () => {
    const path = join(folder, "exercise.yaml");
    const pipelines = "pipelines: [{id: a, name: A, files: [gone.csv]}]";
    writeFileSync(path, `kind: bongsu/exercise/1\nid: x\ntitle: y\n${pipelines}\n`);
    const [en, ko] = [await bongsu("compare", path), await bongsu("compare", path, "--lang", "ko")];
    expect([en.code, ko.code]).toEqual([2, 2]);
    expect(en.err).toMatch(/exercise\.yaml\n[\s\S]*“gone\.csv”[\s\S]*beside the protocol/);
    expect(ko.err).toMatch(/exercise\.yaml\n[\s\S]*“gone\.csv”[\s\S]*계획서 옆에/);
    writeFileSync(join(folder, "gone.csv"), "item_id,model,score\nq1,m1,1\n");
    expect((await bongsu("compare", path)).code).toBe(0);
  });

  test("broken YAML is said in Korean, in Korean", async () => {
    const path = join(folder, "broken.yaml");
    writeFileSync(path, "kind: x\n  title: y\n");
    const { err } = await bongsu("lint", path, "--lang", "ko");
    expect(err).toMatch(/2번째 줄|1번째 줄/);
    expect(err).not.toMatch(/mapping/i);
  });
});
