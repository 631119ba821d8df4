import { describe, expect, test } from "vitest";
import {
  BUNDLE_MEDIA_TYPE,
  formatBundle,
  formatTrustedRoot,
  formatVkey,
  isHostName,
  leafOf,
  parseBundle,
  parseEnvelope,
  parsePolicy,
  preAuthEncoding,
  proveInclusion,
  sigstoreLogId,
  toHex,
  verifyBundle,
} from "../../src/index.ts";
import { LOG_KEY, buildStatementLog, readerOf, signedStatement } from "../support/build-log.ts";
import { crypto, ed25519Key, p256Key, sha256, verifyP256 } from "../support/crypto.ts";
import { refused, text, words } from "../support/refused.ts";

const ISSUER = p256Key();
const STATEMENTS = [0, 1, 2, 3, 4].map((number) => signedStatement(ISSUER, { number }));
const FILES = buildStatementLog(STATEMENTS);
const CHECKPOINT = FILES.get("checkpoint") ?? new Uint8Array(0);
const POLICY = parsePolicy(sha256, text(`log ${formatVkey(LOG_KEY.key)}\nquorum none\n`));
const LOG_ID = sigstoreLogId(sha256, LOG_KEY.key);
const PROOF = await proveInclusion(sha256, readerOf(FILES), CHECKPOINT, 3);
const [, , , LOGGED] = STATEMENTS;
if (LOGGED === undefined) throw new Error("five statements were signed");
const JSON_TEXT = formatBundle(sha256, {
  envelope: LOGGED.envelope,
  spki: ISSUER.spki,
  proof: PROOF,
  logId: LOG_ID,
});

interface Loose {
  [name: string]: Loose & string;
}

/** The bundle with something changed, by the path of a member. */
function changed(path: readonly string[], value: unknown): Uint8Array {
  const bundle: Loose = JSON.parse(JSON_TEXT);
  const holder = path.slice(0, -1).reduce<Loose>((at, name) => at[name] ?? {}, bundle);
  Object.assign(holder, { [path.at(-1) ?? ""]: value });
  return text(JSON.stringify(bundle));
}

const ENTRY = ["verificationMaterial", "tlogEntries", "0"];
const verify = (bytes: Uint8Array, spki = ISSUER.spki) =>
  verifyBundle(crypto, verifyP256, POLICY, spki, parseBundle(bytes));
const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, "base64");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes.toString("base64");
};
const member = (path: readonly string[]): string =>
  String(path.reduce<Loose>((at, name) => at[name] ?? {}, JSON.parse(JSON_TEXT)));

describe("envelopes", () => {
  /** The example of the DSSE protocol (secure-systems-lab/dsse, protocol.md). */
  test("the pre-authentication encoding of the specification", () => {
    const envelope = {
      payloadType: "http://example.com/HelloWorld",
      payload: text("hello world"),
      signature: new Uint8Array(0),
    };
    expect(words(preAuthEncoding(envelope))).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    expect(words(preAuthEncoding({ ...envelope, payloadType: "é", payload: text("봉") }))).toBe(
      "DSSEv1 2 é 3 봉",
    );
  });

  test("are read", () => {
    expect(parseEnvelope(LOGGED.body)).toEqual(LOGGED.envelope);
  });

  const one = '{"payloadType":"t","payload":"AAAA","signatures":[{"sig":"AAAA"}]}';
  const thing = "envelope";

  test.each([
    ["[", { code: "json-malformed", details: { thing } }],
    ["null", { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } }],
    ['"x"', { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } }],
    [
      one.replace('"t"', "1"),
      { code: "json-member", details: { thing, pointer: "/payloadType", expected: "text" } },
    ],
    [
      one.replace('"AAAA"', '"AAA"'),
      { code: "json-member", details: { thing, pointer: "/payload", expected: "base64" } },
    ],
    [
      one.replace('"AAAA"', "7"),
      { code: "json-member", details: { thing, pointer: "/payload", expected: "text" } },
    ],
    [
      one.replace('"signatures"', '"x"'),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "present" } },
    ],
    [
      one.replace(/\[.*\]/, "{}"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array" } },
    ],
    [
      one.replace(/\[.*\]/, "[]"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array of one" } },
    ],
    [
      one.replace(/\[.*\]/, "[{},{}]"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array of one" } },
    ],
    [
      one.replace('"sig"', '"Sig"'),
      { code: "json-member", details: { thing, pointer: "/signatures/0/sig", expected: "present" } },
    ],
    [
      one.replace('"payloadType":"t"', '"toString":1'),
      { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } },
    ],
  ])("%s is none", (json, refusal) => {
    expect(refused(() => parseEnvelope(text(json)))).toEqual(refusal);
  });

  test("inherited names are not members", () => {
    const json = '{"__proto__":{"payloadType":"t"},"payload":"AAAA","signatures":[{"sig":"AAAA"}]}';
    expect(refused(() => parseEnvelope(text(json))).code).toBe("json-member");
  });

  test("bytes that are no text", () => {
    expect(refused(() => parseEnvelope(Uint8Array.of(0xff)))).toEqual({
      code: "not-utf8",
      details: { thing },
    });
  });
});

