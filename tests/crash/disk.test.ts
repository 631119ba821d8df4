import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Appender, createLog, submissionOf } from "@bongsu/log";
import type { Receipt, Submission } from "@bongsu/log";
import { encodeEnvelope, signPayload, signedBytes } from "@bongsu/statement";
import { generateKey, nodeLogCrypto, p256Signer, sha256 } from "@bongsu/node";
import { needs } from "../../packages/input/test/needs.ts";
import { Place, checked, checkpointOf } from "./place.ts";

// Elsewhere the same is shown by packages/log/test/append/faults.test.ts.
const mount = needs("BONGSU_MOUNT");
const disk = mkdtempSync(join(tmpdir(), "bongsu-disk-"));
if (!mount.skip) execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]);
const place = new Place(join(disk, "log"));
afterAll(() => {
  place.remove();
  if (!mount.skip) execFileSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true });
});

const author = p256Signer(generateKey("p256"));
const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

function statement(n: number, size: number): Submission {
  const payload = new TextEncoder().encode(JSON.stringify({ n, text: "x".repeat(size) }));
  const envelope = signPayload("application/vnd.in-toto+json", payload, author);
  const entry = { digest: sha256(signedBytes(envelope)), signature: envelope.signature, spki: author.spki };
  return submissionOf(nodeLogCrypto(), entry, encodeEnvelope(envelope));
}

const small = (n: number): Submission => statement(n, 0);

test.skipIf(mount.skip)(
  "a full disk is said, loses nothing, and is used again once it has room",
  async () => {
    const log = place.log();
    await createLog(log);
    const appender = new Appender(log, after);
    const receipts: Receipt[] = [];
    let refusal: unknown = null;
    for (let n = 0; refusal === null && n < 1000; n++)
      await appender.append(statement(n, 60_000)).then(
        (receipt) => receipts.push(receipt),
        (reason: unknown) => (refusal = reason),
      );
    expect(refusal).toMatchObject({ code: "store-full" });
    expect(receipts.length).toBeGreaterThan(5);
    // Again and again, by others too.
    await expect(appender.append(statement(2000, 200_000))).rejects.toMatchObject({ code: "store-full" });
    await expect(new Appender(place.log(), after).append(statement(2000, 200_000))).rejects.toMatchObject({
      code: "store-full",
    });
    // Reading goes on.
    const { size } = await checkpointOf(log);
    expect(size).toBe(receipts.length);
    expect(await checked(log)).toMatchObject({ damages: [], summary: { bodies: { present: size } } });
    execFileSync("mount", ["-o", "remount,size=8m", disk]);
    expect(await appender.append(statement(2000, 200_000))).toMatchObject({ index: size, duplicate: false });
    expect(await appender.append(statement(0, 60_000))).toMatchObject({ index: 0, duplicate: true });
    expect(await checked(log)).toMatchObject({ damages: [], summary: { bodies: { present: size + 1 } } });
  },
);

test.skipIf(mount.skip)(
  "a read-only disk is said, and read; what is there can be appended to elsewhere",
  async () => {
    const log = place.log();
    const { index } = await new Appender(log, after).append(small(1));
    const readOnly = join(place.root, "read-only");
    mkdirSync(readOnly);
    execFileSync("mount", ["-o", "bind,ro", disk, readOnly]);
    try {
      const there = place.log(join(readOnly, "log"));
      const said = { code: "store-read-only" };
      await expect(new Appender(there, after).append(small(2))).rejects.toMatchObject(said);
      await expect(createLog(place.log(join(readOnly, "other")))).rejects.toMatchObject(said);
      expect((await checkpointOf(there)).size).toBe(index + 1);
      expect((await checked(there)).damages).toEqual([]);
    } finally {
      execFileSync("umount", ["-l", readOnly]);
    }
    expect(await new Appender(place.log(), after).append(small(2))).toMatchObject({ index: index + 1 });
  },
);

test("a file in the place of a folder, and a folder that is not there, are said", async () => {
  const file = join(place.root, "file");
  writeFileSync(file, "");
  const inFile = new Place(join(file, "log"));
  await expect(createLog(inFile.log())).rejects.toMatchObject({ code: "store-failed" });
  await expect(new Appender(inFile.log(), after).append(small(1))).rejects.toMatchObject({
    code: "store-failed",
  });
  inFile.remove();
  const nowhere = new Place(join(place.root, "nowhere"));
  mkdirSync(join(place.root, "nowhere"));
  await expect(new Appender(nowhere.log(), after).append(small(1))).rejects.toMatchObject({
    code: "log-absent",
    details: { origin: "log.example.org" },
  });
  nowhere.remove();
});
