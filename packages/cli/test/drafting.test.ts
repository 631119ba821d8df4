import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadExercise } from "@bongsu/evaluation";
import { requestFrom } from "../src/io/request.ts";
import { bongsu } from "./run-cli.ts";
import { temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const table = (model: string, shift: number): string =>
  `item_id,model,score\n${Array.from({ length: 60 }, (_, i) => `q${i},${model},${(i + shift) % 3 === 0 ? 1 : 0}`).join("\n")}\n`;

/** Two institutes that both called their file results.csv. */
function institutes(at: string): string {
  for (const [name, shift] of [
    ["seoul", 0],
    ["london", 1],
  ] as const) {
    mkdirSync(join(folder, at, name), { recursive: true });
    writeFileSync(join(folder, at, name, "results.csv"), table("m1", shift));
  }
  return join(folder, at);
}

const estimatesOf = async (...argv: string[]): Promise<unknown> =>
  (JSON.parse((await bongsu("compare", ...argv, "--json")).out) as { estimates: unknown }).estimates;

test.each([
  ["one folder that holds both", (at: string) => [at]],
  ["two folders", (at: string) => [join(at, "london"), join(at, "seoul")]],
  ["two files of one name", (at: string) => [join(at, "london/results.csv"), join(at, "seoul/results.csv")]],
])("a draft laid beside what it was drafted from gives the same answer: %s", async (name, paths) => {
  const at = institutes(name.replaceAll(" ", "-"));
  const drafted = paths(at);
  const before = await estimatesOf(...drafted);
  const draft = join(at, "exercise.yaml");
  expect((await bongsu("init", "exercise", ...drafted, "-o", draft)).code).toBe(0);
  expect(
    loadExercise(readFileSync(draft, "utf8"), "exercise.yaml").pipelines?.flatMap(({ files }) => files),
  ).toEqual(["london/results.csv", "seoul/results.csv"]);
  expect(await estimatesOf(at)).toEqual(before);
  expect(before).toHaveLength(2);
});

test("the folder that holds the institutes may hold files beside them; then it is one institute", async () => {
  const at = institutes("beside");
  copyFileSync(join(at, "seoul/results.csv"), join(at, "loose.csv"));
  expect(requestFrom([at]).groups.map(({ name }) => name)).toEqual(["beside"]);
});

test("names never hold where a folder lies on this machine", () => {
  const at = institutes("private");
  const names = requestFrom([join(at, "seoul"), join(at, "london")]).groups.flatMap(({ files }) =>
    files.map(({ name }) => name),
  );
  expect(names).toEqual(["seoul/results.csv", "london/results.csv"]);
});
