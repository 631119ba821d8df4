import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calibrationSchema, comparisonSchema, labelPlanSchema, lintSchema } from "@bongsu/evaluation";
import { withProgress } from "../src/io/progress.ts";
import { bongsu } from "./run-cli.ts";
import { LABELS, ROOT, TABLE, temporaryFolder, XSTEST } from "./temporary.ts";

const folder = temporaryFolder();

/** The committed schema, as an outside program would read it. */
const published = (name: string): z.ZodType =>
  z.fromJSONSchema(
    JSON.parse(readFileSync(`${ROOT}spec/${name}.schema.json`, "utf8")) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );

describe("--json", () => {
  test.each([
    ["comparison", comparisonSchema, ["compare", XSTEST]],
    ["comparison", comparisonSchema, ["compare", TABLE]],
    ["calibration", calibrationSchema, ["calibrate", LABELS]],
    ["label-plan", labelPlanSchema, ["plan", "--difference", "0.03"]],
    ["lint", lintSchema, ["lint", XSTEST]],
  ] as const)("is a %s by its schema, in code and in spec/", async (name, schema, argv) => {
    const { out, err } = await bongsu(...argv, "--json");
    const result: unknown = JSON.parse(out);
    expect(schema.safeParse(result).error).toBeUndefined();
    expect(published(name).safeParse(result).error).toBeUndefined();
    expect(published(name).safeParse({ ...(result as object), kind: 1 }).success).toBe(false);
    expect(err).toBe("");
  });

  test("is the same in both languages", async () => {
    const [en, ko] = await Promise.all(
      ["en", "ko"].map((lang) => bongsu("compare", XSTEST, "--json", "--lang", lang)),
    );
    expect(ko?.out).toBe(en?.out);
  });

  test("of read holds every log, its digest and what was lost", async () => {
    const { code, out } = await bongsu("read", LABELS, "--json");
    const { logs } = JSON.parse(out) as { logs: { samples: number; files: { digest: string }[] }[] };
    expect(code).toBe(0);
    expect(logs[0]?.samples).toBe(2250);
    expect(logs[0]?.files[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("goes to a file too, and lint reads what compare wrote", async () => {
    const path = join(folder, "comparison.json");
    await bongsu("compare", XSTEST, "-o", path);
    const { code, out } = await bongsu("lint", XSTEST, path, "-o", join(folder, "lint.json"));
    expect(code).toBe(100);
    expect(out).not.toContain("want of a result");
    expect(lintSchema.safeParse(JSON.parse(readFileSync(join(folder, "lint.json"), "utf8"))).success).toBe(
      true,
    );
  });
});

describe("exit codes", () => {
  test.each([
    [["compare", TABLE], 0],
    [["compare", XSTEST, "--require", "paired"], 0],
    [["compare", XSTEST, "--require", "side-by-side"], 100],
    [["compare", TABLE, "--require", "pooled"], 100],
    [["lint", XSTEST], 100],
    [["plan", "--difference", "0.03"], 0],
    [["plan"], 2],
    [["plan", "--difference", "3"], 2],
    [["compare", "nowhere"], 2],
    [["compare", TABLE, "--as-of", "2026-02-31"], 2],
    [["compare", TABLE, "--as-of", "2026-02-28"], 0],
    [["comprae", XSTEST], 2],
    [["start", "--port", "70000"], 2],
    [["lint", LABELS], 2],
    [["calibrate", TABLE], 2],
  ])("%j gives %i", async (argv, expected) => {
    const { code, err } = await bongsu(...argv);
    expect(code).toBe(expected);
    expect(err).not.toMatch(/\n\s+at \S+ \(|defect/);
  });

  test("an unmet criterion is named, in both languages", async () => {
    const asked = ["compare", TABLE, "--require", "pooled"];
    expect((await bongsu(...asked)).err).toContain("Not met: pooled");
    expect((await bongsu(...asked, "--lang", "ko")).err).toContain("충족되지 않음: pooled");
  });
});

describe("progress", () => {
  const written: string[] = [];
  const terminal = (isTTY?: boolean) => ({ isTTY, write: (s: string) => void written.push(s) });

  test("is silent where standard error is no terminal", async () => {
    await withProgress(terminal(), "en", async (progress) => progress(1, 1));
    expect(written).toEqual([]);
  });

  test("is one line on a terminal, and is wiped even when the work fails", async () => {
    const work = withProgress(terminal(true), "ko", (progress) => {
      progress(1, 2);
      progress(2, 2);
      return Promise.reject(new Error("damaged"));
    });
    await expect(work).rejects.toThrow("damaged");
    expect(written.join("")).toContain("읽는 중 100 %");
    expect(written.join("")).not.toContain("\n");
    expect(written.at(-1)).toMatch(/\[K$/);
  });
});
