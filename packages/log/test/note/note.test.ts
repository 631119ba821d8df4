import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ed25519Verifier,
  formatSignature,
  formatVkey,
  isKeyName,
  openNote,
  parseNote,
  parseVkey,
  signNote,
  verifierKey,
} from "../../src/index.ts";
import type { NoteVerifier } from "../../src/index.ts";
import { crypto, ed25519Key, sha256 } from "../support/crypto.ts";
import { refused, text, words } from "../support/refused.ts";

const verifier = (vkey: string): NoteVerifier => ed25519Verifier(crypto, parseVkey(sha256, vkey));

/** c2sp.org/signed-note, “Example”. */
const C2SP_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const C2SP_NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

/** golang.org/x/mod v0.37.0, sumdb/note/note_test.go (BSD-3-Clause). */
const PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const ENOCH_KEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const PETER_SKEY = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH =
  "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
const open = (note: string, keys: readonly string[]) => openNote(parseNote(text(note)), keys.map(verifier));

describe("notes that others signed", () => {
  test("the example of signed-note", () => {
    const opened = open(C2SP_NOTE, [C2SP_KEY]);
    expect(opened.text).toBe("This is an example message.\n");
    expect(opened.verified.map(({ name, keyId }) => [name, keyId])).toEqual([
      ["example.com/foo", 0x530d903a],
    ]);
    expect(opened.unknown).toEqual([]);
  });

  test("the example of sumdb/note, by either key and by both", () => {
    const names = (keys: readonly string[]) => {
      const { verified, unknown } = open(`${TEXT}\n${PETER}${ENOCH}`, keys);
      return [verified.map(({ name }) => name), unknown.map(({ name }) => name)];
    };
    expect(names([PETER_KEY])).toEqual([["PeterNeumann"], ["EnochRoot"]]);
    expect(names([ENOCH_KEY])).toEqual([["EnochRoot"], ["PeterNeumann"]]);
    expect(names([PETER_KEY, ENOCH_KEY])).toEqual([["PeterNeumann", "EnochRoot"], []]);
  });

  test("Go's key signs the same bytes here as there", () => {
    const seed = Buffer.from(PETER_SKEY, "base64").subarray(1);
    const peter = ed25519Key("PeterNeumann", seed);
    expect(formatVkey(peter.key)).toBe(PETER_KEY);
    expect(words(signNote(TEXT, [peter.signer]))).toBe(`${TEXT}\n${PETER}`);
  });

  test("no known key signed", () => {
    expect(refused(() => open(`${TEXT}\n${PETER}${ENOCH}`, [C2SP_KEY]))).toEqual({
      code: "signature-absent",
      details: {
        expected: ["example.com/foo+530d903a"],
        found: ["PeterNeumann+c74f20a3", "EnochRoot+af0cfe78"],
      },
    });
    expect(refused(() => open(`${TEXT}\n${PETER}`, []))).toEqual({
      code: "signature-absent",
      details: { expected: [], found: ["PeterNeumann+c74f20a3"] },
    });
  });

  test("a bad signature of a known key spoils the note, beside a good one too", () => {
    const bad = PETER.replace("ZJku", "ZJkv");
    const details = { name: "PeterNeumann", keyId: "c74f20a3" };
    expect(refused(() => open(`${TEXT}\n${bad}`, [PETER_KEY]))).toEqual({ code: "signature-wrong", details });
    expect(refused(() => open(`${TEXT}\n${PETER}${bad}`, [PETER_KEY])).code).toBe("signature-wrong");
    expect(refused(() => open(`${TEXT}\n${ENOCH}${bad}`, [PETER_KEY, ENOCH_KEY])).code).toBe(
      "signature-wrong",
    );
    expect(open(`${TEXT}\n${ENOCH}${bad}`, [ENOCH_KEY]).verified).toHaveLength(1);
    expect(refused(() => open(`${TEXT} \n${PETER}`, [PETER_KEY])).code).toBe("note-unsigned-text");
    expect(refused(() => open(`x${TEXT}\n${PETER}`, [PETER_KEY]))).toEqual({
      code: "signature-wrong",
      details,
    });
  });

  test("a signature of another length is bad", () => {
    const cut = formatSignature({ name: "PeterNeumann", keyId: 0xc74f20a3, signature: new Uint8Array(63) });
    expect(refused(() => open(`${TEXT}\n${cut}`, [PETER_KEY])).code).toBe("signature-wrong");
  });

  test("name or key ID alone does not make a key known", () => {
    const other = PETER.replace("PeterNeumann", "PeterNeuman");
    expect(refused(() => open(`${TEXT}\n${other}`, [PETER_KEY])).code).toBe("signature-absent");
    const [line] = parseNote(text(`${TEXT}\n${PETER}`)).signatures;
    const otherId = formatSignature({
      name: "PeterNeumann",
      keyId: 0xc74f20a4,
      signature: line?.signature ?? new Uint8Array(0),
    });
    expect(refused(() => open(`${TEXT}\n${otherId}`, [PETER_KEY])).code).toBe("signature-absent");
  });

  test("two known keys that cannot be told apart", () => {
    expect(refused(() => open(`${TEXT}\n${ENOCH}`, [ENOCH_KEY, PETER_KEY, ENOCH_KEY]))).toEqual({
      code: "keys-collide",
      details: { name: "EnochRoot", keyId: "af0cfe78" },
    });
  });
});

