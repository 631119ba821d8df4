import { afterAll, expect, test } from "vitest";
import { submissionOf } from "@bongsu/log";
import { encodeEnvelope, parseEnvelope, signPayload, signedBytes } from "@bongsu/statement";
import {
  SignatureChecks,
  checkStatement,
  generateKey,
  nodeLogCrypto,
  nodeStatementCrypto,
  p256Signer,
  sha256,
} from "../src/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const [author, other] = [p256Signer(generateKey("p256")), p256Signer(generateKey("p256"))];
const envelope = (n: number, signer = author): Uint8Array =>
  encodeEnvelope(signPayload("application/vnd.in-toto+json", utf8(`{"n":${n}}`), signer));

const checks = new SignatureChecks(2, 1000);
afterAll(() => checks.close());

test("what the threads give is what the log's own function gives", async () => {
  const all = Array.from({ length: 300 }, (_, n) => envelope(n));
  const got = await Promise.all(all.map((each) => checks.check(each, author.spki)));
  for (const [n, bytes] of all.entries()) {
    const read = parseEnvelope(bytes);
    const entry = { digest: sha256(signedBytes(read)), signature: read.signature, spki: author.spki };
    expect(got[n]).toEqual(submissionOf(nodeLogCrypto(), entry, bytes));
    expect(checkStatement(nodeLogCrypto(), nodeStatementCrypto(), bytes, author.spki)).toEqual(got[n]);
  }
});

test("good and bad ones in one go are told apart, each by its own reason", async () => {
  const spoilt = utf8(new TextDecoder().decode(envelope(2)).replace("eyJuIjoyfQ==", "eyJuIjozfQ=="));
  const loose = utf8(` ${new TextDecoder().decode(envelope(4))} `);
  const cut = envelope(5).subarray(0, -1);
  const results = await Promise.allSettled([
    checks.check(envelope(1), author.spki),
    checks.check(spoilt, author.spki),
    checks.check(envelope(3), other.spki),
    checks.check(loose, author.spki),
    checks.check(cut, author.spki),
    checks.check(envelope(6, other), other.spki),
    checks.check(envelope(7), author.spki.subarray(1)),
  ]);
  expect(results.map((result) => (result.status === "fulfilled" ? "good" : result.reason.code))).toEqual([
    "good",
    "signature-invalid",
    "signature-invalid",
    "good",
    "json-syntax",
    "good",
    "key-not-p256",
  ]);
  const [, , , kept] = results;
  // Kept in its one spelling.
  const body = kept?.status === "fulfilled" ? kept.value.body : null;
  expect(new TextDecoder().decode(body ?? undefined)).toBe(new TextDecoder().decode(loose).trim());
});

test("more than may wait is refused at once", async () => {
  const few = new SignatureChecks(1, 2);
  const results = await Promise.allSettled([1, 2, 3].map((n) => few.check(envelope(n), author.spki)));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(results[2]).toMatchObject({ reason: { code: "queue-full", details: { limit: 2 } } });
  await few.close();
});
