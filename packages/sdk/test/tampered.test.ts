import { beforeAll, describe, expect, test } from "vitest";
import type { VerifyInput } from "../src/index.ts";
import { ask, failing } from "./support/asked.ts";
import { type BundleJson, changed, entryIn, envelopeIn, flipped } from "./support/change.ts";
import { OBJECTION, seoul, settled } from "./support/seoul.ts";
import { named } from "./support/world.ts";

let input: VerifyInput;
let neighbour: VerifyInput;
beforeAll(async () => {
  const party = seoul();
  input = await settled(party);
  neighbour = await settled(party, OBJECTION + 1);
});

test("unchanged, it is established", async () => {
  const report = await ask(input);
  expect(report.verdict).toBe("established");
  expect(report.headline.en).toMatch(
    /^seoul\.example said this; it is entry 2 of the log log\.seoul\.example; nothing/,
  );
  expect(report.headline.ko).toMatch(
    /^seoul\.example 명의의 발표가 맞다\. 로그 log\.seoul\.example의 2번 항목이다/,
  );
});

const line = (bundle: BundleJson, at: number, change: (line: string) => string): void => {
  const { proof } = entryIn(bundle);
  const lines = proof.checkpoint.envelope.split("\n");
  lines[at] = change(lines[at] ?? "");
  proof.checkpoint.envelope = lines.join("\n");
};
/** A note's line with one bit of its signature turned. */
const signature = (text: string): string => {
  const [dash = "", name = "", base64 = ""] = text.split(" ");
  return `${dash} ${name} ${flipped(base64)}`;
};

const CHANGES: readonly (readonly [string, (bundle: BundleJson) => void, string[]])[] = [
  [
    "the payload",
    (b) => void (envelopeIn(b).dsseEnvelope.payload = flipped(envelopeIn(b).dsseEnvelope.payload, 100)),
    ["signature-wrong"],
  ],
  [
    "the payload type",
    (b) => void (envelopeIn(b).dsseEnvelope.payloadType = "text/plain"),
    ["signature-wrong"],
  ],
  [
    "the signature",
    (b) => void (envelopeIn(b).signature.sig = flipped(envelopeIn(b).signature.sig)),
    ["signature-wrong"],
  ],
  [
    "the leaf",
    (b) => void (entryIn(b).entry.canonicalizedBody = flipped(entryIn(b).canonicalizedBody, 130)),
    ["entry-differs"],
  ],
  [
    "a hash of the path",
    (b) => void (entryIn(b).proof.hashes[0] = flipped(entryIn(b).proof.hashes[0] ?? "")),
    ["inclusion-fails"],
  ],
  ["the order of the path", (b) => void entryIn(b).proof.hashes.reverse(), ["inclusion-fails"]],
  ["the length of the path", (b) => void entryIn(b).proof.hashes.pop(), ["inclusion-fails"]],
  ["the index of the proof", (b) => void (entryIn(b).proof.logIndex = "3"), ["inclusion-fails"]],
  ["an index beyond the tree", (b) => void (entryIn(b).proof.logIndex = "4"), ["inclusion-fails"]],
  ["the index of the entry", (b) => void (entryIn(b).entry.logIndex = "3"), ["inclusion-repeated"]],
  ["the size beside the proof", (b) => void (entryIn(b).proof.treeSize = "5"), ["inclusion-repeated"]],
  [
    "the root beside the proof",
    (b) => void (entryIn(b).proof.rootHash = flipped(entryIn(b).proof.rootHash)),
    ["inclusion-repeated"],
  ],
  ["the checkpoint's size", (b) => line(b, 1, () => "5"), ["inclusion-fails", "checkpoint-wrong"]],
  [
    "the checkpoint's root",
    (b) => line(b, 2, (root) => flipped(root)),
    ["inclusion-fails", "checkpoint-wrong"],
  ],
  ["the log's signature", (b) => line(b, 4, signature), ["checkpoint-wrong"]],
  ["a cosignature", (b) => line(b, 5, signature), ["witnesses-wrong"]],
  ["another cosignature", (b) => line(b, 6, signature), ["witnesses-wrong"]],
  ["one cosignature taken away", (b) => line(b, 6, () => ""), ["witnesses-short"]],
  ["the origin", (b) => line(b, 0, () => "log.elsewhere.example"), ["checkpoint-swapped"]],
];

