import { openCheckpoint, retireLog, treeHasher, verifyConsistency } from "@bongsu/log";
import { expect, test } from "vitest";
import { Following } from "./follow.ts";
import { TestLog, crypto } from "./logs.ts";

test("two roots at one size: both notes are handed on, and the log is not followed any more, also after a restart", async () => {
  const [mine, other] = await TestLog.twins();
  await mine.append(0, 4);
  await other.append(10, 14);
  const following = new Following(mine);
  await following.round();
  const held = mine.disk.read("checkpoint");
  following.served.disk = other.disk;
  expect(await following.round()).toBe("conflict replica-forked");
  expect(following.conflicts).toMatchObject([
    { kind: "equivocation", held, note: other.disk.read("checkpoint"), proof: [] },
  ]);
  // Going back to the first face repairs nothing.
  following.served.disk = mine.disk;
  following.restarted();
  expect(await following.round()).toBe("conflict replica-forked");
  expect(following.shown()).toBe(4);
});

test("a larger tree that does not begin with the one that is held comes with the proof that it is another", async () => {
  const [mine, other] = await TestLog.twins();
  await mine.append(0, 300);
  await other.append(5, 700);
  const following = new Following(mine);
  await following.round();
  following.served.disk = other.disk;
  expect(await following.round()).toBe("conflict replica-forked");
  expect([following.shown(), following.conflicts.length]).toEqual([300, 1]);
  const [conflict] = following.conflicts;
  const [root = new Uint8Array(0), ...path] = conflict?.proof ?? [];
  const grown = openCheckpoint(
    conflict?.note ?? new Uint8Array(0),
    mine.origin,
    mine.kept.identity.verifiers,
  ).checkpoint;
  const held = openCheckpoint(
    conflict?.held ?? new Uint8Array(0),
    mine.origin,
    mine.kept.identity.verifiers,
  ).checkpoint;
  verifyConsistency(treeHasher(crypto.sha256), { size: 300, root }, grown, path);
  expect(Buffer.compare(root, held.root)).not.toBe(0);
});

test("what was being caught up with binds as well: a log cannot change its face in the middle", async () => {
  const [mine, other] = await TestLog.twins();
  await mine.append(0, 600);
  await other.append(5, 700);
  const following = new Following(mine, { roundRequests: 8 });
  expect(await following.round()).toBe("more");
  expect(following.shown()).toBeNull();
  following.served.disk = other.disk;
  following.restarted();
  expect(await following.round()).toBe("conflict replica-forked");
  expect([following.shown(), following.conflicts[0]?.kind]).toEqual([null, "inconsistent"]);
});

test("less than before is told of; nothing is taken back, and the log is followed on when it is whole again", async () => {
  const log = await TestLog.make();
  await log.append(0, 5);
  const early = new Map(log.disk.files());
  await log.append(5, 9);
  const following = new Following(log);
  await following.round();
  following.served.fault = (path) => early.get(path);
  expect(await following.round()).toBe("conflict replica-rolled-back");
  expect([following.shown(), following.conflicts[0]?.kind]).toEqual([9, "rollback"]);
  following.served.fault = () => undefined;
  await log.append(9, 12);
  expect(await following.round()).toBe("grown");
  expect(following.shown()).toBe(12);
});

test("a smaller tree of another history is no old copy", async () => {
  const [mine, other] = await TestLog.twins();
  await mine.append(0, 9);
  await other.append(20, 25);
  const following = new Following(mine);
  await following.round();
  following.served.disk = other.disk;
  expect(await following.round()).toBe("conflict replica-forked");
  expect(following.conflicts[0]?.kind).toBe("inconsistent");
});

test("a log that has ended is read to its end and asked no more; a final note of another key ends nothing", async () => {
  const [mine, other] = [await TestLog.make(), await TestLog.make()];
  await mine.append(0, 5);
  const following = new Following(mine);
  await following.round();
  const forged = await retireLog(other.kept);
  following.served.fault = (path) => (path === "retired" ? forged : undefined);
  expect(await following.round()).toBe("failed signature-absent");
  following.served.fault = () => undefined;
  await retireLog(mine.kept);
  expect(await following.round()).toBe("retired");
  const { length } = following.served.asked;
  following.restarted();
  expect(await following.round()).toBe("retired");
  expect(following.served.asked).toHaveLength(length);
});
