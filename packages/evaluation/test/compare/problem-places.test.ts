import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { memorySource, portablePlatform } from "@bongsu/input";
import { compareFiles } from "../../src/compare/compare-files.ts";
import { comparisonSchema } from "../../src/result/index.ts";

const platform = portablePlatform(() => {
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
});

const rows = (judge: string): string[] =>
  Array.from({ length: 12 }, (_, i) => `q${i},m,${(i + judge.length) % 3 === 0 ? "safe" : "unsafe"}`);

const table = (name: string, lines: readonly string[]) =>
  memorySource(name, new TextEncoder().encode(["item_id,model,score", ...lines, ""].join("\n")));

it("what is wrong in a file stands in the result with its place", async () => {
  const broken = rows("b").toSpliced(3, 1, "q3,m,safe,too,many");
  const { comparison } = await compareFiles({
    groups: [
      { name: "a", files: [table("a.csv", rows("aa"))] },
      { name: "b", files: [table("b.csv", broken)] },
    ],
    protocol: null,
    platform,
    keepGoing: true,
    version: "0",
  });
  const { problems } = comparisonSchema.parse(JSON.parse(JSON.stringify(comparison)));
  expect(problems).toMatchObject([{ file: expect.stringMatching(/b\.csv$/), place: { line: 5 } }]);
  const elsewhere = problems.map((problem) => ({ ...problem, place: { somewhere: 5 } }));
  expect(comparisonSchema.safeParse({ ...comparison, problems: elsewhere }).success).toBe(false);
});
