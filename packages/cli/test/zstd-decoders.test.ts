import { zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { memorySource, openZip, problemSink } from "@bongsu/input";
import { buildZip } from "../../input/test/build-zip.ts";
import { nodePlatform } from "../src/io/node-platform.ts";
import { zstdDecoders } from "../src/io/zstd-decoders.ts";

const textOf = (i: number, length = 3000): Buffer =>
  Buffer.from(`sample ${i} `.repeat(Math.ceil(length / 8)).slice(0, length));
const member = (data: Buffer): { packed: Uint8Array; size: number } => ({
  packed: zstdCompressSync(data),
  size: data.length,
});
const hex = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString("hex");

/** RFC 8878, 3.1.1.3.2.1.2: the last byte of the sequences has a one in it. */
function brokenAtEnd(packed: Uint8Array): Uint8Array {
  const broken = Uint8Array.from(packed);
  broken[broken.length - 1] = 0;
  return broken;
}

/** A frame that says 300 bytes and whose blocks repeat one byte 1,000 times 128 KiB. */
function longerThanItSays(): { packed: Uint8Array; size: number } {
  const block = (last: number): number[] => {
    const header = last | (1 << 1) | ((128 * 1024) << 3);
    return [header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff, 0x41];
  };
  const blocks = Array.from({ length: 1000 }, (_, i) => block(i === 999 ? 1 : 0)).flat();
  // RFC 8878, 3.1.1.1: a content size of two bytes counts from 256; window of 128 KiB.
  return { packed: Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x40, 0x38, 44, 0, ...blocks]), size: 300 };
}

test("an archive read with them gives every sound member in order, and tells of the broken ones", async () => {
  const parts = Array.from({ length: 400 }, (_, i) => {
    const data = textOf(i, i % 50 === 7 ? 50_000 : 2000);
    const packed = zstdCompressSync(data);
    return { name: `m${i}`, data, method: 93, packed: i % 97 === 5 ? brokenAtEnd(packed) : packed };
  });
  const sink = problemSink(true);
  const zip = await openZip(memorySource("a.eval", buildZip(parts)), { platform: nodePlatform, sink });
  const read: string[] = [];
  for await (const batch of zip.stream())
    for (const { member, bytes } of batch) {
      expect(hex(bytes)).toBe(hex(parts[Number(member.name.slice(1))]?.data));
      read.push(member.name);
    }
  const broken = ["m5", "m102", "m199", "m296", "m393"];
  expect(read).toEqual(parts.map(({ name }) => name).filter((name) => !broken.includes(name)));
  expect(sink.problems.map(({ code, place }) => [code, place?.member])).toEqual(
    broken.map((name) => ["corrupt", name]),
  );
});

describe("kept zstd decoders", () => {
  test("give what Node gives one by one, in the order asked, over several calls", async () => {
    const decoders = zstdDecoders();
    for (let call = 0; call < 3; call++) {
      const members = Array.from({ length: 150 }, (_, i) => member(textOf(i, 100 + ((i * 977) % 30_000))));
      const alone = members.map(({ packed, size }) => hex(nodePlatform.zstd(packed, size)));
      expect((await decoders.unpack(members)).map(hex)).toEqual(alone);
    }
    decoders.close();
  });

  test("leave to the careful way what is large, of several frames, empty, broken or not of its size", async () => {
    const decoders = zstdDecoders();
    const sound = member(textOf(1));
    const twice = { packed: Buffer.concat([sound.packed, sound.packed]), size: 6000 };
    const cut = { packed: sound.packed.subarray(0, sound.packed.length - 1), size: 3000 };
    const other = { packed: sound.packed, size: 2999 };
    const flipped = { packed: brokenAtEnd(sound.packed), size: 3000 };
    const broken = [
      member(textOf(1, 40_000)),
      twice,
      cut,
      other,
      flipped,
      longerThanItSays(),
      { packed: new Uint8Array(0), size: 5 },
      member(Buffer.alloc(0)),
    ];
    for (const one of broken)
      expect(await decoders.unpack([one]), JSON.stringify(one.size)).toEqual([undefined]);
    expect((await decoders.unpack([sound])).map(hex)).toEqual([hex(textOf(1))]);
    decoders.close();
  });

  test("go on after a broken member; only those that shared its decoder are left over", async () => {
    const decoders = zstdDecoders();
    const members = Array.from({ length: 64 }, (_, i) => member(textOf(i)));
    members[3] = { packed: brokenAtEnd(member(textOf(3)).packed), size: 3000 };
    const got = (await decoders.unpack(members)).map(hex);
    expect(got.flatMap((bytes, i) => (bytes === undefined ? [i] : []))).toEqual([3, 19, 35, 51]);
    const again = (await decoders.unpack(members.slice(4))).map(hex);
    expect(again).toEqual(members.slice(4).map((_, i) => hex(textOf(i + 4))));
    decoders.close();
  });

  test("unpack no more than some MiB at once, whatever is announced", async () => {
    const decoders = zstdDecoders();
    const zeros = member(Buffer.alloc(32 * 1024));
    const got = await decoders.unpack(Array.from({ length: 4000 }, () => zeros));
    expect(got.filter((bytes) => bytes !== undefined)).toHaveLength(128);
    decoders.close();
  });

  test("when closed amid their work answer all the same", async () => {
    const decoders = zstdDecoders();
    const waiting = decoders.unpack(Array.from({ length: 64 }, (_, i) => member(textOf(i))));
    decoders.close();
    expect(await waiting).toHaveLength(64);
  });
});
