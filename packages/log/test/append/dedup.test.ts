import { expect, test } from "vitest";
import { ForgettingStore, submissionOfCose, treeHasher } from "../../src/index.ts";
import { DedupIndex } from "../../src/append/dedup/dedup-index.ts";
import { dedupKey } from "../../src/append/dedup/dedup-key.ts";
import { DedupSegments, SEGMENT } from "../../src/append/dedup/segments.ts";
import { ForgettingDisk } from "../../src/store/forgetting-disk.ts";
import { crypto, sha256 } from "../support/crypto.ts";
import { hex, refusedLater } from "../support/refused.ts";
import { Machine, appendAll, statement } from "./machine.ts";

const key = (n: number): Uint8Array => sha256(new TextEncoder().encode(`key ${n}`));

function indexOf(count: number): DedupIndex {
  const index = new DedupIndex();
  for (let n = 0; n < count; n++) index.add(key(n));
  return index;
}

test("the key of an entry is SHA-256 of its digest and its key's SHA-256; the signature is no part of it", () => {
  // (head -c 32 /dev/zero; printf abc | sha256sum | cut -c-64 | xxd -r -p) | sha256sum
  const keyDigest = sha256(new TextEncoder().encode("abc"));
  expect(dedupKey(sha256, new Uint8Array(32), keyDigest)).toEqual(
    hex("589f9ffed4c477966bfb8d41f37895b08c69047df8f911d6f3b57fbe08faee8d"),
  );
});

test("keys are found at their first entry, others are not found", () => {
  const index = indexOf(5000);
  expect(index.size).toBe(5000);
  for (let n = 0; n < 5000; n++) expect(index.find(key(n))).toBe(n);
  for (let n = 5000; n < 9000; n++) expect(index.find(key(n))).toBeUndefined();
  index.add(key(17));
  expect([index.size, index.find(key(17)), index.find(key(5000))]).toEqual([5001, 17, undefined]);
  index.add(key(5000));
  expect(index.find(key(5000))).toBe(5001);
  expect(index.keyAt(5000)).toEqual(key(17));
});

test("keys that begin alike are told apart to the last byte", () => {
  const index = new DedupIndex();
  const alike = Array.from({ length: 32 }, (_, at) => {
    const bytes = new Uint8Array(32).fill(255);
    bytes[at] = 1;
    return bytes;
  });
  for (const each of alike) index.add(each);
  alike.forEach((each, at) => expect(index.find(each)).toBe(at));
  expect(index.find(new Uint8Array(32).fill(255))).toBeUndefined();
});

test("a key has 32 bytes, and only entries that are in have one", () => {
  const index = indexOf(1);
  expect(() => index.add(new Uint8Array(31))).toThrow(new RangeError("a key has 32 bytes"));
  expect(() => new DedupIndex().keyAt(0)).toThrow(new RangeError("entry 0 is not in the index"));
  expect(index.size).toBe(1);
});

test("a million entries take less than 60 MB", () => {
  const index = new DedupIndex();
  const before = process.memoryUsage().arrayBuffers;
  const one = new Uint8Array(32);
  const view = new DataView(one.buffer);
  for (let n = 0; n < 1_000_000; n++) {
    // Spread over the table as hashes are (Knuth's multiplicative hash).
    view.setUint32(0, Math.imul(n + 1, 2654435761));
    view.setUint32(4, n);
    index.add(one);
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60e6);
  view.setUint32(0, Math.imul(777_778, 2654435761));
  view.setUint32(4, 777_777);
  expect(index.find(one)).toBe(777_777);
});

