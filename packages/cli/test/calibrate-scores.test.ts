import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calibrationSchema } from "@bongsu/evaluation";
import { bongsu } from "./run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-scores-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A judge that scores 1 to 5, one too high for every third output; people scored the first `labelled`. */
function table(labelled: number): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const score = 1 + (i % 4);
    return `q${i},${score + (i % 3 === 0 ? 1 : 0)},${i < labelled ? score : ""}`;
  });
  const path = join(folder, `labels-${labelled}.csv`);
  writeFileSync(path, ["item_id,judge,human_1", ...rows].join("\n"));
  return path;
}

test("a table of numeric scores is calibrated, and said in both languages", async () => {
  const path = table(48);
  const [en, ko] = [await bongsu("calibrate", path), await bongsu("calibrate", path, "--lang", "ko")];
  expect([en.code, ko.code]).toEqual([0, 0]);
  // Judged mean 2.5 + 1/3; a judge whose gap is the same everywhere is calibrated to about the people's 2.5.
  expect(en.out).toMatch(/is 2\.83 over 120 outputs\. Calibrated with 48 human scores it is 2\.5\d? ?/);
  expect(en.out).toMatch(/0\.333 higher than they do/);
  expect(ko.out).toMatch(/사람이 매긴 점수 48건으로 보정하면 2\.5/);
  const { out } = await bongsu("calibrate", path, "--json");
  const [one] = calibrationSchema.parse(JSON.parse(out)).scores;
  expect(one?.labels).toEqual({ labelled: 48, unlabelled: 72 });
  expect(one?.calibrated.value).toBeCloseTo(2.5, 6);
});

test("with too few human scores it is refused, and said how many are needed", async () => {
  const { code, out } = await bongsu("calibrate", table(12));
  expect(code).toBe(0);
  expect(out).toMatch(/With 12 human scores it is not calibrated: at least 30 items/);
  expect((await bongsu("calibrate", table(12), "--lang", "ko")).out).toMatch(/30문항 이상/);
});

test("a judge in words beside people in numbers is told, in both languages; one in the same words is not", async () => {
  const path = join(folder, "mixed.csv");
  const rows = (human: (i: number) => string | number) =>
    Array.from({ length: 40 }, (_, i) => `q${i},${i % 2 === 0 ? "yes" : "no"},${human(i)}`);
  writeFileSync(path, ["item_id,judge,human_1", ...rows((i) => 1 + (i % 5))].join("\n"));
  const [en, ko] = [await bongsu("calibrate", path), await bongsu("calibrate", path, "--lang", "ko")];
  expect(en.err).toMatch(/\(no, yes\) and the human labels \(1, 2, 3, 4, 5\) have no class in common/);
  expect(ko.err).toMatch(/공통된 분류가 하나도 없다/);
  writeFileSync(path, ["item_id,judge,human_1", ...rows((i) => (i % 3 === 0 ? "yes" : "no"))].join("\n"));
  expect((await bongsu("calibrate", path)).err).toBe("");
});

test("without any human score there is nothing to calibrate by", async () => {
  const { code, err } = await bongsu("calibrate", table(0));
  expect(code).toBe(2);
  expect(err).toMatch(/no judge beside human labels/);
});