describe("notes of our own", () => {
  test("any text is signed and opened again", () => {
    const key = ed25519Key("log.example.org", 9);
    const other = ed25519Key("other.example.org", 8);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
        const printable = [...lines.join("\n")].filter((char) => char === "\n" || char >= " ").join("");
        const body = `${printable}\n`;
        const note = signNote(body, [key.signer, other.signer]);
        const opened = openNote(parseNote(note), [ed25519Verifier(crypto, key.key)]);
        expect(opened.text).toBe(body);
        expect(opened.unknown.map(({ name }) => name)).toEqual(["other.example.org"]);
      }),
    );
  });

  test("the text may hold empty lines: the last one ends it", () => {
    const { text: body, signatures } = parseNote(text(`a\n\n\nb\n\n${PETER}`));
    expect(body).toBe("a\n\n\nb\n");
    expect(signatures).toHaveLength(1);
    expect(parseNote(text(`\n\n${PETER}`)).text).toBe("\n");
  });

  test("a leading U+FEFF is text like any other", () => {
    expect(parseNote(text(`\ufeffa\n\n${PETER}`)).text).toBe("\ufeffa\n");
  });

  test.each(["", "a", "a\nb", "\ud800\n"])("%j cannot be signed", (body) => {
    expect(refused(() => signNote(body, []))).toEqual({
      code: "note-text",
      details: { line: body.split("\n").length },
    });
  });

  test("neither can a text with a control character, nor under a bad name", () => {
    expect(refused(() => signNote("a\nb\tc\n", []))).toEqual({
      code: "control-character",
      details: { thing: "note", line: 2, codePoint: 9 },
    });
    const { signer } = ed25519Key("log.example.org", 9);
    expect(refused(() => signNote("a\n", [{ ...signer, name: "a b" }]))).toEqual({
      code: "key-name",
      details: { found: "a b" },
    });
  });
});

describe("verifier keys", () => {
  test.each([C2SP_KEY, PETER_KEY, ENOCH_KEY])("%s, there and back", (vkey) => {
    expect(formatVkey(parseVkey(sha256, vkey))).toBe(vkey);
  });

  /** github.com/transparency-dev/formats v0.1.1, note/note_cosigv1_test.go (BSD-3-Clause): a key of type 4. */
  test("a cosigner's key", () => {
    const vkey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
    expect(parseVkey(sha256, vkey)).toMatchObject({ name: "remora.n621.de", keyId: 0xda77ade7, type: 4 });
  });

  test.each([
    "",
    "PeterNeumann",
    "PeterNeumann+c74f20a3",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW=",
    "PeterNeumann+c74f20a3+",
    "PeterNeumann+c74f20a3+ARpc 2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    `${PETER_KEY}\n`,
    `x+${PETER_KEY}`,
  ])("%j is none", (vkey) => {
    expect(refused(() => parseVkey(sha256, vkey))).toEqual({
      code: "vkey-malformed",
      details: { found: vkey },
    });
  });

  test("a key ID that is not of this name and key, as Go's tests have it", () => {
    expect(
      refused(() => parseVkey(sha256, "PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")),
    ).toEqual({
      code: "vkey-id",
      details: { name: "PeterNeumann", found: "00000000", expected: "c74f20a3" },
    });
  });

  test("a type that is not read, a key of another length, a name that is none", () => {
    const unknown = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    expect(refused(() => parseVkey(sha256, unknown))).toEqual({
      code: "vkey-type",
      details: { name: "PeterNeumann", found: 0x65, expected: [1, 4, 6] },
    });
    const long = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADK";
    expect(refused(() => parseVkey(sha256, long))).toEqual({
      code: "length-wrong",
      details: { thing: "vkey", line: null, field: "key", found: 35, expected: 32 },
    });
    expect(refused(() => parseVkey(sha256, "a b+00000000+AQ=="))).toEqual({
      code: "key-name",
      details: { found: "a b" },
    });
    for (const [type, bytes] of [
      [1, 32],
      [4, 32],
      [6, 1312],
    ] as const) {
      expect(verifierKey(sha256, "a", type, new Uint8Array(bytes)).type).toBe(type);
      const details = { thing: "vkey", line: null, field: "key", found: bytes - 1, expected: bytes };
      expect(refused(() => verifierKey(sha256, "a", type, new Uint8Array(bytes - 1)))).toEqual({
        code: "length-wrong",
        details,
      });
    }
  });

  test.each([
    ["a", true],
    ["example.com/a-b_c", true],
    ["봉수.example", true],
    ["", false],
    ["a+b", false],
    ["a b", false],
    ["a\u00a0b", false],
    ["a\u0085b", false],
    ["a\u2003b", false],
    ["a\u3000b", false],
    ["a\u0000b", false],
    ["a\u001fb", false],
    ["a\nb", false],
    ["a\ud800", false],
    ["a\ufeffb", true],
  ])("%j names a key: %s", (name, good) => {
    expect(isKeyName(name)).toBe(good);
  });
});
