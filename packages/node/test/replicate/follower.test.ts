import { expect, test } from "vitest";
import { Following } from "./follow.ts";
import { TestLog, damagesOf } from "./logs.ts";

test("a copy holds what its log published, file for file, and fsck finds nothing in it", async () => {
  const log = await TestLog.make();
  await log.append(0, 3);
  const following = new Following(log);
  expect(await following.round()).toBe("grown");
  await log.append(3, 700);
  expect(await following.round()).toBe("grown");
  expect(await following.round()).toBe("in-step");
  expect(following.grown).toEqual([
    [0, 3],
    [3, 700],
  ]);
  const published = [...log.disk.files()].filter(([path]) => /^(?:checkpoint$|tile\/|bodies\/)/.test(path));
  const copied = following.disk.files();
  for (const [path, bytes] of published)
    if (!/\.p\/\d+$/.test(path) || path.endsWith(".p/188")) expect(copied.get(path)).toEqual(bytes);
  expect(await damagesOf(following.disk, log)).toEqual([]);
});