describe("bundles", () => {
  test("are written as Sigstore's protobuf says", () => {
    expect(JSON.parse(JSON_TEXT)).toEqual({
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: {
        publicKey: { hint: Buffer.from(sha256(ISSUER.spki)).toString("base64") },
        tlogEntries: [
          {
            logIndex: "3",
            logId: { keyId: Buffer.from(LOG_ID).toString("base64") },
            kindVersion: { kind: "hashedrekord", version: "0.0.2" },
            inclusionProof: {
              logIndex: "3",
              rootHash: words(CHECKPOINT).split("\n")[2],
              treeSize: "5",
              hashes: PROOF.path.map((hash) => Buffer.from(hash).toString("base64")),
              checkpoint: { envelope: words(CHECKPOINT) },
            },
            canonicalizedBody: Buffer.from(LOGGED.leaf).toString("base64"),
          },
        ],
      },
      dsseEnvelope: JSON.parse(words(LOGGED.body)),
    });
    expect(JSON_TEXT.endsWith("}\n")).toBe(true);
  });

  test("are read and verified", () => {
    const bundle = parseBundle(text(JSON_TEXT));
    expect(bundle).toMatchObject({
      envelope: LOGGED.envelope,
      logId: LOG_ID,
      leaf: LOGGED.leaf,
      proof: PROOF,
      size: 5,
    });
    expect(bundle.hint).toBe(Buffer.from(sha256(ISSUER.spki)).toString("base64"));
    expect(verify(text(JSON_TEXT)).checkpoint.size).toBe(5);
  });

  const at = (pointer: string, expected: string) => ({
    code: "json-member",
    details: { thing: "bundle", pointer, expected },
  });
  const entry = "/verificationMaterial/tlogEntries/0";

  test.each([
    [
      ["mediaType"],
      "application/vnd.dev.sigstore.bundle+json;version=0.2",
      at("/mediaType", `"${BUNDLE_MEDIA_TYPE}"`),
    ],
    [["verificationMaterial", "tlogEntries"], [], at("/verificationMaterial/tlogEntries", "array of one")],
    [
      ["verificationMaterial", "publicKey"],
      { rawBytes: "" },
      at("/verificationMaterial/publicKey/hint", "present"),
    ],
    [[...ENTRY, "kindVersion", "kind"], "dsse", at(`${entry}/kindVersion/kind`, '"hashedrekord"')],
    [[...ENTRY, "kindVersion", "version"], "0.0.1", at(`${entry}/kindVersion/version`, '"0.0.2"')],
    [[...ENTRY, "logIndex"], 3, at(`${entry}/logIndex`, "text")],
    [[...ENTRY, "logIndex"], "03", at(`${entry}/logIndex`, "integer")],
    [[...ENTRY, "logIndex"], "-3", at(`${entry}/logIndex`, "integer")],
    [[...ENTRY, "logIndex"], "9007199254740992", at(`${entry}/logIndex`, "integer")],
    [
      [...ENTRY, "logIndex"],
      "9007199254740991",
      { code: "bundle-index", details: { found: 3, expected: 2 ** 53 - 1 } },
    ],
    [
      [...ENTRY, "inclusionProof", "logIndex"],
      "2",
      { code: "bundle-index", details: { found: 2, expected: 3 } },
    ],
    [[...ENTRY, "inclusionProof", "hashes"], ["AAAA", "!"], at(`${entry}/inclusionProof/hashes/1`, "base64")],
    [[...ENTRY, "inclusionProof"], null, at(`${entry}/inclusionProof/logIndex`, "present")],
    [
      [...ENTRY, "inclusionProof", "checkpoint", "envelope"],
      1,
      at(`${entry}/inclusionProof/checkpoint/envelope`, "text"),
    ],
    [[...ENTRY, "inclusionProof", "treeSize"], "x", at(`${entry}/inclusionProof/treeSize`, "integer")],
    [[...ENTRY, "logId", "keyId"], "x", at(`${entry}/logId/keyId`, "base64")],
    [[...ENTRY, "canonicalizedBody"], "x", at(`${entry}/canonicalizedBody`, "base64")],
    [["dsseEnvelope", "payload"], "x", at("/dsseEnvelope/payload", "base64")],
  ])("%j as %j is refused", (path, value, refusal) => {
    expect(refused(() => parseBundle(changed(path, value)))).toEqual(refusal);
  });

  test.each([
    [["dsseEnvelope", "payload"], flip(member(["dsseEnvelope", "payload"])), "envelope-signature"],
    [["dsseEnvelope", "payloadType"], "text/plain", "envelope-signature"],
    [
      ["dsseEnvelope", "signatures", "0", "sig"],
      flip(member(["dsseEnvelope", "signatures", "0", "sig"])),
      "envelope-signature",
    ],
    [[...ENTRY, "canonicalizedBody"], flip(member([...ENTRY, "canonicalizedBody"])), "bundle-leaf"],
    [
      [...ENTRY, "inclusionProof", "hashes"],
      PROOF.path.toReversed().map((hash) => Buffer.from(hash).toString("base64")),
      "proof-root",
    ],
    [[...ENTRY, "inclusionProof", "hashes"], [], "proof-too-short"],
    [
      [...ENTRY, "inclusionProof", "rootHash"],
      flip(member([...ENTRY, "inclusionProof", "rootHash"])),
      "bundle-head",
    ],
    [[...ENTRY, "inclusionProof", "treeSize"], "6", "bundle-head"],
    [
      [...ENTRY, "inclusionProof", "checkpoint", "envelope"],
      words(CHECKPOINT).replace("\n5\n", "\n6\n"),
      "signature-wrong",
    ],
    [
      [...ENTRY, "inclusionProof", "checkpoint", "envelope"],
      words(CHECKPOINT).replace("log.", "fog."),
      "origin-unknown",
    ],
  ])("%j tampered with: %s", (path, value, code) => {
    expect(refused(() => verify(changed(path, value))).code).toBe(code);
  });

  test("another place in the log", () => {
    const moved: Loose = JSON.parse(JSON_TEXT);
    const tampered = JSON.stringify(moved).replaceAll('"logIndex":"3"', '"logIndex":"2"');
    expect(refused(() => verify(text(tampered))).code).toBe("proof-root");
  });

  test("the sentences' particulars", () => {
    const other = p256Key();
    expect(refused(() => verify(text(JSON_TEXT), other.spki))).toEqual({
      code: "envelope-signature",
      details: { key: toHex(sha256(other.spki)) },
    });
    const leaf = Buffer.from(leafOf(sha256, STATEMENTS[0]?.envelope ?? LOGGED.envelope, ISSUER.spki));
    expect(refused(() => verify(changed([...ENTRY, "canonicalizedBody"], leaf.toString("base64"))))).toEqual({
      code: "bundle-leaf",
      details: { index: 3 },
    });
    expect(refused(() => verify(changed([...ENTRY, "inclusionProof", "treeSize"], "6")))).toEqual({
      code: "bundle-head",
      details: { found: 6, expected: 5 },
    });
  });
});

