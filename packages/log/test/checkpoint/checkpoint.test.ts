import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ED25519_COSIGNATURE,
  cosign,
  cosignatureTime,
  cosignatureVerifier,
  formatCheckpoint,
  formatNote,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  signNote,
  verifierOf,
} from "../../src/index.ts";
import { crypto, ed25519Key, mlDsaKey, sha256 } from "../support/crypto.ts";
import { refused, text } from "../support/refused.ts";

/** c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature. */
const BODY = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
`;
const SIGNATURES = `— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const ORIGIN = "log.example.org";
const LOG = ed25519Key(ORIGIN, 3);
const W1 = ed25519Key("witness.example.org/w1", 4, ED25519_COSIGNATURE);
const W2 = mlDsaKey("witness.example.org/w2");
const root = sha256(text("root"));
const BODY_OF_OURS = formatCheckpoint({ origin: ORIGIN, size: 7, root, extensions: [] });

describe("a checkpoint's text", () => {
  test("the example of tlog-checkpoint, with the signatures of tlog-cosignature", () => {
    const note = parseNote(text(`${BODY}\n${SIGNATURES}`));
    const checkpoint = parseCheckpoint(note.text);
    expect(checkpoint).toEqual({
      origin: "example.com/behind-the-sofa",
      size: 20_852_163,
      root: new Uint8Array(Buffer.from("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "base64")),
      extensions: [],
    });
    expect(formatCheckpoint(checkpoint)).toBe(BODY);
    expect(note.signatures.map(({ name }) => name)).toEqual([
      "example.com/behind-the-sofa",
      "witness.example.com/w1",
    ]);
    // “time 1679315147” in the specification's signed message.
    expect(cosignatureTime(note.signatures[1]?.signature ?? new Uint8Array(8))).toBe(1_679_315_147);
  });

  test("any, there and back", () => {
    const checkpoints = fc.record({
      origin: fc.stringMatching(/^[a-z0-9./ 가-힣]+$/),
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(fc.stringMatching(/^[a-z ]+$/)),
    });
    fc.assert(
      fc.property(checkpoints, (checkpoint) => {
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  const line3 = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  test.each([
    ["", 0],
    ["a\n1\n", 2],
    [`a\n1\n${line3}`, 2],
    ["\n", 1],
  ])("%j has too few lines", (body, found) => {
    expect(refused(() => parseCheckpoint(body))).toEqual({ code: "checkpoint-lines", details: { found } });
  });

  test.each([
    [`\n1\n${line3}\n`, 1],
    [`a\n\n${line3}\n`, 2],
    ["a\n1\n\n", 3],
    [`a\n1\n${line3}\nx\n\n`, 5],
  ])("%j has an empty line", (body, line) => {
    expect(refused(() => parseCheckpoint(body))).toEqual({
      code: "checkpoint-empty-line",
      details: { line },
    });
  });

  test.each(["00", "01", "-1", "+1", "1.0", "1e3", " 1", "1 ", "0x1", "一", "NaN"])(
    "%j is no size",
    (size) => {
      expect(refused(() => parseCheckpoint(`a\n${size}\n${line3}\n`))).toEqual({
        code: "number-malformed",
        details: { thing: "checkpoint", field: "tree size", line: 2, found: size },
      });
    },
  );

  test("sizes are read up to 2^53 − 1", () => {
    expect(parseCheckpoint(`a\n9007199254740991\n${line3}\n`).size).toBe(9_007_199_254_740_991);
    const huge = "9".repeat(90);
    for (const [size, found] of [
      ["9007199254740992", "9007199254740992"],
      [huge, `${huge.slice(0, 80)}…`],
    ])
      expect(refused(() => parseCheckpoint(`a\n${size}\n${line3}\n`))).toEqual({
        code: "number-too-large",
        details: { thing: "checkpoint", field: "tree size", line: 2, found, largest: 2 ** 53 - 1 },
      });
  });

  test.each([line3.slice(0, -1), line3.replace("=", ""), `${line3}=`, line3.replace("2I=", "2J="), "-_-_"])(
    "%j is no root",
    (found) => {
      expect(refused(() => parseCheckpoint(`a\n1\n${found}\n`))).toEqual({
        code: "base64-malformed",
        details: { thing: "checkpoint", field: "root hash", line: 3, found },
      });
    },
  );

  test("a root of another length", () => {
    expect(refused(() => parseCheckpoint("a\n1\nAAAA\n"))).toEqual({
      code: "length-wrong",
      details: { thing: "checkpoint", field: "root hash", line: 3, found: 3, expected: 32 },
    });
  });

  test("what would not be read back is not written", () => {
    const good = { origin: "a", size: 1, root, extensions: [] };
    expect(refused(() => formatCheckpoint({ ...good, origin: "" })).code).toBe("checkpoint-empty-line");
    expect(refused(() => formatCheckpoint({ ...good, origin: "a\nb" })).code).toBe("number-malformed");
    expect(refused(() => formatCheckpoint({ ...good, size: 2 ** 53 })).code).toBe("number-too-large");
    expect(refused(() => formatCheckpoint({ ...good, size: 1.5 })).code).toBe("number-malformed");
    expect(refused(() => formatCheckpoint({ ...good, root: new Uint8Array(3) })).code).toBe("length-wrong");
    expect(refused(() => formatCheckpoint({ ...good, extensions: [""] })).code).toBe("checkpoint-empty-line");
  });
});

describe("opening a checkpoint", () => {
  const log = [verifierOf(crypto, LOG.key)];
  const signed = signNote(BODY_OF_OURS, [LOG.signer]);
  const cosigned = formatNote({
    text: BODY_OF_OURS,
    signatures: [...parseNote(signed).signatures, cosign(W1, BODY_OF_OURS, 5)],
  });

  test("gives what the log signed, and what others did", () => {
    const opened = openCheckpoint(cosigned, ORIGIN, log);
    expect(opened.checkpoint).toEqual({ origin: ORIGIN, size: 7, root, extensions: [] });
    expect(opened.text).toBe(BODY_OF_OURS);
    expect(opened.verified.map(({ name }) => name)).toEqual([ORIGIN]);
    expect(opened.unknown.map(({ name }) => name)).toEqual([W1.key.name]);
    const seen = openCheckpoint(cosigned, ORIGIN, log, [verifierOf(crypto, W1.key)]);
    expect(seen.verified.map(({ name }) => name)).toEqual([ORIGIN, W1.key.name]);
  });

  test("a witness does not make up for the log", () => {
    const alone = formatNote({ text: BODY_OF_OURS, signatures: [cosign(W1, BODY_OF_OURS, 5)] });
    expect(refused(() => openCheckpoint(alone, ORIGIN, log, [verifierOf(crypto, W1.key)])).code).toBe(
      "signature-absent",
    );
  });

  test("a bad cosignature spoils it for whoever knows the witness", () => {
    const line = cosign(W1, BODY_OF_OURS, 5);
    const bad = { ...line, signature: line.signature.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) };
    const note = formatNote({ text: BODY_OF_OURS, signatures: [...parseNote(signed).signatures, bad] });
    expect(openCheckpoint(note, ORIGIN, log).verified).toHaveLength(1);
    expect(refused(() => openCheckpoint(note, ORIGIN, log, [verifierOf(crypto, W1.key)])).code).toBe(
      "signature-wrong",
    );
  });

  test("another origin is refused, though the key be right", () => {
    const text2 = formatCheckpoint({ origin: "other.example.org", size: 7, root, extensions: [] });
    expect(refused(() => openCheckpoint(signNote(text2, [LOG.signer]), ORIGIN, log))).toEqual({
      code: "origin-wrong",
      details: { found: "other.example.org", expected: ORIGIN },
    });
  });

  test("what is signed and no checkpoint is refused as such", () => {
    expect(refused(() => openCheckpoint(signNote("hello\n", [LOG.signer]), ORIGIN, log)).code).toBe(
      "checkpoint-lines",
    );
    expect(refused(() => openCheckpoint(text("hello\n"), ORIGIN, log))).toEqual({
      code: "note-unsigned-text",
      details: { thing: "checkpoint" },
    });
  });
});

describe("cosignatures", () => {
  test.each([
    ["Ed25519", W1, 72],
    ["ML-DSA-44", W2, 2428],
  ])("%s: made, verified, dated", (_name, witness, bytes) => {
    const line = cosign(witness, BODY_OF_OURS, 1_764_000_000);
    expect(line).toMatchObject({ name: witness.key.name, keyId: witness.key.keyId });
    expect(line.signature).toHaveLength(bytes);
    expect(cosignatureTime(line.signature)).toBe(1_764_000_000);
    const verifier = cosignatureVerifier(crypto, witness.key);
    expect(openNote({ text: BODY_OF_OURS, signatures: [line] }, [verifier]).verified).toEqual([line]);
    const body = text(BODY_OF_OURS);
    expect(verifier.verify(body, line.signature)).toBe(true);
    // Another time, another text, another length.
    expect(
      verifier.verify(
        body,
        line.signature.map((byte, at) => (at === 7 ? byte ^ 1 : byte)),
      ),
    ).toBe(false);
    expect(verifier.verify(text(BODY_OF_OURS.replace("\n7\n", "\n8\n")), line.signature)).toBe(false);
    expect(verifier.verify(text(BODY_OF_OURS.replace("log.", "fog.")), line.signature)).toBe(false);
    expect(verifier.verify(body, line.signature.subarray(0, -1))).toBe(false);
    expect(verifier.verify(body, new Uint8Array([...line.signature, 0]))).toBe(false);
    // What is no checkpoint cannot be cosigned.
    expect(verifier.verify(text("hello\n"), line.signature)).toBe(false);
    expect(verifier.verify(Uint8Array.of(0xff), line.signature)).toBe(false);
  });

  test("the message of type 4 is the one that tlog-cosignature shows", () => {
    const messages: string[] = [];
    const spy = {
      key: W1.key,
      sign: (message: Uint8Array) => (messages.push(Buffer.from(message).toString()), message),
    };
    cosign(spy, BODY, 1_679_315_147);
    expect(messages).toEqual([
      "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    ]);
  });

  test("the message of type 6 is the struct cosigned_message", () => {
    const messages: string[] = [];
    const spy = {
      key: { ...W2.key, name: "w2" },
      sign: (message: Uint8Array) => (messages.push(Buffer.from(message).toString("hex")), message),
    };
    cosign(spy, BODY_OF_OURS, 258);
    const u64 = (value: number) => value.toString(16).padStart(16, "0");
    const hexOf = (words: string) => Buffer.from(words).toString("hex");
    expect(messages).toEqual([
      [
        `${hexOf("subtree/v1")}0a00`,
        `02${hexOf("w2")}`,
        u64(258),
        `0f${hexOf(ORIGIN)}`,
        u64(0),
        u64(7),
        Buffer.from(root).toString("hex"),
      ].join(""),
    ]);
  });

  test("type 4 covers extension lines, type 6 does not", () => {
    const extended = `${BODY_OF_OURS}extension\n`;
    const of = (witness: typeof W1) =>
      cosignatureVerifier(crypto, witness.key).verify(
        text(extended),
        cosign(witness, BODY_OF_OURS, 1).signature,
      );
    expect([of(W1), of(W2)]).toEqual([false, true]);
  });

  test("a log's own key does not cosign", () => {
    const details = { name: ORIGIN, found: 1, expected: [4, 6] };
    expect(refused(() => cosign(LOG, BODY_OF_OURS, 1))).toEqual({ code: "vkey-type", details });
    expect(refused(() => cosignatureVerifier(crypto, LOG.key))).toEqual({ code: "vkey-type", details });
  });

  test("times are whole seconds below 2^53", () => {
    expect(refused(() => cosign(W1, BODY_OF_OURS, 2 ** 53))).toEqual({
      code: "number-too-large",
      details: {
        thing: "cosignature",
        line: null,
        field: "timestamp",
        found: "9007199254740992",
        largest: 2 ** 53 - 1,
      },
    });
    const last = cosign(W1, BODY_OF_OURS, 2 ** 53 - 1);
    const verifier = cosignatureVerifier(crypto, W1.key);
    expect(verifier.verify(text(BODY_OF_OURS), last.signature)).toBe(true);
    // Correctly signed, and 2^53 seconds from now: as good as never.
    const later = Buffer.concat([
      Buffer.from("0020000000000000", "hex"),
      W1.sign(text(`cosignature/v1\ntime 9007199254740992\n${BODY_OF_OURS}`)),
    ]);
    expect(verifier.verify(text(BODY_OF_OURS), new Uint8Array(later))).toBe(false);
  });

  test("names too long for the struct of type 6", () => {
    const origin = "a".repeat(256);
    const body = formatCheckpoint({ origin, size: 1, root, extensions: [] });
    expect(refused(() => cosign(W2, body, 1))).toEqual({
      code: "too-large",
      details: { thing: "cosignature", found: 256, limit: 255 },
    });
    const line = cosign(W2, BODY_OF_OURS, 1);
    expect(cosignatureVerifier(crypto, W2.key).verify(text(body), line.signature)).toBe(false);
    const longest = formatCheckpoint({ origin: "a".repeat(255), size: 1, root, extensions: [] });
    expect(cosign(W2, longest, 1).signature).toHaveLength(2428);
  });
});
