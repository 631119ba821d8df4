import { expect, test } from "vitest";
import { LogRefusal, refusalText } from "../src/index.ts";
import type { LogRefusalCode, LogRefusals } from "../src/index.ts";

const ROOT = "0123456789abcdef".repeat(4);
const OTHER = "fedcba9876543210".repeat(4);
const DAMAGED = { path: "tile/0/001", index: 300, found: ROOT, expected: OTHER };

/** Particulars for every refusal; more than one where its sentence takes several forms. */
const SAMPLES: { readonly [C in LogRefusalCode]: readonly LogRefusals[C][] } = {
  "not-utf8": [{ thing: "checkpoint" }],
  "control-character": [
    { thing: "note", line: 2, codePoint: 13 },
    { thing: "policy", line: 1, codePoint: 0 },
  ],
  "number-malformed": [{ thing: "checkpoint", field: "tree size", line: 2, found: "007" }],
  "number-too-large": [
    {
      thing: "cosignature",
      field: "timestamp",
      line: null,
      found: "9007199254740992",
      largest: 9_007_199_254_740_991,
    },
  ],
  "base64-malformed": [
    { thing: "tlog-proof", field: "proof hash", line: 4, found: "!!" },
    { thing: "tlog-proof", field: "extra data", line: 2, found: "!!" },
  ],
  "length-wrong": [
    { thing: "checkpoint", field: "root hash", line: 3, found: 31, expected: 32 },
    { thing: "leaf", field: "signature", line: null, found: 0, expected: 72 },
    { thing: "leaf", field: "digest", line: null, found: 31, expected: 32 },
    { thing: "vkey", field: "key", line: null, found: 33, expected: 32 },
  ],
  "too-large": [{ thing: "bundle", found: 100_000_001, limit: 100_000_000 }],
  "note-unsigned-text": [{ thing: "checkpoint" }],
  "note-unterminated": [{ thing: "note" }],
  "note-signature-line": [{ line: 5, found: "- a AAAA" }],
  "note-too-many-signatures": [{ found: 101, limit: 100 }],
  "note-text": [{ line: 3 }],
  "key-name": [{ found: "a b" }],
  "vkey-malformed": [{ found: "abc" }],
  "vkey-id": [{ name: "log.example.org", found: "00000000", expected: "b3d4ba39" }],
  "vkey-type": [{ name: "log.example.org", found: 1, expected: [4, 6] }],
  "keys-collide": [{ name: "log.example.org", keyId: "b3d4ba39" }],
  "signature-wrong": [{ name: "log.example.org", keyId: "b3d4ba39" }],
  "signature-absent": [
    { expected: ["a+00000001"], found: ["b+00000002", "c+00000003"] },
    { expected: [], found: [] },
  ],
  "checkpoint-lines": [{ found: 2 }],
  "checkpoint-empty-line": [{ line: 3 }],
  "origin-wrong": [{ found: "a.example.org", expected: "b.example.org" }],
  "tile-path": [{ found: "tile/0/1" }],
  "tile-coordinates": [{ level: "64", index: 0, width: 1 }],
  "tile-missing": [{ path: "tile/0/001" }],
  "tile-length": [{ path: "tile/0/001", found: 31, expected: 8192 }],
  "entry-too-long": [{ index: 5, found: 65_536, limit: 65_535 }],
  "entries-torn": [{ path: "tile/entries/001", entry: 300, at: 4711 }],
  "entries-count": [
    { path: "tile/entries/001", found: 255, expected: 256 },
    { path: "tile/entries/001", found: 257, expected: 256 },
  ],
  "size-outside": [{ found: 8, largest: 7 }],
  "index-outside": [{ found: 7, size: 7 }],
  "proof-too-long": [{ thing: "inclusion proof", found: 4, expected: 3 }],
  "proof-too-short": [{ thing: "consistency proof", found: 1 }],
  "proof-root": [{ thing: "inclusion proof", size: 8, found: ROOT, expected: OTHER }],
  "tlog-proof-header": [{ found: "{", expected: "c2sp.org/tlog-proof@v1" }],
  "tlog-proof-line": [{ line: 2, found: "idx 5", expected: "index" }],
  "tlog-proof-cut": [{ lines: 3 }],
  "policy-line": [{ line: 1, found: "logs x" }],
  "policy-name-taken": [{ line: 2, name: "none" }],
  "policy-name-unknown": [{ line: 2, name: "X1" }],
  "policy-member-twice": [{ line: 2, name: "X1" }],
  "policy-key-twice": [{ line: 2, name: "w.example.org" }],
  "policy-threshold": [{ line: 2, found: 3, members: 2 }],
  "policy-quorum": [
    { found: 0, line: null },
    { found: 2, line: 9 },
  ],
  "policy-too-many": [{ line: 1001, limit: 1000 }],
  "origin-unknown": [
    { found: "a.example.org", expected: ["b.example.org"] },
    { found: "a.example.org", expected: [] },
  ],
  "quorum-unmet": [{ quorum: "both", threshold: 2, members: ["w1", "w2"], found: ["w1"] }],
  "json-malformed": [{ thing: "bundle" }],
  "json-member": (["present", "array", "array of one", "text", "base64", "integer", '"dsse"'] as const).map(
    (expected) => ({ thing: "envelope", pointer: "/a/0", expected }),
  ),
  "bundle-index": [{ found: 2, expected: 3 }],
  "bundle-leaf": [{ index: 3 }],
  "bundle-head": [{ found: 6, expected: 5 }],
  "envelope-signature": [{ key: ROOT }],
  "origin-not-host": [{ found: "example.org/log" }],
  "date-malformed": [{ found: "today" }],
  "read-failed": [{ path: "tile/0/001" }],
  "checkpoint-missing": [{ path: "checkpoint" }],
  "entry-damaged": [DAMAGED],
  "hash-damaged": [DAMAGED],
  "hash-conflict": [DAMAGED],
  "range-damaged": [{ path: "tile/0/001", first: 256, end: 512, found: ROOT, expected: OTHER }],
  "root-damaged": [{ size: 700, found: ROOT, expected: OTHER }],
  "entry-foreign": [{ path: "tile/entries/001", index: 300 }],
  "entry-signature": [{ path: "tile/entries/001", index: 300 }],
  "body-state": [{ path: "bodies/1", index: 300, found: 7 }],
  "body-remains": [{ path: "bodies/1", index: 300, found: 12 }],
  "body-unreadable": [{ path: "bodies/1", index: 300 }],
  "body-wrong": [DAMAGED],
  "bodies-missing": [
    { first: 5, end: 6 },
    { first: 5, end: 8 },
  ],
  "leaf-foreign": [{ found: "{}" }],
  "leaf-key": [{ found: 90 }],
  "log-absent": [{ origin: "log.example.org" }],
  "log-exists": [{ origin: "log.example.org", size: 7 }],
  "log-closed": [{ origin: "log.example.org" }],
  "log-retired": [{ origin: "log.example.org" }],
  "log-busy": [{ seconds: 10 }],
  "queue-full": [{ limit: 4096 }],
  "body-too-large": [{ found: 11, limit: 10 }],
  "store-full": [{ path: "tile/0/001" }],
  "store-read-only": [{ path: "tile/0/001" }],
  "store-failed": [{ path: "tile/0/001", reason: "EIO" }],
  "root-differs": [{ size: 700, found: ROOT, expected: OTHER }],
  "bodies-torn": [{ path: "bodies/1", found: 3, expected: 4 }],
  "guard-absent": [{ origin: "log.example.org", size: 7 }],
  "guard-ahead": [{ origin: "log.example.org", size: 7, signed: 9 }],
  "guard-behind": [{ origin: "log.example.org", size: 9, signed: 7 }],
  "guard-forked": [{ origin: "log.example.org", size: 7 }],
  "guard-moved": [{ origin: "log.example.org", expected: 7, found: 9 }],
  "reconcile-short": [{ size: 7, needed: 9 }],
  "reconcile-forked": [{ size: 7, known: 5 }],
};

const isCode = (code: string): code is LogRefusalCode => Object.hasOwn(SAMPLES, code);

const samplesOf = <C extends LogRefusalCode>(code: C): LogRefusal<C>[] =>
  SAMPLES[code].map((details) => new LogRefusal(code, details));

/** The file is for people to read: a changed sentence shows there, in both languages, side by side. */
test("every sentence, as it is read", async () => {
  const refusals = Object.keys(SAMPLES)
    .filter((code) => isCode(code))
    .flatMap(samplesOf);
  const said = refusals.map((refusal) => {
    const { en, ko } = refusalText(refusal);
    return `${refusal.code}\n  ${en}\n  ${ko}\n`;
  });
  await expect(said.join("\n")).toMatchFileSnapshot("golden/sentences.txt");
});
