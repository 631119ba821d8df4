import { describe, expect, test } from "vitest";
import { BUNDLE_MEDIA_TYPE, leafOf, parseBundle, toHex } from "../../src/index.ts";
import { p256Key, sha256 } from "../support/crypto.ts";
import { refused, text, words } from "../support/refused.ts";
import {
  ISSUER,
  STATEMENTS,
  CHECKPOINT,
  LOG_ID,
  PROOF,
  LOGGED,
  JSON_TEXT,
  type Loose,
  changed,
  verify,
  flip,
  member,
  ENTRY,
} from "./logged.ts";

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
