import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { promisesSchema } from "@bongsu/regime";
import { bongsu } from "./run-cli.ts";
import { ROOT, temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();

/** A copy of the bundled record with one file changed. */
function recordWith(name: string, file: string, change: (text: string) => string): string {
  const copy = join(folder, name);
  cpSync(join(ROOT, "records"), copy, { recursive: true });
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const after = change(before);
  expect(after).not.toBe(before);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, after);
  return copy;
}

describe("bongsu promises", () => {
  test("says what is known of one party, by its name in either language", async () => {
    const [byId, byName] = [
      await bongsu("promises", "--party", "naver", "--lang", "ko"),
      await bongsu("promises", "--party", "네이버", "--lang", "ko"),
    ];
    expect(byId).toEqual(byName);
    expect(byId.code).toBe(0);
    expect(byId.out).toContain("[근거 공개] seoul-commitments/opening");
    expect(byId.out).toContain("초안: 실명으로 확인한 사람이 아직 없다");
  });

  test("counts a delay only where a day is named", async () => {
    const asked = ["promises", "--party", "zhipu-ai", "--instrument", "seoul-commitments", "--lang", "en"];
    const [without, named] = [await bongsu(...asked), await bongsu(...asked, "--as-of", "2026-11-25")];
    expect(without.out).not.toMatch(/\d+ days after/);
    expect(named.out).toContain("652 days after the date that the text sets (2025-02-11");
  });

  test("without a filter it counts, and tells how to see more", async () => {
    const { code, out, err } = await bongsu("promises", "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain("(seoul-commitments): 20 parties, 360 findings");
    expect(err).toContain("-o out/");
  });

  test("its JSON is what its schema says, the same in both languages", async () => {
    const [en, ko] = [
      await bongsu("promises", "--json", "--as-of", "2026-11-25", "--lang", "en"),
      await bongsu("promises", "--json", "--as-of", "2026-11-25", "--lang", "ko"),
    ];
    expect(en.out).toBe(ko.out);
    expect(promisesSchema.safeParse(JSON.parse(en.out)).success).toBe(true);
    expect(promisesSchema.safeParse({ ...JSON.parse(en.out), recordsDigest: 1 }).success).toBe(false);
  });

  test("writes pages, CSV and JSON into a folder, or one file", async () => {
    const out = join(folder, "pages");
    expect((await bongsu("promises", "-o", out)).code).toBe(0);
    const names = readdirSync(out);
    for (const name of ["index.html", "party-naver.html", "promises.csv", "promises.json"])
      expect(names).toContain(name);
    const csv = join(folder, "findings.csv");
    expect((await bongsu("promises", "--party", "korea", "-o", csv)).code).toBe(0);
    const table = readFileSync(csv, "utf8");
    expect(table.startsWith("\ufeffparty,party_en,party_ko,")).toBe(true);
    expect(table.split("\r\n")).toHaveLength(1 + 30 + 1);
  });
});

describe("what is wrong is said, in both languages, and nothing is written", () => {
  const WRONG: readonly (readonly [string, () => string[], RegExp, RegExp])[] = [
    [
      "an unknown party",
      () => ["--party", "nevar"],
      /no party "nevar"[^]*naver/,
      /"nevar"라는 참여 주체는 없다/,
    ],
    ["an unknown instrument", () => ["--instrument", "seoul"], /seoul-commitments/, /규범 문서는 없다/],
    ["a day that is none", () => ["--as-of", "2026-02-30"], /--as-of is "2026-02-30"/, /YYYY-MM-DD/],
    ["a month for a day", () => ["--since", "2026-02"], /--since is "2026-02"/, /YYYY-MM-DD/],
    ["a folder that is not there", () => [join(folder, "nowhere")], /no file or folder/, /폴더가 없다/],
    [
      "a folder without records",
      () => {
        mkdirSync(join(folder, "other/sub"), { recursive: true });
        writeFileSync(join(folder, "other/sub/a.txt"), "a");
        return [join(folder, "other")];
      },
      /no records here/,
      /기록이 없다/,
    ],
    [
      "a clause that is not there, with the line",
      () => [
        recordWith("clause", "frameworks/naver.yaml", (text) =>
          text.replace("seoul-business-pledge/S3", "seoul-business-pledge/S33"),
        ),
      ],
      /clause\/frameworks\/naver\.yaml\n {2}Where: line \d+, column \d+[^]*no clause "seoul-business-pledge\/S33"/,
      /조항이 없다/,
    ],
    [
      "the country's code for the language",
      () => [recordWith("tag", "parties/companies.yaml", (text) => text.replace(" ko: ", " kr: "))],
      /"kr" is used as a language tag/,
      /"kr"이 있다/,
    ],
    [
      "two instruments of one id",
      () => [
        recordWith("twice", "instruments/copy.yaml", () =>
          readFileSync(join(ROOT, "records/instruments/seoul-declaration.yaml"), "utf8"),
        ),
      ],
      /"seoul-declaration" is used twice/,
      /두 번 쓰였다/,
    ],
    [
      "a scrambled threshold",
      () => [
        recordWith("power", "instruments/seoul-declaration.yaml", (text) =>
          text.replaceAll("9 numbered paragraphs", "11^25 paragraphs").replaceAll("9개 항과", "11^25개 항과"),
        ),
      ],
      /11\^25/,
      /11\^25/,
    ],
    [
      "a file of more than it may have",
      () => [recordWith("large", "measures/large.yaml", () => `a: ${"x".repeat(9 * 1024 * 1024)}`)],
      /larger than/,
      /보다 크다/,
    ],
  ];

  test.each(WRONG)("%s", async (_what, given, english, korean) => {
    const argv = given();
    const out = join(folder, "never");
    const en = await bongsu("promises", ...argv, "-o", out, "--lang", "en");
    const ko = await bongsu("promises", ...argv, "-o", out, "--lang", "ko");
    expect([en.code, ko.code]).toEqual([2, 2]);
    expect([en.out, ko.out]).toEqual(["", ""]);
    expect(en.err).toMatch(english);
    expect(ko.err).toMatch(korean);
    expect(en.err + ko.err).not.toMatch(/ {4}at |undefined|\[object/);
    expect(existsSync(out)).toBe(false);
  });
});
