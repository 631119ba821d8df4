import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { memorySource, openZip, portablePlatform, problemSink, splitZstdFrames } from "../src/index.ts";
import type { Platform, Zip } from "../src/index.ts";
import { buildZip } from "./build-zip.ts";
import type { Archive, Part } from "./build-zip.ts";
import { nodePlatform, sha256 } from "./node-platform.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(i + seed, 2654435761) >>> 13) & 0x3f);

async function contents(zip: Zip): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const batch of zip.stream())
    for (const { member, bytes } of batch) found.set(member.name, Buffer.from(bytes).toString("latin1"));
  return found;
}

const open = (parts: readonly Part[], archive?: Archive, platform: Platform = nodePlatform): Promise<Zip> =>
  openZip(memorySource("a.eval", buildZip(parts, archive)), { platform, sink: problemSink(false) });

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe.each([
  ["Node's codecs", nodePlatform],
  ["portable codecs", portablePlatform(sha256)],
])("a zip archive read with %s", (_, platform) => {
  it.each([0, 8, 93])("gives back members packed with method %i", async (method) => {
    const data = bytesOf(300_000, method);
    const zip = await open([{ name: "x", data, method }], {}, platform);
    expect(text(await zip.readMember(zip.members.at(0)))).toBe(text(data));
  });

  it("gives back a zstd member of several frames whole, skippable frames left out", async () => {
    const [one, two] = [bytesOf(4000, 1), bytesOf(4000, 2)];
    const skippable = Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9]);
    const packed = Buffer.concat([zstdCompressSync(one), skippable, zstdCompressSync(two)]);
    const data = Buffer.concat([one, two]);
    const zip = await open([{ name: "x", data, method: 93, packed }], {}, platform);
    expect(text(await zip.readMember(zip.members.at(0)))).toBe(text(data));
    expect(splitZstdFrames(packed)).toHaveLength(2);
    expect(zstdDecompressSync(packed).length, "the frame that Node alone would have read").toBe(4000);
  });

  it("reads empty members", async () => {
    const parts = [0, 8, 93].map((method) => ({ name: `m${method}`, data: new Uint8Array(0), method }));
    expect([...(await contents(await open(parts, {}, platform))).values()]).toEqual(["", "", ""]);
  });
});