describe("trusted_root.json", () => {
  test("names the log as Sigstore looks it up", () => {
    const json = formatTrustedRoot(sha256, [{ key: LOG_KEY.key, validFrom: "2026-11-25T00:00:00Z" }]);
    const publicKey = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), LOG_KEY.key.publicKey]);
    expect(JSON.parse(json)).toEqual({
      mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
      tlogs: [
        {
          baseUrl: "https://log.example.org",
          hashAlgorithm: "SHA2_256",
          publicKey: {
            rawBytes: publicKey.toString("base64"),
            keyDetails: "PKIX_ED25519",
            validFor: { start: "2026-11-25T00:00:00Z" },
          },
          logId: { keyId: Buffer.from(LOG_ID).toString("base64") },
        },
      ],
      certificateAuthorities: [],
      ctlogs: [],
      timestampAuthorities: [],
    });
    // sigstore-js compares the first four bytes with the key ID in the checkpoint.
    expect(Buffer.from(LOG_ID).readUInt32BE(0)).toBe(LOG_KEY.key.keyId);
    expect(json.endsWith("}\n")).toBe(true);
  });

  test("a cosigner's key is none of a log", () => {
    const { key } = ed25519Key("log.example.org", 1, 4);
    expect(refused(() => formatTrustedRoot(sha256, [{ key, validFrom: "2026-11-25T00:00:00Z" }]))).toEqual({
      code: "vkey-type",
      details: { name: "log.example.org", found: 4, expected: [1] },
    });
  });

  test.each([
    "2026-11-25",
    "2026-11-25T00:00:00",
    "2026-11-25T00:00:00+09:00",
    "2026-21-25T00:00:00Z",
    "x2026-11-25T00:00:00Z",
    "2026-11-25T00:00:00Zx",
    "2026-11-25T00:00:00.Z",
  ])("%s is no time in UTC", (validFrom) => {
    expect(refused(() => formatTrustedRoot(sha256, [{ key: LOG_KEY.key, validFrom }]))).toEqual({
      code: "date-malformed",
      details: { found: validFrom },
    });
  });

  test("fractions of a second are fine", () => {
    const logs = [{ key: LOG_KEY.key, validFrom: "2026-11-25T23:59:59.123456789Z" }];
    expect(formatTrustedRoot(sha256, logs)).toContain('"start": "2026-11-25T23:59:59.123456789Z"');
  });

  test.each([
    ["log.example.org", true],
    ["a.b", true],
    ["xn--9d0bm53a.kr", true],
    [`${"a".repeat(63)}.kr`, true],
    [`${"a".repeat(64)}.kr`, false],
    [`${"abcdefgh.".repeat(28)}k`, true],
    [`${"abcdefgh.".repeat(28)}kr`, false],
    ["localhost", false],
    ["log.example.org/", false],
    ["log.example.org:443", false],
    ["https://log.example.org", false],
    ["Log.example.org", false],
    ["-a.example.org", false],
    ["a-.example.org", false],
    ["a..org", false],
    [".org", false],
    ["a.org.", false],
    ["log_1.example.org", false],
    ["", false],
  ])("%s is a bare host name: %s", (origin, bare) => {
    expect(isHostName(origin)).toBe(bare);
  });

  test("an origin that is none is refused", () => {
    const { key } = ed25519Key("log.example.org/2026", 1);
    expect(refused(() => formatTrustedRoot(sha256, [{ key, validFrom: "2026-11-25T00:00:00Z" }]))).toEqual({
      code: "origin-not-host",
      details: { found: "log.example.org/2026" },
    });
  });
});
