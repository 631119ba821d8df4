import type { CheckName, Finding, FindingCode, Findings, Need, Outcome } from "./findings.ts";

type Row = readonly [CheckName, Outcome, ...Need[]];

/** Which question a finding answers, how, and what would settle it where it is open. */
export const OUTCOMES: Readonly<Record<FindingCode, Row>> = {
  "signature-holds": ["signature", "holds"],
  "signature-wrong": ["signature", "fails"],
  "signature-no-key": ["signature", "unknown", "key"],

  "issuer-key-given": ["issuer", "holds"],
  "issuer-well-known": ["issuer", "holds"],
  "issuer-trusted": ["issuer", "holds"],
  "issuer-not-trusted": ["issuer", "fails"],
  "issuer-trust-open": ["issuer", "unknown", "well-known", "log"],
  "issuer-trust-no-log": ["issuer", "unknown", "log"],
  "issuer-expiry-open": ["issuer", "unknown", "as-of"],
  "issuer-key-differs": ["issuer", "fails"],
  "issuer-key-unlisted": ["issuer", "fails"],
  "issuer-needs-log": ["issuer", "unknown", "log"],
  "issuer-well-known-other": ["issuer", "unknown", "well-known"],
  "issuer-well-known-excludes": ["issuer", "fails"],
  "issuer-unbound": ["issuer", "unknown", "key", "well-known", "trust"],
  "issuer-unstated": ["issuer", "unknown"],
  "issuer-unsigned": ["issuer", "unknown"],

  "key-valid": ["key", "holds"],
  "key-not-valid": ["key", "fails"],
  "key-after-end": ["key", "fails"],
  "key-revoked-since": ["key", "unknown"],
  "key-other-log": ["key", "unknown", "proof"],
  "key-no-history": ["key", "unknown", "log"],
  "key-open": ["key", "unknown", "well-known", "trust", "log-key"],
  "key-no-log": ["key", "unknown", "log"],
  "key-unplaced": ["key", "unknown"],

  "content-known": ["content", "holds"],
  "content-unknown": ["content", "unknown"],
  "content-foreign": ["content", "unknown"],
  "content-other": ["content", "unknown"],
  "content-invalid": ["content", "fails"],

  "entry-matches": ["entry", "holds"],
  "entry-differs": ["entry", "fails"],
  "entry-foreign": ["entry", "unknown"],
  "entry-no-key": ["entry", "unknown", "key"],
  "entry-none": ["entry", "unknown", "proof", "log"],

  "inclusion-holds": ["inclusion", "holds"],
  "inclusion-fails": ["inclusion", "fails"],
  "inclusion-repeated": ["inclusion", "fails"],
  "inclusion-none": ["inclusion", "unknown"],

  "checkpoint-signed": ["checkpoint", "holds"],
  "checkpoint-wrong": ["checkpoint", "fails"],
  "checkpoint-swapped": ["checkpoint", "fails"],
  "checkpoint-unlisted": ["checkpoint", "fails"],
  "checkpoint-no-key": ["checkpoint", "unknown", "log-key", "policy", "well-known"],
  "checkpoint-none": ["checkpoint", "unknown"],

  "witnesses-enough": ["witnesses", "holds"],
  "witnesses-short": ["witnesses", "fails"],
  "witnesses-wrong": ["witnesses", "fails"],
  "witnesses-none-asked": ["witnesses", "unknown", "policy"],
  "witnesses-no-policy": ["witnesses", "unknown", "policy"],
  "witnesses-none": ["witnesses", "unknown"],

  "log-copy-sound": ["log-copy", "holds"],
  "log-copy-unsigned": ["log-copy", "unknown", "log-key", "policy", "well-known"],
  "log-copy-behind": ["log-copy", "unknown", "log"],
  "log-copy-forked": ["log-copy", "fails"],
  "log-copy-damaged": ["log-copy", "fails"],

  "standing-unchanged": ["standing", "holds"],
  "standing-withdrawn": ["standing", "fails"],
  "standing-corrected": ["standing", "fails"],
  "standing-moved": ["standing", "unknown"],
  "standing-open": ["standing", "unknown", "well-known", "trust", "log-key"],
  "standing-bodies": ["standing", "unknown", "log"],
  "standing-no-log": ["standing", "unknown", "log"],

  "expiry-ahead": ["expiry", "holds"],
  "expiry-past": ["expiry", "fails"],
  "expiry-open": ["expiry", "unknown", "as-of"],

  "artifact-matches": ["artifact", "holds"],
  "artifact-differs": ["artifact", "fails"],
  "artifact-open": ["artifact", "unknown", "artifact"],
};

/** A finding with all that follows from its code. */
export function finding<C extends FindingCode>(code: C, data: Findings[C]): Finding {
  const [check, outcome, ...needs] = OUTCOMES[code];
  return { check, outcome, code, data, needs } as Finding;
}
