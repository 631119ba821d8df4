import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeEnvelope, objectionType, signStatement } from "@bongsu/statement";
import { afterAll, expect, test } from "vitest";
import {
  BongsuNode,
  HttpTransport,
  addNeighbour,
  initNode,
  nodeLogCrypto,
  p256Signer,
  readKeyFile,
  systemClock,
  systemRandomness,
} from "../../src/index.ts";
import { serveFolder } from "../support/static-server.ts";

const root = mkdtempSync(join(tmpdir(), "bongsu-node-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const crypto = nodeLogCrypto();
const parts = {
  clock: systemClock,
  randomness: systemRandomness,
  transport: () => new HttpTransport({ allowPrivate: true }),
  state: join(root, "state"),
  ask: async () => null,
};

async function newNode(name: string): Promise<string> {
  const folder = join(root, name);
  await initNode({
    ...parts,
    crypto,
    folder,
    domain: null,
    origin: null,
    kind: "observer",
    country: null,
    name: { en: null, ko: null },
    passphrase: null,
  });
  return folder;
}

test("what one node publishes is held by another, from a plain web server over its folder", async () => {
  const [one, two] = [await newNode("one"), await newNode("two")];
  const server = await serveFolder(join(one, "log"));
  await using publisher = await BongsuNode.open(one, parts);
  await using follower = await BongsuNode.open(two, parts);
  const { domain, homeLog } = publisher.own.log.about;
  const { key } = await readKeyFile(join(one, "log/private/signing.key"), "p256", async () => null);
  const objection = signStatement(
    objectionType,
    {
      issuer: domain,
      issuedAt: "2026-11-25T00:00:00Z",
      salt: Buffer.alloc(16, 7).toString("base64"),
      objectsTo: { statement: `sha256:${"1".repeat(64)}` },
      text: [{ language: "ko", text: "이의를 제기한다." }],
    },
    p256Signer(key),
  );
  const published = await publisher.publish(encodeEnvelope(objection));
  const transport = parts.transport();
  const unknown = { vkey: null, jurisdiction: null };
  await addNeighbour({ ...unknown, crypto, clock: systemClock, transport, folder: two, url: server.url });
  await follower.tick();
  expect(follower.picture.statement(published.digest)).toMatchObject({ summary: { body: "present" } });
  expect(follower.picture.counts()).toEqual({ parties: 2, statements: 3 });
  expect(follower.replication.views()).toMatchObject([
    {
      neighbour: { origin: homeLog.origin },
      held: published.index + 1,
      missingBodies: 0,
      last: { kind: "grown" },
    },
  ]);
  await server.close();
  transport.close();
});

test("a folder is one process's", async () => {
  const folder = await newNode("three");
  await using _node = await BongsuNode.open(folder, parts);
  await expect(BongsuNode.open(folder, parts)).rejects.toMatchObject({ code: "node-busy" });
});

test("a setting of a wrong name is refused with the nearest right one", async () => {
  const folder = await newNode("four");
  writeFileSync(join(folder, "node.yaml"), "lang: ko\npolSeconds: 5\n");
  await expect(BongsuNode.open(folder, parts)).rejects.toMatchObject({
    problems: [
      {
        place: { line: 2, field: "polSeconds" },
        todo: { en: "Did you mean “pollSeconds”?", ko: "“pollSeconds”를 뜻한 것인지 확인하십시오." },
      },
    ],
  });
});
