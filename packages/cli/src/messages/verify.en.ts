import type { Need } from "@bongsu/sdk";

/** Which option brings what is needed; the same in both languages. */
export const WAYS: Readonly<Record<Need, string>> = {
  key: "--key",
  "log-key": "--log-key",
  policy: "--policy",
  "well-known": "--well-known",
  trust: "--trust",
  log: "--log",
  proof: "--proof",
  artifact: "--artifact",
  "as-of": "--as-of",
};

/** What `verify` says beside the report itself, which is worded by the sdk. */
export const verify = {
  brief: "Check a signed statement: who said what, where it is logged, who watched, what is open",
  full: "Give a Sigstore bundle, or a DSSE envelope and its proof. Nothing is fetched: keys and policies are yours to bring, and what cannot be told without them is said to be open (docs/verify.md).\n\nExample:\n  bongsu verify examples/verify/correction.sigstore.json --well-known examples/verify/bongsu.json --log examples/verify/log",
  file: "a Sigstore bundle or a DSSE envelope",
  proof: "a tlog-proof for an envelope that stands alone",
  artifact: "a file that the statement is about (may be given again)",
  key: "a public key (PEM) that you hold to be the issuer's (may be given again)",
  logKey: "a log's verifier key, as text or in a file (may be given again)",
  policy: "the logs, witnesses and quorum that you rely on (tlog-policy)",
  wellKnown: "the bongsu.json that the issuer's domain serves",
  trust: "your trust policy: whose keys you take as theirs, whose word on keys counts",
  log: "a copy of a log's folder: the issuer's, or an endorser's (may be given again)",
  asOf: "day to whose end expiry is judged, for example 2026-11-25",
  placeholders: { file: "file", vkey: "key" },
};
