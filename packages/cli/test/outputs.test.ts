import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bongsu } from "./run-cli.ts";
import { LABELS, ROOT, TABLE, temporaryFolder, XSTEST } from "./temporary.ts";

const folder = temporaryFolder();
const MAIN = `${ROOT}packages/cli/src/main.ts`;

const everything = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(at, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();

describe("-o", () => {
  test.each([
    [".html", TABLE, /^<!doctype html>/i],
    [".json", TABLE, /^\{\n/],
    [".csv", XSTEST, /^\ufeffsource,/],
    [".parquet", XSTEST, /^PAR1/],
    [".yaml", LABELS, /kind: bongsu\/exercise\/1/],
    [".HTML", TABLE, /^<!doctype html>/i],
  ])("%s is one file and nothing beside it", async (ending, input, begins) => {
    const at = join(folder, `one${ending}`, `result${ending}`);
    const { code, err } = await bongsu("compare", input, "-o", at);
    expect([code, err.trim()]).toEqual([0, `wrote ${at}`]);
    expect(readFileSync(at, "latin1").replace(/^\u00ef\u00bb\u00bf/, "\ufeff")).toMatch(begins);
    expect(readdirSync(join(at, ".."))).toEqual([`result${ending}`]);
  });

  test("a folder receives everything; with a protocol no draft", async () => {
    const at = join(folder, "all");
    await bongsu("compare", XSTEST, "-o", `${at}/`);
    expect(everything(at).filter((name) => !name.includes("/"))).toEqual([
      "comparison.json",
      "contrasts.csv",
      "estimates.csv",
      "gate.csv",
      "index.html",
      "items.parquet",
    ]);
    expect(everything(at).filter((name) => name.startsWith("every-eval-ever/"))).toHaveLength(10);
  });

  test("without a protocol the folder holds the draft, and the draft gives the same comparison", async () => {
    const at = join(folder, "drafted");
    await bongsu("compare", LABELS, "-o", at);
    expect(everything(at)).toContain("exercise.yaml");
    writeFileSync(join(at, "labels.csv"), readFileSync(LABELS));
    const again = JSON.parse((await bongsu("compare", join(at, "exercise.yaml"), "--json")).out) as {
      estimates: unknown;
    };
    const first = JSON.parse(readFileSync(join(at, "comparison.json"), "utf8")) as { estimates: unknown };
    expect(again.estimates).toEqual(first.estimates);
  });

  test("what was there is replaced, and a second run gives the same bytes", async () => {
    const at = join(folder, "twice.json");
    writeFileSync(at, "old");
    await bongsu("compare", TABLE, "-o", at);
    const once = readFileSync(at, "utf8");
    await bongsu("compare", TABLE, "-o", at);
    expect(once).not.toBe("old");
    expect(readFileSync(at, "utf8")).toBe(once);
  });

  test.each([
    ["compare", [XSTEST, "-o", "x.docx"], /a folder, or \.html/],
    ["compare", [XSTEST, "-o", "x.yaml"], /none was drafted/],
    ["calibrate", [LABELS, "-o", "x.html"], /\.json/],
    ["lint", [XSTEST, "-o", "x/"], /\.json/],
    ["plan", ["--difference", "0.03", "-o", "x.csv"], /\.json/],
    ["init", ["exercise", "-o", "x.json"], /\.yaml/],
    ["read", [LABELS, "--records", "x.csv"], /\.parquet or \.jsonl/],
  ])("%s refuses an ending that it does not write, before any work (%j)", async (command, rest, words) => {
    const { code, out, err } = await bongsu(command, ...rest);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });
});

describe("outputs appear whole or not at all", () => {
  test("a file in place of a folder is a sentence, in both languages", async () => {
    const file = join(folder, "occupied");
    writeFileSync(file, "mine");
    for (const [lang, words] of [
      ["en", "a file stands where a folder is wanted"],
      ["ko", "폴더가 있어야 할 자리에 파일이 있다"],
    ] as const) {
      for (const out of [join(file, "x.json"), `${file}/`]) {
        const { code, err } = await bongsu("compare", TABLE, "--lang", lang, "-o", out);
        expect(code).toBe(1);
        expect(err).toContain(words);
      }
    }
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("a folder in place of one of many files leaves the others as they were", async () => {
    const at = join(folder, "half");
    mkdirSync(join(at, "gate.csv"), { recursive: true });
    writeFileSync(join(at, "index.html"), "old");
    const { code, err } = await bongsu("compare", TABLE, "-o", at);
    expect(code).toBe(1);
    expect(err).toMatch(/gate\.csv.*a folder stands in its place/);
    expect(readFileSync(join(at, "index.html"), "utf8")).toBe("old");
    expect(everything(at)).toEqual(["index.html"]);
  });

  /** No file may grow beyond so many KiB: to a program the same as a disk that fills while it writes. */
  const onFullDisk = (kib: number, ...argv: string[]) =>
    spawnSync(
      "bash",
      ["-c", `trap "" XFSZ; ulimit -f ${kib}; exec "$0" "$@"`, process.execPath, MAIN, ...argv],
      { encoding: "utf8" },
    );

  test.skipIf(process.platform === "win32")("a disk that fills leaves the old files, and no new one", () => {
    const at = join(folder, "full");
    mkdirSync(at);
    writeFileSync(join(at, "comparison.json"), "old");
    const { status, stderr } = onFullDisk(16, "compare", TABLE, "-o", at);
    expect([status, everything(at)]).toEqual([1, ["comparison.json"]]);
    expect(stderr).toContain("could not be written");
    expect(readFileSync(join(at, "comparison.json"), "utf8")).toBe("old");
    const fresh = join(folder, "fresh/deeper/");
    expect(onFullDisk(16, "compare", TABLE, "-o", fresh).status).toBe(1);
    expect(readdirSync(folder)).not.toContain("fresh");
  });

  test.skipIf(process.platform === "win32")("nor does it leave part of the records", () => {
    const at = join(folder, "records");
    mkdirSync(at);
    const { status, stderr } = onFullDisk(64, "read", LABELS, "--records", join(at, "r.jsonl"));
    expect([status, readdirSync(at)]).toEqual([1, []]);
    expect(stderr).toContain("could not be written");
    expect(onFullDisk(1e6, "read", LABELS, "--records", join(at, "r.jsonl")).status).toBe(0);
    expect(readdirSync(at)).toEqual(["r.jsonl"]);
  });
});
