import { beforeEach, describe, expect, test } from "vitest";
import type { LogStore } from "../src/store/port.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

async function read(store: LogStore, path: string): Promise<number[] | null> {
  const found = await store.read(path);
  return found === null ? null : [...found];
}

/** What every store must do. `make`: an empty place; each call of what it gives is one more process there. */
export function storeConformance(name: string, make: () => Promise<() => LogStore>): void {
  describe(`${name} is a store`, () => {
    let open: () => LogStore;
    let store: LogStore;
    beforeEach(async () => {
      open = await make();
      store = open();
    });

    test("a file that is not there is null, and so is a folder", async () => {
      expect(await store.read("a")).toBeNull();
      expect(await store.read("a/b/c")).toBeNull();
      await store.write("a/b/c", bytes(1));
      expect(await store.read("a/b")).toBeNull();
      expect(await store.read("a/b/c/d")).toBeNull();
      expect(await store.read("a/c")).toBeNull();
    });

    test("a file is written whole, with its folders, and written over", async () => {
      await store.write("tile/0/x001/234", bytes(1, 2, 3));
      expect(await read(store, "tile/0/x001/234")).toEqual([1, 2, 3]);
      await store.write("tile/0/x001/234", bytes(9));
      expect(await read(store, "tile/0/x001/234")).toEqual([9]);
      await store.write("empty", bytes());
      expect(await read(store, "empty")).toEqual([]);
    });

    test("what is read is not what is stored: changing one leaves the other", async () => {
      const written = bytes(1, 2);
      await store.write("a", written);
      written[0] = 9;
      const found = await store.read("a");
      found?.fill(7);
      expect(await read(store, "a")).toEqual([1, 2]);
    });

    test("writing at a place cuts what was behind it", async () => {
      await store.writeAt("bodies/0", 0, bytes(1, 2, 3, 4, 5));
      await store.writeAt("bodies/0", 3, bytes(9));
      expect(await read(store, "bodies/0")).toEqual([1, 2, 3, 9]);
      await store.syncFile("bodies/0");
      await store.writeAt("bodies/0", 2, bytes(7, 7));
      expect(await read(store, "bodies/0")).toEqual([1, 2, 7, 7]);
      await store.writeAt("bodies/0", 1, bytes());
      expect(await read(store, "bodies/0")).toEqual([1]);
    });

    test("a synced file is the same to another process", async () => {
      await store.write("a/b", bytes(1, 2));
      await store.syncFile("a/b");
      await store.syncFolder("a");
      await store.syncFolder("");
      expect(await read(open(), "a/b")).toEqual([1, 2]);
      await open().syncFile("a/b");
    });

    test("a rename takes the place of what was there", async () => {
      await store.write("checkpoint", bytes(1));
      await store.write("checkpoint.next", bytes(2));
      await store.rename("checkpoint.next", "checkpoint");
      expect(await read(store, "checkpoint")).toEqual([2]);
      expect(await read(store, "checkpoint.next")).toBeNull();
      await store.write("checkpoint.next", bytes(3));
      expect(await read(store, "checkpoint")).toEqual([2]);
      expect(await read(store, "checkpoint.next")).toEqual([3]);
    });

    test("a file is removed, a folder with all in it, and nothing where there is nothing", async () => {
      await store.write("tile/0/000", bytes(1));
      await store.write("tile/0/000.p/7", bytes(1));
      await store.write("tile/0/000.p/8", bytes(1));
      await store.remove("tile/0/000.p");
      expect(await store.read("tile/0/000.p/7")).toBeNull();
      expect(await store.read("tile/0/000.p/8")).toBeNull();
      expect(await read(store, "tile/0/000")).toEqual([1]);
      await store.remove("tile/0/000");
      expect(await store.read("tile/0/000")).toBeNull();
      await store.remove("tile/0/000");
      await store.remove("no/such/folder");
      expect(await store.read("no/such")).toBeNull();
    });

    test("what is not there cannot be synced or renamed", async () => {
      await expect(store.syncFile("absent")).rejects.toThrow();
      await expect(store.syncFolder("absent")).rejects.toThrow();
      await expect(store.rename("absent", "other")).rejects.toThrow();
    });

    test("one holds the lock, the others wait in this process and in another", async () => {
      const order: string[] = [];
      const other = open();
      const first = await store.lock();
      const second = other.lock().then(async (release) => {
        order.push("other");
        await release();
      });
      const third = store.lock().then(async (release) => {
        order.push("same");
        await release();
      });
      await new Promise((later) => setTimeout(later, 30));
      expect(order).toEqual([]);
      order.push("first");
      await first();
      await Promise.all([second, third]);
      expect(order[0]).toBe("first");
      expect(order.toSorted()).toEqual(["first", "other", "same"]);
      await (
        await store.lock()
      )();
    });
  });
}
