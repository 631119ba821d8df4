import { preAuthEncoding } from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { newKey } from "../../statement/test/support/crypto.ts";
import { SdkRefusal, verifyFile } from "../src/index.ts";
import { ask, codesOf, failing } from "./support/asked.ts";
import { changed, entryIn } from "./support/change.ts";
import { seoul, settled } from "./support/seoul.ts";
import { named, only, pemOf, TOOLS, utf8 } from "./support/world.ts";

/** An envelope by another program: any payload, not in canonical form. */
function envelope(payload: string, payloadType = "application/vnd.in-toto+json") {
  const key = newKey();
  const sig = Buffer.from(key.sign(preAuthEncoding(payloadType, utf8(payload)))).toString("base64");
  const body = {
    payloadType,
    payload: Buffer.from(payload).toString("base64"),
    signatures: [{ sig, keyid: "" }],
  };
  return {
    ...only(named("other.dsse.json", JSON.stringify(body, null, 2))),
    keys: [named("key.pem", pemOf(key))],
  };
}

const PROVENANCE = JSON.stringify(
  {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "a.tgz", digest: { sha256: "ab".repeat(32) } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: { buildDefinition: { buildType: "x" } },
  },
  null,
  1,
);

describe("statements of types that others made", () => {
  test("are said to be that; their signature and subjects are checked all the same", async () => {
    const report = await ask({
      ...envelope(PROVENANCE),
      artifacts: [{ name: "a.tgz", sha256: "ab".repeat(32) }],
    });
    expect(report.checks.map(({ code }) => code)).toEqual([
      "signature-holds",
      "issuer-unstated",
      "content-unknown",
      "entry-none",
      "inclusion-none",
      "checkpoint-none",
      "witnesses-none",
      "artifact-matches",
    ]);
    expect(report.headline.en).toMatch(/of a type that this software does not know/);
    expect(report.verdict).toBe("open");
    const other = { ...envelope(PROVENANCE), keys: [named("key.pem", pemOf(newKey()))] };
    expect(failing(await ask(other))).toEqual(["signature-wrong"]);
  });

  test.each([
    ["an older in-toto", PROVENANCE.replace("Statement/v1", "Statement/v0.1"), "content-other"],
    ["no JSON", "hello", "content-other"],
    [
      "one of ours that breaks its rules",
      PROVENANCE.replace("https://slsa.dev/provenance/v1", "urn:bongsu:statement:reply:v1"),
      "content-invalid",
    ],
  ])("%s", async (_, payload, code) => {
    expect(codesOf(await ask(envelope(payload)), "content")).toEqual([code]);
  });

  test("another payload type", async () => {
    expect(codesOf(await ask(envelope("{}", "application/x")), "content")).toEqual(["content-foreign"]);
  });

  test("one of ours whose payload is not canonical is refused as such", async () => {
    const input = await settled(seoul());
    const bundle = JSON.parse(new TextDecoder().decode(input.file.bytes));
    const payload = Buffer.from(bundle.dsseEnvelope.payload, "base64").toString("utf8");
    const report = await ask(envelope(`${payload} `));
    expect(codesOf(report, "content")).toEqual(["content-invalid"]);
  });
});

describe("bundles that others made", () => {
  test("a certificate is said not to be judged; with the key at hand the rest is checked", async () => {
    const input = await settled(seoul());
    const withCertificate = changed(input, (bundle) => {
      delete bundle.verificationMaterial.publicKey;
      bundle.verificationMaterial.certificate = { rawBytes: "AAAA" };
      entryIn(bundle).entry.kindVersion = { kind: "dsse", version: "0.0.1" };
    });
    const report = await ask(withCertificate);
    expect(codesOf(report, "entry")).toEqual(["entry-foreign"]);
    expect(codesOf(report, "inclusion")).toEqual(["inclusion-holds"]);
    expect(report.established).toEqual({ who: true, what: true, where: false });
    const keyless = await ask({ ...withCertificate, keys: [], wellKnown: null, logs: [] });
    expect(codesOf(keyless, "signature")).toEqual(["signature-no-key"]);
    expect(keyless.checks[0]?.said.en).toMatch(/certificate/);
  });

  test("an entry without a proof of inclusion proves nothing", async () => {
    const report = await ask({
      ...changed(await settled(seoul()), (bundle) => delete entryIn(bundle).entry.inclusionProof),
      logs: [],
    });
    expect(codesOf(report, "entry")).toEqual(["entry-none"]);
  });

  test("a bundle of a file instead of a statement is sent to the program that made it", async () => {
    const input = changed(await settled(seoul()), (bundle) => {
      delete bundle.dsseEnvelope;
      bundle.messageSignature = {};
    });
    await expect(verifyFile(input, TOOLS)).rejects.toMatchObject({ code: "bundle-message" });
    await expect(verifyFile(input, TOOLS)).rejects.toThrow(SdkRefusal);
  });
});
