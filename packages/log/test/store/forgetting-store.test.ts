import { expect, test } from "vitest";
import { ForgettingDisk } from "../../src/store/forgetting-disk.ts";
import { ForgettingStore } from "../../src/store/forgetting-store.ts";
import { folderOf } from "../../src/store/port.ts";
import { storeConformance } from "../store-conformance.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** Nothing that was not synced survives, or everything does. */
const UNLUCKY = (): number => 0.999;
const NOTHING = (): number => 0.5;

storeConformance("the forgetting store", async () => {
  const disk = new ForgettingDisk(() => 0.5);
  return () => new ForgettingStore(disk);
});

/** Names survive below 0.5; writes are dropped below a third, whole from two thirds. */
function chances(...values: number[]): () => number {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
}

async function afterCrash(
  random: () => number,
  work: (store: ForgettingStore) => Promise<void>,
): Promise<ForgettingStore> {
  const disk = new ForgettingDisk(random);
  await work(new ForgettingStore(disk));
  disk.crash();
  return new ForgettingStore(disk);
}

test("what was synced, with the folders on its way, is there after a loss of power", async () => {
  const store = await afterCrash(NOTHING, async (before) => {
    await before.write("a/b/c", bytes(1, 2));
    await before.syncFile("a/b/c");
    for (const folder of ["a/b", "a", ""]) await before.syncFolder(folder);
  });
  expect(await store.read("a/b/c")).toEqual(bytes(1, 2));
});

test.each(["a/b", "a", ""])("a synced file is gone when the names in “%s” were not synced", async (left) => {
  const store = await afterCrash(NOTHING, async (before) => {
    await before.write("a/b/c", bytes(1, 2));
    await before.syncFile("a/b/c");
    for (const folder of ["a/b", "a", ""]) if (folder !== left) await before.syncFolder(folder);
  });
  expect(await store.read("a/b/c")).toBeNull();
});

test("names that were not synced survive by chance, each by itself", async () => {
  const store = await afterCrash(chances(0.4, 0.6), async (before) => {
    await before.write("a", bytes(1));
    await before.syncFile("a");
    await before.write("b", bytes(2));
    await before.syncFile("b");
  });
  expect(await store.read("a")).toEqual(bytes(1));
  expect(await store.read("b")).toBeNull();
});

test.each([
  [0.1, []],
  [0.34, [5]],
  [0.5, [5, 6]],
  [0.7, [5, 6, 7, 8]],
])("bytes that were not synced survive by chance (%d), perhaps in part", async (chance, expected) => {
  const store = await afterCrash(
    () => chance,
    async (before) => {
      await before.write("a", bytes());
      await before.syncFile("a");
      await before.syncFolder("");
      await before.write("a", bytes(5, 6, 7, 8));
    },
  );
  expect([...((await store.read("a")) ?? [])]).toEqual(expected);
});

test("a later write may survive without an earlier one, over zeroes", async () => {
  const store = await afterCrash(chances(0.1, 0.9), async (before) => {
    await before.write("a", bytes());
    await before.syncFile("a");
    await before.syncFolder("");
    await before.writeAt("a", 0, bytes(1, 2));
    await before.writeAt("a", 2, bytes(3));
  });
  expect(await store.read("a")).toEqual(bytes(0, 0, 3));
});

test("a rename that was not synced leaves the old file under the name", async () => {
  const store = await afterCrash(UNLUCKY, async (before) => {
    await before.write("a", bytes(1));
    await before.write("a.next", bytes(2));
    await before.syncFile("a");
    await before.syncFile("a.next");
    await before.syncFolder("");
    await before.rename("a.next", "a");
  });
  expect(await store.read("a")).toEqual(bytes(1));
  expect(await store.read("a.next")).toEqual(bytes(2));
});

test("what was removed without a sync may be back", async () => {
  const store = await afterCrash(UNLUCKY, async (before) => {
    await before.write("a", bytes(1));
    await before.syncFile("a");
    await before.syncFolder("");
    await before.remove("a");
  });
  expect(await store.read("a")).toEqual(bytes(1));
});

test("after a loss of power the processes are gone and the lock is free", async () => {
  const disk = new ForgettingDisk(NOTHING);
  const before = new ForgettingStore(disk);
  const release = await before.lock();
  disk.crash();
  await expect(before.read("a")).rejects.toThrow("this process has ended");
  await expect(before.lock()).rejects.toThrow("this process has ended");
  const after = new ForgettingStore(disk);
  const held = await after.lock();
  // The dead process must not give back what is not its own any more.
  await release();
  let second = false;
  const waiting = new ForgettingStore(disk).lock().then(() => (second = true));
  await Promise.resolve();
  await Promise.resolve();
  expect(second).toBe(false);
  await held();
  await waiting;
  expect(second).toBe(true);
});

test("a killed process leaves its writes and frees its lock", async () => {
  const disk = new ForgettingDisk(NOTHING);
  const killed = new ForgettingStore(disk);
  await killed.lock();
  await killed.write("a", bytes(1));
  killed.kill();
  await expect(killed.write("a", bytes(2))).rejects.toThrow("this process has ended");
  const other = new ForgettingStore(disk);
  await (
    await other.lock()
  )();
  expect(await other.read("a")).toEqual(bytes(1));
});

test("a process that is killed while it waits does not keep the lock", async () => {
  const disk = new ForgettingDisk(NOTHING);
  const first = await new ForgettingStore(disk).lock();
  const waiting = new ForgettingStore(disk);
  const lock = waiting.lock();
  waiting.kill();
  await first();
  await expect(lock).rejects.toThrow("this process has ended");
  await (
    await new ForgettingStore(disk).lock()
  )();
});

test("a fault is thrown by the operation, a write then done in part", async () => {
  const disk = new ForgettingDisk(NOTHING);
  const store = new ForgettingStore(disk);
  const seen: string[] = [];
  disk.before = (operation, path) => {
    seen.push(`${operation} ${path}`);
    if (seen.length === 2) throw new Error("no room");
  };
  await store.write("a", bytes(1, 2, 3, 4));
  await expect(store.writeAt("a", 4, bytes(5, 6, 7, 8))).rejects.toThrow("no room");
  expect(await store.read("a")).toEqual(bytes(1, 2, 3, 4, 5, 6));
  await store.rename("a", "b");
  await store.syncFile("b");
  await store.syncFolder("");
  await store.remove("b");
  expect(seen).toEqual(["write a", "writeAt a", "rename a", "syncFile b", "syncFolder ", "remove b"]);
});

test("a file cannot be a folder, a name stays in its folder", async () => {
  const store = new ForgettingStore(new ForgettingDisk(NOTHING));
  await store.write("a/b", bytes(1));
  await expect(store.write("a", bytes(1))).rejects.toThrow("a is a folder");
  await expect(store.write("a/b/c", bytes(1))).rejects.toThrow("a/b leads through a file");
  await expect(store.rename("a/b", "b")).rejects.toThrow("nothing to rename at a/b");
  await expect(store.syncFile("a")).rejects.toThrow("no file to sync at a");
  await expect(store.syncFolder("a/b")).rejects.toThrow("no folder to sync at a/b");
});

test("the folder of a path", () => {
  expect(folderOf("checkpoint")).toBe("");
  expect(folderOf("tile/0/000")).toBe("tile/0");
});
