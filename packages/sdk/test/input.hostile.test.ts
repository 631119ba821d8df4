import { formatVkey } from "@bongsu/log";
import { describe, expect, test } from "vitest";
import { refusalSaid, SdkRefusal, type SdkRefusalCode, type VerifyInput, verifyFile } from "../src/index.ts";
import { ask, failing } from "./support/asked.ts";
import { type BundleJson, changed, entryIn, envelopeIn } from "./support/change.ts";
import { seoul, settled } from "./support/seoul.ts";
import { named, TOOLS, witness } from "./support/world.ts";

const input = await settled(seoul());
const text = new TextDecoder().decode(input.file.bytes);

async function refusal(over: Partial<VerifyInput>): Promise<SdkRefusal> {
  try {
    await verifyFile({ ...input, ...over }, TOOLS);
  } catch (error) {
    if (error instanceof SdkRefusal) return error;
    throw error;
  }
  throw new Error("was not refused");
}

const bundle = (change: (bundle: BundleJson) => void): Partial<VerifyInput> => ({
  file: changed(input, change).file,
});
const file = (content: string | Uint8Array): Partial<VerifyInput> => ({ file: named("hostile", content) });
const DEEP = "[".repeat(100_000);

const CASES: readonly (readonly [string, Partial<VerifyInput>, SdkRefusalCode])[] = [
  ["nothing", file(""), "kind-unknown"],
  ["zeroes", file(new Uint8Array(1000)), "kind-unknown"],
  ["no UTF-8", file(Uint8Array.from([0xff, 0xfe, 0x00])), "kind-unknown"],
  ["a proof alone", file("c2sp.org/tlog-proof@v1\nindex 0\n\n"), "kind-proof-alone"],
  ["a bundle cut off", file(text.slice(0, -200)), "input-refused"],
  [
    "a bundle in which a name is doubled",
    file(text.replace('"mediaType"', '"mediaType": "x", "mediaType"')),
    "input-refused",
  ],
  ["a bundle nested deep", file(text.replace('"hint"', `"deep": ${DEEP}`)), "input-refused"],
  [
    "a member of another shape",
    bundle((b) => Reflect.set(b.verificationMaterial, "tlogEntries", 7)),
    "bundle-member",
  ],
  [
    "a leaf that is no Base64",
    bundle((b) => void (entryIn(b).entry.canonicalizedBody = "???")),
    "bundle-member",
  ],
  [
    "an index beyond what is exact",
    bundle((b) => void (entryIn(b).proof.logIndex = "9007199254740993")),
    "bundle-member",
  ],
  ["a negative size", bundle((b) => void (entryIn(b).proof.treeSize = "-1")), "bundle-member"],
  [
    "a path of a thousand hashes",
    bundle((b) => void (entryIn(b).proof.hashes = Array.from({ length: 1000 }, () => "AAAA"))),
    "bundle-member",
  ],
  [
    "a payload that is no Base64",
    bundle((b) => void (envelopeIn(b).dsseEnvelope.payload = "*")),
    "input-refused",
  ],
  ["a signature that is no DER", bundle((b) => void (envelopeIn(b).signature.sig = "AAAA")), "input-refused"],
  [
    "two signatures",
    bundle((b) => void b.dsseEnvelope?.signatures.push(envelopeIn(b).signature)),
    "input-refused",
  ],
  [
    "a private key",
    { keys: [named("k", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")] },
    "key-pem",
  ],
  [
    "a certificate",
    { keys: [named("k", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")] },
    "key-pem",
  ],
  [
    "a key of another kind",
    { keys: [named("k", "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n")] },
    "input-refused",
  ],
  ["no key", { keys: [named("k", "hello")] }, "key-pem"],
  ["a log key that is none", { logKeys: [named("k", "log.example+00000000+AAAA")] }, "input-refused"],
  [
    "a witness's key for a log's",
    { logKeys: [named("k", formatVkey(witness("log.seoul.example", 9).key))] },
    "input-refused",
  ],
  ["an empty file of log keys", { logKeys: [named("k", "# nothing\n\n")] }, "log-keys-none"],
  ["a policy that is none", { policy: named("p", "quorum nobody\n") }, "input-refused"],
  ["a party's document that is none", { wellKnown: named("b", "{}") }, "input-refused"],
  ["a party's document that is null", { wellKnown: named("b", "null") }, "input-refused"],
  ["a trust policy that is none", { trust: { name: "t", value: { kind: "x" } } }, "input-refused"],
  ["a proof that is none", { proof: named("p", "hello") }, "input-refused"],
  ["a log without a checkpoint", { logs: [{ name: "l", read: async () => null }] }, "log-checkpoint-missing"],
  [
    "a checkpoint that is none",
    { logs: [{ name: "l", read: async () => new Uint8Array(9) }] },
    "log-checkpoint-missing",
  ],
  ["a day that there is not", { asOf: "2026-02-30" }, "date-malformed"],
  ["a day in words", { asOf: "today" }, "date-malformed"],
];

describe("what cannot be read is refused, with what was found and what to do, in both languages", () => {
  test.each(CASES)("%s", async (_, over, code) => {
    const error = await refusal(over);
    expect(error.code).toBe(code);
    const { en, ko } = refusalSaid(error);
    for (const part of ["found", "expected", "todo"] as const) {
      expect(en[part].trim()).not.toBe("");
      expect(en[part]).not.toMatch(/[가-힣]|undefined|\[object/);
      expect(ko[part]).not.toMatch(/undefined|\[object/);
    }
    expect(ko.todo).toMatch(/[가-힣]/);
  });
});

describe("what can be read and lies is refuted or left open, never believed", () => {
  test("a checkpoint that is no note", async () => {
    const report = await ask(changed(input, (b) => void (entryIn(b).proof.checkpoint.envelope = "hello\n")));
    expect(failing(report)).toContain("checkpoint-wrong");
    expect(report.log).toBeNull();
  });

  test("a tree of the largest size there is", async () => {
    const report = await ask(
      changed(input, (b) => {
        const { proof } = entryIn(b);
        proof.treeSize = String(Number.MAX_SAFE_INTEGER);
        proof.checkpoint.envelope = proof.checkpoint.envelope.replace(
          "\n4\n",
          `\n${Number.MAX_SAFE_INTEGER}\n`,
        );
      }),
    );
    expect(failing(report)).toEqual(expect.arrayContaining(["inclusion-fails", "checkpoint-wrong"]));
  });

  test("names that steer a terminal or turn the writing are shown, not obeyed", async () => {
    const origin = "log\u202eelpmaxe";
    const report = await ask(
      changed({ ...input, wellKnown: null, policy: null, logs: [] }, (b) => {
        const { proof } = entryIn(b);
        proof.checkpoint.envelope = proof.checkpoint.envelope.replace(/^.*/, origin);
      }),
    );
    const said = report.checks.map((check) => check.said.en + check.said.ko).join("\n") + report.headline.en;
    expect(said).not.toContain("\u202e");
    expect(said).toContain("\ufffd");
  });

  test("a log that names a huge size reads no more than is there", async () => {
    const read = async (path: string) =>
      path === "checkpoint"
        ? new TextEncoder().encode(
            `log.seoul.example\n${Number.MAX_SAFE_INTEGER}\n${"A".repeat(43)}=\n\n— log.seoul.example AAAAAAAA\n`,
          )
        : null;
    const report = await ask({ ...input, logs: [{ name: "log", read }] });
    expect(failing(report)).toContain("log-copy-damaged");
  });
});
