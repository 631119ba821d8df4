import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bongsu } from "./run-cli.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url).pathname;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-bad-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const table = (ids: readonly string[]): string =>
  ["item_id,model,score", ...ids.map((id, i) => `${id},m1,${i % 2}`)].join("\n");

/** Each case: what is given, the file that the sentence must name, and words that it must say in each language. */
const CASES: readonly { name: string; give: () => string[]; names: string; en: RegExp; ko: RegExp }[] = [
  {
    name: "a path that is not there",
    give: () => [join(folder, "nowhere")],
    names: "nowhere",
    en: /no file or folder/,
    ko: /없다/,
  },
  {
    name: "an empty folder",
    give: () => {
      mkdirSync(join(folder, "empty"), { recursive: true });
      return [join(folder, "empty")];
    },
    names: "empty",
    en: /holds no files/,
    ko: /파일이 없다/,
  },
  {
    name: "an empty file",
    give: () => [put("nothing.csv", "")],
    names: "nothing.csv",
    en: /0 bytes/,
    ko: /0바이트/,
  },
  {
    name: "a file of no known format",
    give: () => [put("photo.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]))],
    names: "photo.jpg",
    en: /format|evaluation log/,
    ko: /형식|평가 로그/,
  },
  {
    name: "an undecodable CSV",
    give: () => [
      put(
        "broken.csv",
        Uint8Array.from([...Buffer.from("item_id,model,score\nq1,m1,"), 0xff, 0x81, 0xfe, 0xff, 0x0a]),
      ),
    ],
    names: "broken.csv",
    en: /decode|encoding|UTF-8/,
    ko: /인코딩|해독|UTF-8/,
  },
  {
    name: "a join that matches nothing",
    give: () => [
      put("seoul.csv", table(Array.from({ length: 100 }, (_, i) => `airr_practice_${i}`))),
      put("london.csv", table(Array.from({ length: 100 }, (_, i) => String(i + 1)))),
    ],
    names: "",
    en: /0 of 100/,
    ko: /100개 (문항 )?(가운데|중) 0|0개|하나도/,
  },
  {
    name: "a protocol with an unknown column",
    give: () => {
      put("p/labels.csv", readFileSync(join(EXAMPLES, "xstest/labels.csv"), "utf8"));
      return [
        put(
          "p/exercise.yaml",
          readFileSync(join(EXAMPLES, "xstest/exercise.yaml"), "utf8").replace(
            "gpt4: judge_gpt4",
            "gpt4: judge_gtp4",
          ),
        ),
      ];
    },
    names: "labels.csv",
    en: /judge_gtp4[\s\S]*judge_gpt4/,
    ko: /judge_gtp4[\s\S]*judge_gpt4/,
  },
  {
    name: "a protocol with a misspelt key",
    give: () => [
      put(
        "q/exercise.yaml",
        readFileSync(join(EXAMPLES, "xstest/exercise.yaml"), "utf8").replace("\nconstruct:", "\nconstrukt:"),
      ),
    ],
    names: "exercise.yaml",
    en: /construkt/,
    ko: /construkt/,
  },
  {
    name: "a protocol that reaches outside its folder",
    give: () => [
      put(
        "r/exercise.yaml",
        readFileSync(join(EXAMPLES, "xstest/exercise.yaml"), "utf8").replaceAll(
          "[labels.csv]",
          "[../../../etc/passwd]",
        ),
      ),
    ],
    names: "exercise.yaml",
    en: /outside its own folder/,
    ko: /폴더 밖/,
  },
];

describe("bad input on the command line", () => {
  for (const { name, give, names, en, ko } of CASES) {
    test.each([
      ["en", en],
      ["ko", ko],
    ] as const)(`${name} gives a located sentence (%s)`, async (lang, words) => {
      const before = readdirSync(folder).length;
      const ran = await bongsu("compare", ...give(), "--lang", lang, "-o", join(folder, "never"));
      expect(ran.err + ran.out).toMatch(words);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(names);
      expect(ran.err).not.toMatch(/\n\s+at \S+ \(|node:internal|TypeError|RangeError/);
      expect(readdirSync(folder)).not.toContain("never");
      expect(readdirSync(folder).length).toBeGreaterThanOrEqual(before);
    });
  }
});
