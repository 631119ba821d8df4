import { listed, quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";
import { THING_EN, expectedEn } from "./names.ts";

/** Proof files, policies, bundles and leaves. */
export const DOCUMENTS_EN = {
  "tlog-proof-header": ({ found, expected }) =>
    `The file begins with ${quoted(found)}; a tlog-proof begins with ${quoted(expected)}. Check that this is the right file.`,
  "tlog-proof-line": ({ line, found, expected }) =>
    `Line ${line} of the tlog-proof is ${quoted(found)}; a line that starts with ${quoted(expected)} is expected.`,
  "tlog-proof-cut": ({ lines }) =>
    `The tlog-proof ends after ${lines} lines, without the empty line and the checkpoint that follow the hashes. It was cut: get it again.`,
  "policy-line": ({ line, found }) =>
    `Line ${line} of the trust policy is ${quoted(found)}; one of these is expected: “log KEY”, “witness NAME KEY”, “group NAME all|any|NUMBER NAMES”, “quorum NAME”, a comment or nothing.`,
  "policy-name-taken": ({ line, name }) =>
    `Line ${line} of the trust policy defines ${quoted(name)}, which is taken already; “none” always is. Choose another name.`,
  "policy-name-unknown": ({ line, name }) =>
    `Line ${line} of the trust policy speaks of ${quoted(name)}, which no line before it defines. Define it further up.`,
  "policy-member-twice": ({ line, name }) =>
    `Line ${line} of the trust policy takes ${quoted(name)} into a group, but it is in one already. Each witness and each group may count once.`,
  "policy-key-twice": ({ line, name }) =>
    `Line ${line} of the trust policy lists the key of ${quoted(name)} a second time. One key is one log or one witness: take one of the lines out.`,
  "policy-threshold": ({ line, found, members }) =>
    `Line ${line} of the trust policy asks for ${found} of ${members} members; a number from 1 to ${members} is expected.`,
  "policy-quorum": ({ found, line }) =>
    found === 0
      ? "The trust policy has no quorum line. Add “quorum NAME”, or “quorum none” if no witness is asked for."
      : `Line ${line} of the trust policy is a second quorum line; exactly one is expected.`,
  "policy-too-many": ({ line, limit }) =>
    `At line ${line} the trust policy defines more than ${limit} logs, witnesses and groups; no more are read.`,
  "origin-unknown": ({ found, expected }) =>
    `The checkpoint is of the log ${quoted(found)}, which the trust policy does not list. It lists: ${listed(expected, "none")}. Add the log if you trust it.`,
  "quorum-unmet": ({ quorum, threshold, members, found }) =>
    `Too few witnesses watched this checkpoint: ${quoted(quorum)} wants ${threshold} of ${listed(members, "none")}. Good cosignatures: ${listed(found, "none")}. Ask the log for a checkpoint with more of them.`,
  "json-malformed": ({ thing }) =>
    `The ${THING_EN[thing]} is not JSON. Check that this is the right file, whole.`,
  "json-member": ({ thing, pointer, expected }) =>
    `In the ${THING_EN[thing]}, at ${quoted(pointer)}, ${expectedEn(expected)}.`,
  "bundle-index": ({ found, expected }) =>
    `The bundle names entry ${expected}, but its proof is for entry ${found}. It was put together wrongly: get it again.`,
  "bundle-leaf": ({ index }) =>
    `The log entry in the bundle (entry ${index}) is not the one that this envelope and this key make. The bundle was put together from different parts, or the key is not the signer's.`,
  "bundle-head": ({ found, expected }) =>
    `The bundle repeats size and root of its checkpoint wrongly (size ${found}, in the checkpoint ${expected}). It was changed or put together wrongly: get it again.`,
  "envelope-signature": ({ key }) =>
    `The envelope's signature is not by the given key (SHA-256 ${short(key)}), or what is signed was changed. Check that the key is the signer's.`,
  "origin-not-host": ({ found }) =>
    `Sigstore's programs find a log by its host name, and ${quoted(found)} is not a bare one. Name the log like log.example.org, without scheme, port or path.`,
  "date-malformed": ({ found }) =>
    `${quoted(found)} is not a point in time in UTC; something like 2026-11-25T00:00:00Z is expected.`,
  "leaf-foreign": ({ found }) =>
    `The log entry ${quoted(found)} is not a “hashedrekord” 0.0.2 in its one canonical form. This software logs nothing else.`,
  "leaf-key": ({ found }) =>
    `The key in the log entry (${found} bytes) is not an ECDSA P-256 public key as SubjectPublicKeyInfo in DER, 91 bytes. Sign statements with such a key.`,
} satisfies Partial<Sentences>;