test("full segments are kept and read back; what is not full is not kept", async () => {
  const disk = new ForgettingDisk(() => 0.5);
  const store = new ForgettingStore(disk);
  await new DedupSegments(store, crypto, "log.example.org").save(indexOf(2 * SEGMENT + 100));
  expect([...disk.files()].map(([path, bytes]) => [path, bytes.length])).toEqual([
    ["private/dedup/0", SEGMENT * 32 + 32],
    ["private/dedup/1", SEGMENT * 32 + 32],
  ]);
  const index = new DedupIndex();
  const segments = new DedupSegments(store, crypto, "log.example.org");
  expect([await segments.load(index), await segments.load(index), await segments.load(index)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(index.size).toBe(2 * SEGMENT);
  expect([index.find(key(0)), index.find(key(2 * SEGMENT - 1)), index.find(key(2 * SEGMENT))]).toEqual([
    0,
    2 * SEGMENT - 1,
    undefined,
  ]);
  // Not written again by who has read them.
  const written: string[] = [];
  disk.before = (operation, path) => void written.push(`${operation} ${path}`);
  for (let n = 2 * SEGMENT; n < 3 * SEGMENT - 1; n++) index.add(key(n));
  await segments.save(index);
  expect(written).toEqual([]);
  index.add(key(3 * SEGMENT - 1));
  await segments.save(index);
  expect(written).toEqual(["write private/dedup/2"]);
});

test("a segment is read at its place only", async () => {
  const store = new ForgettingStore(new ForgettingDisk(() => 0.5));
  await new DedupSegments(store, crypto, "log.example.org").save(indexOf(SEGMENT));
  expect(await new DedupSegments(store, crypto, "log.example.org").load(indexOf(1))).toBe(false);
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ["cut", (bytes) => bytes.subarray(0, -1)],
  ["longer", (bytes) => Uint8Array.from([...bytes, 0])],
  ["changed in a key", (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ["changed in its seal", (bytes) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))],
  ["zeroes", (bytes) => bytes.map(() => 0)],
])("a segment that is %s is not used", async (_, damage) => {
  const disk = new ForgettingDisk(() => 0.5);
  const store = new ForgettingStore(disk);
  await new DedupSegments(store, crypto, "log.example.org").save(indexOf(2 * SEGMENT));
  const [first, second] = [disk.read("private/dedup/0"), disk.read("private/dedup/1")];
  const load = async (origin = "log.example.org"): Promise<boolean> => {
    const index = new DedupIndex();
    const loaded = await new DedupSegments(store, crypto, origin).load(index);
    expect(index.size).toBe(loaded ? SEGMENT : 0);
    return loaded;
  };
  expect([await load(), await load("other.example.org")]).toEqual([true, false]);
  await store.write("private/dedup/0", second ?? new Uint8Array(0));
  expect(await load()).toBe(false);
  await store.write("private/dedup/0", damage(first ?? new Uint8Array(0)));
  expect(await load()).toBe(false);
});

test("after a start anew the log knows hashedrekord and COSE leaves alike", async () => {
  const machine = await Machine.withLog();
  const cose = submissionOfCose(crypto, hex("d28443a10126a0410040"));
  expect(cose).toEqual({
    leaf: hex("d28443a10126a0410040"),
    leafHash: treeHasher(sha256).leaf(cose.leaf),
    dedupKey: sha256(cose.leaf),
    body: null,
  });
  await appendAll(machine.start(), [statement(0), cose]);
  const receipts = await appendAll(machine.start(), [cose, statement(1), statement(0)]);
  expect(receipts.map(({ index, duplicate }) => [index, duplicate])).toEqual([
    [1, true],
    [2, false],
    [0, true],
  ]);
});

test("a log with a leaf of another kind is not appended to", async () => {
  const machine = await Machine.withLog();
  const leaf = new TextEncoder().encode("{}");
  const foreign = { leaf, leafHash: treeHasher(sha256).leaf(leaf), dedupKey: key(1), body: null };
  await appendAll(machine.start(), [foreign]);
  expect(await refusedLater(() => appendAll(machine.start(), [statement(1)]))).toEqual({
    code: "leaf-foreign",
    details: { found: "{}" },
  });
});
