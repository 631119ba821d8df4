import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Appender, createLog, parseHashedRekordLeaf } from "@bongsu/log";
import type { LocatedLeaf, Submission } from "@bongsu/log";
import { encodeEnvelope, signPayload } from "@bongsu/statement";
import {
  FileStore,
  LeafChecks,
  checkStatement,
  ed25519NoteKey,
  generateKey,
  guardIn,
  nodeLogCrypto,
  nodeStatementCrypto,
  p256Signer,
} from "../src/index.ts";

const root = mkdtempSync(join(tmpdir(), "bongsu-leaves-"));
const folder = join(root, "log");
afterAll(() => rmSync(root, { recursive: true }));

const crypto = nodeLogCrypto();
const author = p256Signer(generateKey("p256"));
const submission = (n: number): Submission => {
  const payload = new TextEncoder().encode(`{"n":${n}}`);
  const envelope = encodeEnvelope(signPayload("application/vnd.in-toto+json", payload, author));
  return checkStatement(crypto, nodeStatementCrypto(), envelope, author.spki);
};
const submissions = Array.from({ length: 300 }, (_, n) => submission(n));
// The body of entry 270 is withheld.
const sent = submissions.map((each, n) => (n === 270 ? { ...each, body: null } : each));
const leaves: LocatedLeaf[] = submissions.map(({ leaf }, index) => ({
  ...parseHashedRekordLeaf(leaf),
  index,
}));

test("signatures of a log's leaves are checked where the body is there; a wrong one is named", async () => {
  const { signer, verifier } = ed25519NoteKey(crypto, "log.example.org", generateKey("ed25519"));
  const log = {
    identity: { origin: "log.example.org", crypto, signers: [signer], verifiers: [verifier] },
    store: new FileStore(folder),
    guard: guardIn(join(root, "state"), "log.example.org"),
  };
  await createLog(log);
  const appender = new Appender(log, (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  });
  await Promise.all(sent.map((each) => appender.append(each)));
  const checks = new LeafChecks(folder, 2);
  expect(await checks.badAmong(leaves.slice(0, 256))).toEqual([]);
  expect(await checks.badAmong(leaves.slice(256))).toEqual([]);
  expect(checks.count).toBe(299);

  const swapped = leaves.map((leaf, at) =>
    at === 3 || at === 260 || at === 270
      ? { ...leaf, signature: leaves[9]?.signature ?? leaf.signature }
      : leaf,
  );
  expect(await checks.badAmong(swapped.slice(0, 256))).toEqual([3]);
  // Without 257, which could not be read; of 270 there is nothing that was signed.
  expect(await checks.badAmong(swapped.slice(256).filter(({ index }) => index !== 257))).toEqual([260]);

  // A body that is no envelope is left to the check of the bodies, and so is a file that is not there.
  const path = join(folder, "bodies/0");
  writeFileSync(path, readFileSync(path).fill(0x20, 6, 40));
  const before = checks.count;
  expect(await checks.badAmong(leaves.slice(0, 256))).toEqual([]);
  expect(checks.count - before).toBe(255);
  rmSync(path);
  expect(await checks.badAmong(leaves.slice(0, 256))).toEqual([]);
  expect(checks.count - before).toBe(255);
  await checks.close();
});