describe("changed, it is refuted by the check that it concerns", () => {
  test.each(CHANGES)("%s", async (what, change, codes) => {
    const one = changed(input, (bundle) => {
      change(bundle);
      // A line taken away leaves no empty one behind.
      const { proof } = entryIn(bundle);
      proof.checkpoint.envelope = proof.checkpoint.envelope.replace(/\n\n+$/, "\n");
    });
    const report = await ask(one);
    expect(failing(report), what).toEqual(expect.arrayContaining(codes));
    expect(report.verdict).toBe("refuted");
    expect(report.headline.en).not.toMatch(/^seoul\.example said this/);
  });

  test("only what was signed counts as changed; a proof that does not hold is said to be that", async () => {
    const payload = await ask(
      changed(input, (b) => void (envelopeIn(b).signature.sig = flipped(envelopeIn(b).signature.sig))),
    );
    expect(payload.headline.en).toMatch(/changed after it was signed/);
    const path = await ask(changed(input, (b) => void entryIn(b).proof.hashes.reverse()));
    expect(path.headline.en).toMatch(
      /^Do not rely on this as it stands: The proof does not lead[\s\S]*nothing of what was signed was changed/,
    );
  });

  test("another entry's proof", async () => {
    const other: BundleJson = JSON.parse(new TextDecoder().decode(neighbour.file.bytes));
    const report = await ask(
      changed(input, (bundle) => void (bundle.verificationMaterial = other.verificationMaterial)),
    );
    expect(failing(report)).toEqual(["entry-differs"]);
    expect(report.established).toMatchObject({ where: false });
  });

  test("another entry's place, its own leaf kept", async () => {
    const other: BundleJson = JSON.parse(new TextDecoder().decode(neighbour.file.bytes));
    const report = await ask(
      changed(input, (bundle) => {
        entryIn(bundle).entry.inclusionProof = entryIn(other).proof;
      }),
    );
    expect(failing(report)).toContain("inclusion-fails");
  });
});

describe("the file that it is about", () => {
  const observed = "ab".repeat(32);
  const about = async (sha256: string) =>
    ask({ ...(await settled(seoul(), 1)), artifacts: [{ name: "page", sha256 }] });

  test("is told by its digest", async () => {
    expect((await about(observed)).verdict).toBe("established");
  });
  test("and one that is not it, too", async () => {
    const report = await about(`bb${observed.slice(2)}`);
    expect(failing(report)).toEqual(["artifact-differs"]);
    expect(report.verdict).toBe("refuted");
  });
});

test("an envelope with its tlog-proof says the same; with another's it does not", async () => {
  const { encodeEnvelope } = await import("@bongsu/statement");
  const { formatTlogProof } = await import("@bongsu/log");
  const party = seoul();
  const file = named("objection.dsse.json", encodeEnvelope(party.at(OBJECTION).envelope));
  const whole = await settled(party);
  const proofOf = async (index: number) => named("proof", formatTlogProof(await party.proof(index)));
  const policy = null;
  const logKeys = [named("log.vkey", `# the log\n${party.vkey}\n`)];
  const good = await ask({ ...whole, file, policy, logKeys, proof: await proofOf(OBJECTION) });
  expect(good.verdict).toBe("established");
  expect(
    failing(await ask({ ...whole, file, policy, logKeys, proof: await proofOf(OBJECTION + 1) })),
  ).toEqual(["inclusion-fails"]);
});
