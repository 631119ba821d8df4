import { describe, expect, test } from "vitest";
import { formatTrustedRoot, isHostName } from "../../src/index.ts";
import { LOG_KEY } from "../support/build-log.ts";
import { ed25519Key, sha256 } from "../support/crypto.ts";
import { refused } from "../support/refused.ts";
import { LOG_ID } from "./logged.ts";

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
