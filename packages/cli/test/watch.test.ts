import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { watchSchema } from "@bongsu/regime";
import { bongsu } from "./run-cli.ts";
import { ROOT, temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const PAIR = `${ROOT}examples/watch/evaluation/policy-ko`;
const [OLD, NEW] = [`${PAIR}/old.markdown`, `${PAIR}/new.markdown`];

function at(name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe("bongsu watch", () => {
  test("shows both texts of a change, and where what binds changed, in either language", async () => {
    const [en, ko] = [
      await bongsu("watch", OLD, NEW, "--lang", "en"),
      await bongsu("watch", OLD, NEW, "--lang", "ko"),
    ];
    expect([en.code, ko.code]).toEqual([0, 0]);
    expect(en.out).toContain(
      "what binds: obligation (평가하여야 한다) → permission or possibility (평가할 수 있다)",
    );
    expect(ko.out).toContain("의무·허용 표현: 의무 (평가하여야 한다) → 허용 또는 가능 (평가할 수 있다)");
    expect(ko.out).toContain(
      "  - ② 독립된 평가자가 평가 결과를 검토한다.\n  + ② 독립된 평가자가 평가 결과를 검토하도록 노력한다.",
    );
    expect(ko.out).toContain("공지: 찾아보지 않음");
    expect(ko.err).toContain("초안");
  });

  test("its JSON is what its schema says, the same in both languages and on every run", async () => {
    const [en, ko] = [
      await bongsu("watch", OLD, NEW, "--json", "--lang", "en"),
      await bongsu("watch", OLD, NEW, "--json", "--lang", "ko"),
    ];
    expect(en.out).toBe(ko.out);
    expect(watchSchema.safeParse(JSON.parse(en.out)).success).toBe(true);
  });

  test("writes a page, a table and the result into a folder, or one file; the page's links lead to them", async () => {
    const out = join(folder, "out");
    expect((await bongsu("watch", OLD, NEW, "-o", out, "--party", "xai")).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["index.html", "watch.csv", "watch.json"]);
    const page = readFileSync(join(out, "index.html"), "utf8");
    expect(page).toContain('href="watch.csv"');
    expect(page).toContain("Frontier AI Framework");
    expect(readFileSync(join(out, "watch.csv"), "utf8").startsWith("\ufeffid,kind,moved,")).toBe(true);
    const single = join(folder, "alone.html");
    expect((await bongsu("watch", OLD, NEW, "-o", single)).code).toBe(0);
    expect(readFileSync(single, "utf8")).not.toContain("watch.csv");
  });

  test("takes disputes, confirmations, an announcement and a recorded search", async () => {
    const result = watchSchema.parse(JSON.parse((await bongsu("watch", OLD, NEW, "--json")).out));
    const id = result.findings[1]?.id.slice(7, 19) ?? "";
    const disputes = at(
      "d.yaml",
      `disputes:\n  - { finding: "${id}", by: 선릉연구소, on: 2026-11-25, words: 그대로다. }\n`,
    );
    const notice = at("notice.md", "연구소는 프론티어 모델을 배포하기 전에 위험을 평가할 수 있게 하였다.\n");
    const both = await bongsu(
      "watch",
      OLD,
      NEW,
      "--disputes",
      disputes,
      "--announcement",
      notice,
      "--lang",
      "ko",
    );
    expect(both.out).toContain("이의 선릉연구소(2026-11-25): 그대로다.");
    expect(both.out).toContain("공지에서 가장 비슷한 문장: 연구소는 프론티어 모델을");
    const search = at(
      "s.yaml",
      "searches:\n  - { by: 홍길동, on: 2026-11-25, where: 보도자료실, found: none }\n",
    );
    const looked = await bongsu("watch", OLD, NEW, "--announcement", search, "--lang", "ko");
    expect(looked.out).toContain("공지: 홍길동이 찾지 못함(2026-11-25): 보도자료실");
  });

  test("names clauses of an instrument, and lists the versions that the record has of a party", async () => {
    const before = at("act-1.md", "## 제21조 (전문인력의 확보)\n\n장관은 전문인력을 양성하여야 한다.\n");
    const after = at("act-2.md", "## 제21조 (전문인력의 확보)\n\n장관은 전문인력을 양성할 수 있다.\n");
    const touched = await bongsu(
      "watch",
      before,
      after,
      "--instrument",
      "korea-ai-basic-act",
      "--lang",
      "en",
    );
    expect(touched.out).toContain("names the number of korea-ai-basic-act/21");
    const versions = await bongsu("watch", "--party", "xai", "--lang", "en");
    expect(versions.code).toBe(0);
    expect(versions.out).toMatch(/Frontier AI Framework.*2025-12-30[^]*2026-06-30/);
    expect(versions.err).toContain("no texts");
  });

  test("says that two files are the same, or that only their words are", async () => {
    expect((await bongsu("watch", OLD, OLD, "--lang", "en")).out).toContain("byte by byte");
    const again = at("again.md", readFileSync(OLD, "utf8").replaceAll("**", "").replace(/$/, "\n\n\n"));
    expect((await bongsu("watch", OLD, again, "--lang", "en")).out).toContain("their words are the same");
  });

  test("what stands in a document never steers the terminal", async () => {
    const evil = at("evil.md", "The log is kept.\n\nNew \u001b[2J line \u202e here.\n");
    const { out } = await bongsu("watch", at("plain.md", "The log is kept.\n"), evil, "--lang", "en");
    expect(out).toContain("New \\u001b[2J line \\u202e here.");
    expect(out).not.toContain("\u001b");
  });
});

describe("what is wrong is said, in both languages, and nothing is written", () => {
  const english = at(
    "english.md",
    "The provider shall keep a record of every access. It is shown on request.\n",
  );
  const WRONG: readonly (readonly [string, () => string[], RegExp, RegExp])[] = [
    ["one document", () => [OLD], /Two versions are needed/, /판 두 개가 필요하다/],
    ["none", () => [], /Two versions are needed/, /판 두 개가 필요하다/],
    [
      "a file that is not there",
      () => [OLD, join(folder, "nowhere.pdf")],
      /no file[^]*\.hwpx/,
      /없다[^]*\.hwpx/,
    ],
    ["a folder", () => [OLD, folder], /folder, not a file/, /폴더다/],
    ["an empty file", () => [OLD, at("empty.txt", "")], /holds no words/, /글이 없다/],
    [
      "a picture",
      () => [OLD, at("a.png", new Uint8Array([0x89, 0x50, 0, 0, 0, 1]))],
      /neither text/,
      /글도 아니고/,
    ],
    [
      "an old Hangul file",
      () => [OLD, at("a.hwp", "HWP Document File V3.00")],
      /HWPX or PDF/,
      /HWPX나 PDF로 저장/,
    ],
    ["a translation", () => [OLD, english], /one language/, /언어가 같아야/],
    [
      "an unknown instrument",
      () => [OLD, NEW, "--instrument", "seoul"],
      /seoul-commitments/,
      /규범 문서는 없다/,
    ],
    ["an unknown party", () => ["--party", "nevar"], /no party "nevar"/, /참여 주체는 없다/],
    [
      "disputes that are none",
      () => [OLD, NEW, "--disputes", at("x.yaml", "disputes: 3")],
      /x\.yaml[^]*line 1/,
      /x\.yaml[^]*1번째 줄/,
    ],
    [
      "a search without a day",
      () => [OLD, NEW, "--announcement", at("y.yaml", "searches:\n  - { by: A b, where: x, found: none }")],
      /searches\.0\.on/,
      /searches\.0\.on/,
    ],
    [
      "an address of another kind",
      () => [OLD, "ftp://example.org/a.pdf"],
      /http or https/,
      /http 또는 https/,
    ],
  ];

  test.each(WRONG)("%s", async (_what, given, en, ko) => {
    const out = join(folder, "never");
    const argv = [...given(), "-o", out];
    const [first, second] = [
      await bongsu("watch", ...argv, "--lang", "en"),
      await bongsu("watch", ...argv, "--lang", "ko"),
    ];
    expect([first.code, second.code]).toEqual([2, 2]);
    expect([first.out, second.out]).toEqual(["", ""]);
    expect(first.err).toMatch(en);
    expect(second.err).toMatch(ko);
    expect(first.err + second.err).not.toMatch(/ {4}at |undefined|\[object/);
    expect(existsSync(out)).toBe(false);
  });
});
