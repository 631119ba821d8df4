import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type StatementSigner,
  encodeBase64,
  encodeEnvelope,
  keyIdOf,
  keyRevocationType,
  keyRotationType,
  objectionType,
  profileType,
  signStatement,
} from "@bongsu/statement";
import { generateKey, p256Signer } from "../../src/index.ts";
import { AT, RealNode, objectionOf } from "../http/support/real-node.ts";

const BUSAN = "busan.example";
const DAEGU = "daegu.example";
let real: RealNode;
const newKey = (): StatementSigner => p256Signer(generateKey("p256"));
const [root, signing, later] = [newKey(), newKey(), newKey()];

beforeAll(async () => {
  real = await RealNode.begin("seoul.example", `accept: [${BUSAN}]\n`);
});
afterAll(async () => {
  await real[Symbol.asyncDispose]();
});

/** The profile of a party that has no node: its home is this log. */
const profile = (domain: string, keys: readonly StatementSigner[], by: StatementSigner): Uint8Array => {
  const stated = keys.map(({ spki }, at) => ({
    spki: encodeBase64(spki),
    use: at === 0 ? ("root" as const) : ("signing" as const),
    from: 0,
    until: null,
  }));
  const { homeLog } = real.node.own.log.about;
  const name = { en: domain, ko: domain };
  const predicate = {
    domain,
    issuedAt: AT,
    kind: "institute",
    name,
    country: null,
    homeLog,
    keys: stated,
  } as const;
  return encodeEnvelope(signStatement(profileType, predicate, by));
};
const objection = (issuer: string, at: number, by: StatementSigner): Uint8Array =>
  encodeEnvelope(signStatement(objectionType, objectionOf(issuer, at), by));
const publish = (envelope: Uint8Array, submitter: "signer" | "operator" = "signer") =>
  real.http.publish(envelope, submitter);
const UNKNOWN = { code: "publish-key-unknown" };
const NOT_ACCEPTED = { code: "publish-issuer-not-accepted" };

test("an accepted party begins with its profile, then speaks with the keys in it, and with no others", async () => {
  await expect(publish(objection(BUSAN, 1, signing))).rejects.toMatchObject(UNKNOWN);
  await expect(publish(profile(BUSAN, [root, signing], signing))).rejects.toMatchObject(UNKNOWN);
  await publish(profile(BUSAN, [root, signing], root));
  const { digest } = await publish(objection(BUSAN, 1, signing));
  expect(real.http.picture.statement(digest)?.summary).toMatchObject({ issuer: BUSAN, bound: true });
  await expect(publish(objection(BUSAN, 2, newKey()))).rejects.toMatchObject(UNKNOWN);
});

test("nobody takes a known domain over with a profile of his own, not by way of the operator either", async () => {
  const rogue = newKey();
  const envelope = profile(BUSAN, [rogue], rogue);
  await expect(publish(envelope)).rejects.toMatchObject(UNKNOWN);
  await expect(publish(envelope, "operator")).rejects.toMatchObject(UNKNOWN);
});

test("a key that the party adds may speak; one that it takes back may not", async () => {
  const { origin } = real.node.own.log.about.homeLog;
  const at = (await real.node.own.head()).checkpoint.size;
  const key = { spki: encodeBase64(later.spki), use: "signing", from: at, until: null } as const;
  const rotation = { domain: BUSAN, issuedAt: AT, log: origin, key, replaces: null };
  await publish(encodeEnvelope(signStatement(keyRotationType, rotation, root)));
  await publish(objection(BUSAN, 3, later));
  const keyId = keyIdOf(signing.spki);
  const revocation = {
    domain: BUSAN,
    issuedAt: AT,
    log: origin,
    key: keyId,
    from: at,
    reason: "superseded",
  } as const;
  await publish(encodeEnvelope(signStatement(keyRevocationType, revocation, root)));
  await expect(publish(objection(BUSAN, 4, signing))).rejects.toMatchObject(UNKNOWN);
});

test("others are taken from the operator's hand alone, and only as what they signed", async () => {
  const key = newKey();
  await expect(publish(profile(DAEGU, [key], key))).rejects.toMatchObject(NOT_ACCEPTED);
  await expect(publish(objection(DAEGU, 5, key), "operator")).rejects.toMatchObject(UNKNOWN);
  await publish(profile(DAEGU, [key], key), "operator");
  await expect(publish(objection(DAEGU, 5, key))).rejects.toMatchObject(NOT_ACCEPTED);
});
