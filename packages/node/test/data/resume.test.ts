import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BongsuNode, addNeighbour, backUp, restore, resume, systemClock } from "../../src/index.ts";
import type { Answered, Ask, NodeParts, Transport } from "../../src/index.ts";
import { forHttp } from "../../src/index.ts";
import { crypto, newNode, objectionOf, partsIn } from "./nodes.ts";

const root = mkdtempSync(join(tmpdir(), "bongsu-resume-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => join(root, name);

/** Joins nodes in this process by their log files and copies. */
class Joined implements Transport {
  readonly nodes = new Map<string, BongsuNode>();

  async ask({ url }: Ask): Promise<Answered> {
    const { host, pathname } = new URL(url);
    const node = this.nodes.get(host);
    const path = pathname.slice(1);
    const mirror = /^mirror\/([^/]+)\/(.+)$/.exec(path);
    const http = node === undefined ? null : forHttp(node, "test");
    const log = mirror === null ? http?.log : http?.copy(mirror[1] ?? "");
    const bytes = (await log?.read(mirror?.[2] ?? path)) ?? null;
    return { status: bytes === null ? 404 : 200, headers: new Map(), body: bytes ?? new Uint8Array(0) };
  }
}

const joined = new Joined();
const parts: NodeParts = { ...partsIn(root), transport: () => joined };
const unknown = { vkey: null, jurisdiction: null, crypto, clock: systemClock, transport: joined };

test("a restored node goes on from its neighbour's copy: what it had said after the backup is in its log, and it signs again", async () => {
  await newNode(at("one"), parts);
  await newNode(at("two"), parts);
  await using neighbour = await BongsuNode.open(at("two"), parts);
  joined.nodes.set("two.example", neighbour);
  {
    await using node = await BongsuNode.open(at("one"), parts);
    joined.nodes.set("one.example", node);
    await addNeighbour({ ...unknown, folder: at("two"), url: "http://one.example" });
    await addNeighbour({ ...unknown, folder: at("one"), url: "http://two.example" });
    await node.publish(await objectionOf(at("one"), 1));
    await backUp(at("one"), at("backup"), "secret", 8);
    await node.publish(await objectionOf(at("one"), 2));
    await neighbour.tick();
    joined.nodes.delete("one.example");
  }
  rmSync(at("one"), { recursive: true });
  await restore(at("backup"), at("one"), "secret");
  {
    await using old = await BongsuNode.open(at("one"), parts);
    await expect(old.publish(await objectionOf(at("one"), 3))).rejects.toMatchObject({ code: "guard-ahead" });
  }
  expect(await resume(at("one"), parts)).toEqual({ size: 3, copies: 1 });
  await using node = await BongsuNode.open(at("one"), parts);
  expect(node.watch.witness?.held).toBeNull();
  expect(node.picture.counts()).toMatchObject({ statements: 3 });
  expect(await node.publish(await objectionOf(at("one"), 3))).toMatchObject({ index: 3, duplicate: false });
});

test("without a copy anywhere nobody can tell how far it had come", async () => {
  await newNode(at("alone"), parts);
  await expect(resume(at("alone"), parts)).rejects.toMatchObject({
    code: "resume-unknown",
    details: { neighbours: 0 },
  });
});
