import { expect, test } from "vitest";
import { Following } from "./follow.ts";
import { ForgettingStore } from "@bongsu/log";
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

test("what a log says of itself is kept beside the copy where it names the log that is followed, and else is not", async () => {
  const log = await TestLog.make();
  await log.append(0, 1);
  const following = new Following(log);
  const about = (origin: string, vkey: string): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify({
        kind: "bongsu/party/1",
        domain: "author.example",
        homeLog: { origin, vkey },
        roots: [`sha256:${"0".repeat(64)}`],
      }),
    );
  await following.round();
  const other = await TestLog.make("other.example");
  await new ForgettingStore(log.disk).write("bongsu.json", about(other.origin, other.vkey));
  await following.round();
  expect(following.disk.read("bongsu.json")).toBeNull();
  const right = about(log.origin, log.vkey);
  await new ForgettingStore(log.disk).write("bongsu.json", right);
  await following.round();
  expect(following.disk.read("bongsu.json")).toEqual(right);
});