describe("a zip directory", () => {
  const three: Part[] = ["a", "b", "c"].map((name) => ({ name, data: utf8(name.repeat(50)), method: 8 }));

  it("keeps the last of two members with one name, in its place, and lists both", async () => {
    const zip = await open([...three, { name: "a", data: utf8("new") }]);
    expect(Array.from(zip.members, (m) => m.name)).toEqual(["b", "c", "a"]);
    expect(zip.all).toHaveLength(4);
    expect((await contents(zip)).get("a")).toBe("new");
  });

  it("is found through zip64 records", async () => {
    const zip = await open(three, { zip64: true });
    expect([...(await contents(zip)).keys()]).toEqual(["a", "b", "c"]);
  });

  it("is not led astray by a zip64 locator's signature inside member data", async () => {
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50);
    locator.writeBigUInt64LE(1n << 40n, 8);
    const zip = await open([...three, { name: "trap", data: Buffer.concat([locator, locator]) }]);
    expect([...(await contents(zip)).keys()]).toEqual(["a", "b", "c", "trap"]);
  });

  it("is not led astray by an end record inside the comment", async () => {
    const comment = Buffer.alloc(60);
    comment.writeUInt32LE(0x06054b50, 8);
    const zip = await open(three, { comment });
    expect(zip.members).toHaveLength(3);
  });

  it("keeps non-ASCII names, whether the writer flagged them or not", async () => {
    const zip = await open([
      { name: "samples/문항 1_epoch_1.json", data: utf8("1") },
      { name: "samples/문항 2_epoch_1.json", data: utf8("2"), flags: 0 },
    ]);
    expect(Array.from(zip.members, (m) => m.name)).toEqual([
      "samples/문항 1_epoch_1.json",
      "samples/문항 2_epoch_1.json",
    ]);
  });

  it("streams members in the order asked for, whatever their order in the file", async () => {
    const zip = await open(three);
    const order: string[] = [];
    for await (const batch of zip.stream([...zip.members].toReversed()))
      for (const entry of batch) order.push(entry.member.name);
    expect(order).toEqual(["c", "b", "a"]);
  });

  it("tells members of one name from those of names that begin alike, however many", async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `samples/${i % 1500}`);
    const parts = names.map((name, i) => ({ name, data: utf8(String(i)) }));
    const zip = await open(parts);
    expect(Array.from(zip.members, (m) => m.name)).toEqual(names.slice(1500));
    expect((await contents(zip)).get("samples/14")).toBe("1514");
    expect(() => zip.members.at(1500)).toThrow(RangeError);
  });

  it("reads ten thousand members with few reads", async () => {
    const shared = bytesOf(900, 1);
    const parts = Array.from({ length: 10_000 }, (_, i) => ({
      name: `samples/${i}.json`,
      data: shared,
    }));
    const whole = memorySource("big.eval", buildZip(parts));
    let reads = 0;
    const counted = { ...whole, read: (o: number, n: number) => (reads++, whole.read(o, n)) };
    const zip = await openZip(counted, { platform: nodePlatform, sink: problemSink(false) });
    expect((await contents(zip)).size).toBe(10_000);
    // One read for each 64 KiB of packed members, with room for the directory and for headers.
    expect(reads).toBeLessThan(20 + (2 * whole.size) / (64 * 1024));
    expect(reads).toBeLessThan(10_000 / 50);
  });
});

describe("an archive without its directory", () => {
  const parts: Part[] = [
    { name: "a", data: bytesOf(500, 1), method: 8 },
    { name: "b", data: bytesOf(70_000, 2), method: 8, descriptor: true },
    { name: "c", data: bytesOf(10, 3), method: 93 },
  ];
  const cut = buildZip(parts, { directory: false });

  it("is refused with the place where it breaks off", async () => {
    const opening = openZip(memorySource("a.eval", cut), {
      platform: nodePlatform,
      sink: problemSink(false),
    });
    await expect(opening).rejects.toMatchObject({
      problems: [{ code: "truncated", place: { byte: cut.length } }],
    });
  });

  it("gives its members when asked to keep going, descriptors included", async () => {
    const sink = problemSink(true);
    const zip = await openZip(memorySource("a.eval", cut), { platform: nodePlatform, sink });
    expect(zip.recovered).toBe(true);
    expect(await contents(zip)).toEqual(new Map(parts.map((part) => [part.name, text(part.data)])));
    expect(sink.problems.map((p) => p.code)).toEqual(["truncated"]);
  });

  it("names the member in whose middle it breaks off", async () => {
    const sink = problemSink(true);
    const source = memorySource("a.eval", cut.subarray(0, cut.length - 5));
    const zip = await openZip(source, { platform: nodePlatform, sink });
    expect(Array.from(zip.members, (m) => m.name)).toEqual(["a", "b"]);
    expect(sink.problems.at(-1)).toMatchObject({ code: "truncated", place: { member: "c" } });
  });

  it("skips a member that a killed writer left without sizes", async () => {
    const whole = buildZip([parts[0]!], { directory: false });
    const half = buildZip([{ name: "half", data: new Uint8Array(0) }], { directory: false });
    const sink = problemSink(true);
    const source = memorySource("a.eval", Buffer.concat([whole, half, bytesOf(50, 1), whole]));
    const zip = await openZip(source, { platform: nodePlatform, sink });
    expect(Array.from(zip.all, (m) => m.name)).toEqual(["a", "a"]);
    expect(sink.problems.at(-1)).toMatchObject({ place: { member: "half" } });
  });
});
