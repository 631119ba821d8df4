import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Appender, createLog, parseHashedRekordLeaf, readLogged } from "@bongsu/log";
import type { AppendLimits, LoggedEntry } from "@bongsu/log";
import { encodeEnvelope, parseEnvelope, signPayload, signedBytes } from "@bongsu/statement";
import { afterAll, describe, expect, test } from "vitest";
import { nodeLogCrypto, sha256 } from "../src/crypto/log-crypto.ts";
import { ed25519NoteKey, p256Signer } from "../src/crypto/signers.ts";
import { guardIn } from "../src/guard/guard-folder.ts";
import { CheckedAppends } from "../src/ingest/checked-appends.ts";
import { generateKey } from "../src/keys/key-kinds.ts";
import { FileStore } from "../src/store/file-store.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-checked-"));
const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const each of opened.toReversed()) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

const crypto = nodeLogCrypto();
const author = p256Signer(generateKey("p256"));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const envelope = (n: number): Uint8Array =>
  encodeEnvelope(signPayload("application/vnd.in-toto+json", utf8(`{"n":${n}}`), author));

const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
const LIMITS: AppendLimits = { batch: 256, window: 5, waiting: 10_000, body: 1 << 16 };

async function newLog(name: string, limits = LIMITS, threads = 1) {
  const origin = `${name}.example`;
  const { signer, verifier } = ed25519NoteKey(crypto, origin, generateKey("ed25519"));
  const store = new FileStore(join(folder, name));
  const guard = guardIn(join(folder, `${name}-state`), origin);
  const log = { identity: { origin, crypto, signers: [signer], verifiers: [verifier] }, store, guard };
  await createLog(log);
  const appender = new Appender(log, after, limits);
  const appends = new CheckedAppends(appender, { threads, waiting: 10_000, body: limits.body });
  opened.push(appends);
  const entries = async (size: number): Promise<LoggedEntry[]> => {
    const found: LoggedEntry[] = [];
    for await (const entry of readLogged((path) => store.read(path), size)) found.push(entry);
    return found;
  };
  return { appender, appends, entries };
}

test("every statement is where its receipt says, with its own leaf and body", async () => {
  const { appends, entries } = await newLog("many", LIMITS, 2);
  const all = Array.from({ length: 700 }, (_, n) => envelope(n));
  const receipts = await Promise.all(all.map((bytes) => appends.append(bytes, author.spki)));
  expect(receipts.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(all.map((_, n) => n));
  const logged = await entries(700);
  for (const [n, { index, duplicate }] of receipts.entries()) {
    const bytes = all[n] ?? utf8("");
    expect(duplicate).toBe(false);
    expect(logged[index]).toMatchObject({ state: "present" });
    expect(Buffer.from(logged[index]?.body ?? utf8("")).equals(bytes)).toBe(true);
    const { digest, spki } = parseHashedRekordLeaf(logged[index]?.leaf ?? utf8(""));
    expect(digest).toEqual(sha256(signedBytes(parseEnvelope(bytes))));
    expect(spki).toEqual(Uint8Array.from(author.spki));
  }
});

test("the same statement is told its first place, beside it and later", async () => {
  const { appends, entries } = await newLog("twice");
  const all = Array.from({ length: 20 }, (_, n) => envelope(n % 10));
  const receipts = await Promise.all(all.map((bytes) => appends.append(bytes, author.spki)));
  const first = new Map<string, number>();
  for (const [n, { index }] of receipts.entries()) {
    const known = first.get(String(n % 10));
    if (known !== undefined) expect(index).toBe(known);
    first.set(String(n % 10), index);
  }
  expect(receipts.filter(({ duplicate }) => duplicate)).toHaveLength(10);
  expect(await appends.append(envelope(3), author.spki)).toMatchObject({
    index: first.get("3"),
    duplicate: true,
  });
  expect(await entries(10)).toHaveLength(10);
});

describe("among others", () => {
  const spoilt = utf8(new TextDecoder().decode(envelope(2)).replace("eyJuIjoyfQ==", "eyJuIjozfQ=="));
  const loose = utf8(` ${new TextDecoder().decode(envelope(4))} `);

  test("one whose signature does not hold stays out alone; one in another spelling is kept in the one", async () => {
    const { appends, entries } = await newLog("mixed");
    const results = await Promise.allSettled(
      [envelope(1), spoilt, loose, envelope(5)].map((bytes) => appends.append(bytes, author.spki)),
    );
    expect(results.map((result) => (result.status === "fulfilled" ? "in" : result.reason.code))).toEqual([
      "in",
      "signature-invalid",
      "in",
      "in",
    ]);
    const bodies = (await entries(3)).map(({ body }) => new TextDecoder().decode(body ?? utf8("")));
    expect(bodies.toSorted()).toContain(new TextDecoder().decode(loose).trim());
    expect(bodies.join("")).not.toContain(new TextDecoder().decode(spoilt));
  });

  test("one that is too long is refused at once, the others are not", async () => {
    const { appends } = await newLog("long", { ...LIMITS, body: 300 });
    const long = encodeEnvelope(
      signPayload("application/vnd.in-toto+json", utf8(`{"n":"${"x".repeat(400)}"}`), author),
    );
    const results = await Promise.allSettled(
      [envelope(1), long].map((bytes) => appends.append(bytes, author.spki)),
    );
    expect(results).toMatchObject([
      { status: "fulfilled", value: { index: 0 } },
      { status: "rejected", reason: { code: "body-too-large", details: { found: long.length, limit: 300 } } },
    ]);
  });
});

test("what the log refuses is told to each who waits", async () => {
  const { appends, appender } = await newLog("closed");
  await appender.close();
  const results = await Promise.allSettled([1, 2].map((n) => appends.append(envelope(n), author.spki)));
  expect(results).toMatchObject([
    { status: "rejected", reason: { code: "log-closed" } },
    { status: "rejected", reason: { code: "log-closed" } },
  ]);
});
