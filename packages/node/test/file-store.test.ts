import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { storeConformance } from "../../log/test/store-conformance.ts";
import { FileStore } from "../src/store/file-store.ts";

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "bongsu-store-"));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true })));

storeConformance("the file store", async () => {
  const root = join(folder(), "log");
  return () => new FileStore(root);
});

test("looking makes no files; what is private is for the owner alone", async () => {
  const root = join(folder(), "log");
  const store = new FileStore(root);
  expect(await store.read("checkpoint")).toBeNull();
  expect(() => statSync(root)).toThrow("ENOENT");
  await (
    await store.lock()
  )();
  expect(readdirSync(root)).toEqual(["private"]);
  expect(statSync(join(root, "private")).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, "private", "lock")).mode & 0o777).toBe(0o600);
});

test("who waits too long for the lock is told so", async () => {
  const root = join(folder(), "log");
  const release = await new FileStore(root).lock();
  const impatient = new FileStore(root, 0.05);
  await expect(impatient.lock()).rejects.toMatchObject({ code: "log-busy", details: { seconds: 0.05 } });
  await release();
  await (
    await impatient.lock()
  )();
});

test.runIf(process.platform === "linux")(
  "files that were written and not synced are closed with the lock",
  async () => {
    const root = join(folder(), "log");
    const store = new FileStore(root);
    const isOurs = (file: string): boolean => {
      try {
        return readlinkSync(`/proc/self/fd/${file}`).startsWith(root);
      } catch {
        return false;
      }
    };
    const open = (): number => readdirSync("/proc/self/fd").filter(isOurs).length;
    const release = await store.lock();
    const locked = open();
    for (let at = 0; at < 20; at++) await store.write(`a/${at}`, Uint8Array.of(1));
    expect(open()).toBe(locked + 20);
    await release();
    store.close();
    expect(open()).toBe(0);
  },
);
