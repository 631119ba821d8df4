import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BongsuNode, addNeighbour, systemClock } from "../../src/index.ts";
import type { Answered, Ask, NodeParts, Transport } from "../../src/index.ts";
import { crypto, newNode, objectionOf, partsIn } from "./nodes.ts";

const root = mkdtempSync(join(tmpdir(), "bongsu-refused-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => join(root, name);

/** Plain web servers: each host is a folder. */
const files: Transport = {
  async ask({ url }: Ask): Promise<Answered> {
    const { hostname, pathname } = new URL(url);
    try {
      const body = Uint8Array.from(readFileSync(join(root, hostname.replace(".example", ""), pathname)));
      return { status: 200, headers: new Map(), body };
    } catch {
      return { status: 404, headers: new Map(), body: new Uint8Array(0) };
    }
  },
};
const parts: NodeParts = { ...partsIn(root), transport: () => files };

/** A copy of the log's folder as another web server might show it. */
async function copied(name: string, change: (folder: string) => void): Promise<string> {
  cpSync(at("one/log"), at(name), { recursive: true });
  change(at(name));
  await newNode(at(`${name}-reader`), parts);
  return `http://${name}.example`;
}

const followed = async (name: string, url: string) => {
  const wanted = { vkey: null, jurisdiction: null, crypto, clock: systemClock, transport: files };
  const { neighbour } = await addNeighbour({ ...wanted, folder: at(`${name}-reader`), url });
  const node = await BongsuNode.open(at(`${name}-reader`), parts);
  await node.tick();
  return { node, origin: neighbour.origin };
};

beforeAll(async () => {
  await newNode(at("one"), parts);
  await using node = await BongsuNode.open(at("one"), parts);
  await node.publish(await objectionOf(at("one"), 1));
});

test("a copy with one changed byte is refused with a sentence in both languages, and nothing of it is shown", async () => {
  const url = await copied("tampered", (folder) => {
    const path = join(folder, "tile/entries/000.p/2");
    const bytes = readFileSync(path);
    bytes[300] = (bytes[300] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  });
  const { node, origin } = await followed("tampered", url);
  await using _ = node;
  expect(node.watch.queries.log(origin)).toMatchObject({
    held: 0,
    size: 2,
    standing: "unreachable",
    problem: {
      en: expect.stringMatching(
        /^Entry \d in .* is not the one that the signed checkpoint vouches for\. Nothing of it is shown\./,
      ),
      ko: expect.stringContaining("서명된 확인점과 맞지 않는다"),
    },
  });
  expect(node.picture.counts()).toEqual({ parties: 1, statements: 1 });
});

test("the same copy untouched is held and shown", async () => {
  const { node, origin } = await followed("whole", await copied("whole", () => undefined));
  await using _ = node;
  expect(node.watch.queries.log(origin)).toMatchObject({ held: 2, standing: "in-step", problem: null });
  expect(node.picture.counts()).toEqual({ parties: 2, statements: 3 });
});

test("a body that is another than was signed leaves its entry without a body, counted as missing", async () => {
  const url = await copied("swapped", (folder) => {
    const path = join(folder, "bodies/0");
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  });
  const { node, origin } = await followed("swapped", url);
  await using _ = node;
  expect(node.watch.queries.log(origin)).toMatchObject({ held: 2, missingBodies: 1 });
  const [first] = node.picture.statements({ origin }, { after: null, limit: 10 }).items;
  expect(first).toMatchObject({ body: "missing", headline: null });
});
