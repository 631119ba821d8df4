import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError, memorySource, openZip, portablePlatform, problemSink } from "../src/index.ts";
import type { Platform, Problem } from "../src/index.ts";
import { buildZip } from "./build-zip.ts";
import type { Archive, Part } from "./build-zip.ts";
import { nodePlatform, sha256 } from "./node-platform.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads all there is; gives what was wrong. Anything but InputError fails the test. */
async function read(
  bytes: Uint8Array,
  keepGoing: boolean,
  platform: Platform = nodePlatform,
): Promise<readonly Problem[]> {
  const sink = problemSink(keepGoing);
  try {
    const zip = await openZip(memorySource("h.eval", bytes), {
      platform,
      sink,
      limits: { memberBytes: 1 << 20 },
    });
    for await (const batch of zip.stream(zip.all))
      for (const { bytes } of batch) expect(bytes.length).toBeGreaterThanOrEqual(0);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [...sink.problems, ...error.problems];
  }
  return sink.problems;
}

const parts: Part[] = [
  { name: "header.json", data: utf8('{"a":1}'), method: 8 },
  { name: "samples/1.json", data: utf8("zstd ".repeat(40)), method: 93 },
  { name: "samples/2.json", data: utf8("descriptor ".repeat(9)), method: 8, descriptor: true },
];

describe("a damaged archive", () => {
  it.each([
    ["plain", {}],
    ["zip64", { zip64: true }],
  ] satisfies [string, Archive][])(
    "cut off at any byte gives problems and nothing else (%s)",
    async (_, archive) => {
      const whole = buildZip(parts, archive);
      expect(await read(whole, false)).toEqual([]);
      for (let length = 0; length < whole.length; length++) {
        const cut = whole.subarray(0, length);
        expect((await read(cut, true)).length, `${length} bytes`).toBeGreaterThan(0);
        expect((await read(cut, false)).length, `${length} bytes`).toBeGreaterThan(0);
      }
    },
  );

  it("with any byte changed is read, or gives problems and nothing else", async () => {
    const whole = buildZip(parts);
    const portable = portablePlatform(sha256);
    for (let at = 0; at < whole.length; at++)
      for (const mask of [0xff, 0x01, 0x80]) {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ mask;
        await read(changed, true);
        await read(changed, true, portable);
      }
  });

  it("of arbitrary bytes after a zip's first ones gives problems and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const problems = await read(Buffer.concat([utf8("PK\u0003\u0004"), noise]), true);
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an archive made to harm", () => {
  it("is refused where members share bytes", async () => {
    const shared = [{ ...parts[0]! }, { ...parts[0]!, name: "again.json", offset: 0 }];
    expect(await read(buildZip(shared), true)).toMatchObject([
      { code: "corrupt", place: { member: "again.json" } },
    ]);
  });

  it("cannot unpack a member beyond the limit, whatever size it announces", async () => {
    const zeros = new Uint8Array(4 << 20);
    for (const method of [8, 93])
      for (const platform of [nodePlatform, portablePlatform(sha256)]) {
        const honest = await read(buildZip([{ name: "bomb", data: zeros, method }]), true, platform);
        expect(honest).toMatchObject([{ code: "too-large", place: { member: "bomb" } }]);
        const liar = await read(buildZip([{ name: "bomb", data: zeros, method, size: 100 }]), true, platform);
        expect(liar).toMatchObject([{ code: "corrupt", place: { member: "bomb" } }]);
      }
  });

  it("is refused where it announces more in all than the limit", async () => {
    const source = memorySource("t.zip", buildZip([{ name: "x", data: utf8("12345") }]));
    const opening = openZip(source, {
      platform: nodePlatform,
      sink: problemSink(true),
      limits: { totalBytes: 4 },
    });
    await expect(opening).rejects.toMatchObject({ problems: [{ code: "too-large" }] });
  });

  it("is refused where it lists more members than the limit", async () => {
    const source = memorySource("t.zip", buildZip(parts));
    const opening = openZip(source, {
      platform: nodePlatform,
      sink: problemSink(true),
      limits: { members: 2 },
    });
    await expect(opening).rejects.toMatchObject({ problems: [{ code: "too-large" }] });
  });

  it("cannot hide behind a NUL in a name, and path tricks stay mere labels", async () => {
    const names = ["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../b", "__proto__", "nul\0.json"];
    const bytes = buildZip(names.map((name) => ({ name, data: utf8(name) })));
    const sink = problemSink(true);
    const zip = await openZip(memorySource("n.zip", bytes), { platform: nodePlatform, sink });
    expect(Array.from(zip.members, (m) => m.name)).toEqual(names.slice(0, 5));
    expect(sink.problems).toMatchObject([{ code: "unreadable-part" }]);
    expect(Buffer.from(await zip.readMember(zip.get("__proto__")!)).toString()).toBe("__proto__");
    expect(zip.get("constructor")).toBeUndefined();
  });

  it("says that a member is encrypted, or packed by a method that is not read", async () => {
    const encrypted = await read(buildZip([{ ...parts[0]!, flags: 1 }]), true);
    expect(encrypted).toMatchObject([
      { code: "unreadable-part", found: { en: expect.stringMatching("encrypted") } },
    ]);
    const lzma = await read(buildZip([{ ...parts[0]!, method: 14, packed: utf8("x") }]), true);
    expect(lzma).toMatchObject([{ code: "unreadable-part", found: { en: expect.stringMatching("14") } }]);
  });

  it("cannot slip in changed bytes: the checksum is compared", async () => {
    const forged = await read(buildZip([{ ...parts[0]!, crc: 1 }]), true);
    expect(forged).toMatchObject([{ code: "corrupt", place: { member: "header.json" } }]);
  });

  it("without directory costs linear time, however many headers claim a descriptor", async () => {
    const header = buildZip([{ name: "x", data: utf8("y"), descriptor: true }], {
      directory: false,
    }).subarray(0, 32);
    const bytes = Buffer.concat(Array.from({ length: 20_000 }, () => header));
    const start = performance.now();
    await read(bytes, true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("that announces more packed bytes than the file has is told to be cut short", async () => {
    const bytes = buildZip([{ name: "x", data: utf8("12345") }]);
    const entry = Buffer.from(bytes.buffer, bytes.byteOffset).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 20, 1 << 19, true);
    expect(await read(bytes, true)).toMatchObject([{ code: "truncated", place: { member: "x" } }]);
  });
});
