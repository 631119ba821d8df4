import type { Field, JsonExpectation, Thing } from "../../refusal.ts";
import { quoted } from "../sentences.ts";

export const THING_EN: Readonly<Record<Thing, string>> = {
  note: "note",
  vkey: "verifier key",
  checkpoint: "checkpoint",
  cosignature: "cosignature",
  "tlog-proof": "tlog-proof",
  policy: "trust policy",
  bundle: "Sigstore bundle",
  envelope: "DSSE envelope",
  leaf: "log entry",
  "inclusion proof": "inclusion proof",
  "consistency proof": "consistency proof",
};

export const FIELD_EN: Readonly<Record<Field, string>> = {
  "tree size": "tree size",
  "entry index": "entry's index",
  "root hash": "root hash",
  "proof hash": "hash in the proof",
  signature: "signature",
  key: "public key",
  timestamp: "timestamp",
  threshold: "threshold",
  "extra data": "extra data",
  digest: "digest",
};

export const at = (thing: Thing, line: number | null): string =>
  line === null ? `the ${THING_EN[thing]}` : `line ${line} of the ${THING_EN[thing]}`;

export function expectedEn(expected: JsonExpectation): string {
  if (expected === "present") return "something has to be there";
  if (expected === "array") return "a list is expected";
  if (expected === "array of one") return "a list with exactly one member is expected";
  if (expected === "text") return "a text is expected";
  if (expected === "base64") return "standard Base 64 with padding is expected";
  if (expected === "integer")
    return "a text of decimal digits is expected, without leading zeroes and below 2^53";
  return `${quoted(expected.slice(1, -1))} is expected`;
}
