import type { KeyStanding, TrustReason } from "@bongsu/statement";

/** One thing said in both languages; texts of refusals come in this shape. */
export interface Said {
  readonly en: string;
  readonly ko: string;
}

/** Rule 2: what was neither shown nor refuted is unknown. */
export type Outcome = "holds" | "fails" | "unknown";

/** What is asked of a file, in the order in which it is reported. */
export const CHECKS = [
  "signature",
  "issuer",
  "key",
  "content",
  "entry",
  "inclusion",
  "checkpoint",
  "witnesses",
  "log-copy",
  "standing",
  "expiry",
  "artifact",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** What the reader could bring to settle an open question. */
export type Need =
  | "key"
  | "log-key"
  | "policy"
  | "well-known"
  | "trust"
  | "log"
  | "proof"
  | "artifact"
  | "as-of";

/** A witness whose cosignature is good, and when it signed. */
export interface SeenBy {
  readonly name: string;
  /** RFC 3339, UTC: the witness's own clock. */
  readonly at: string;
}

interface Answered {
  readonly by: string;
  readonly origin: string;
  readonly index: number;
}

/** Every answer that a check can have, with what its sentence needs. Values of files are as found. */
export interface Findings {
  "signature-holds": { readonly keyId: string };
  "signature-wrong": { readonly keyIds: readonly string[] };
  "signature-no-key": { readonly certificate: boolean };

  "issuer-key-given": { readonly domain: string; readonly keyId: string };
  "issuer-well-known": { readonly domain: string; readonly root: string };
  "issuer-trusted": { readonly domain: string; readonly reasons: readonly TrustReason[] };
  "issuer-not-trusted": { readonly domain: string; readonly reasons: readonly TrustReason[] };
  "issuer-trust-open": { readonly domain: string; readonly reasons: readonly TrustReason[] };
  "issuer-trust-no-log": { readonly domain: string };
  "issuer-expiry-open": { readonly domain: string };
  "issuer-key-differs": {
    readonly domain: string;
    readonly keyId: string;
    readonly given: readonly string[];
  };
  "issuer-key-unlisted": { readonly domain: string; readonly keyId: string };
  "issuer-needs-log": { readonly domain: string; readonly keyId: string };
  "issuer-well-known-other": { readonly domain: string; readonly found: string };
  "issuer-well-known-excludes": { readonly domain: string; readonly root: string };
  "issuer-unbound": { readonly domain: string; readonly keyId: string };
  "issuer-unstated": { readonly keyId: string };
  "issuer-unsigned": Readonly<Record<string, never>>;

  "key-valid": { readonly keyId: string; readonly index: number; readonly size: number };
  "key-not-valid": {
    readonly keyId: string;
    readonly index: number;
    readonly standing: Exclude<KeyStanding, "valid" | "unknown" | "revoked-since">;
  };
  /** Behind the end of a log that was retired. */
  "key-after-end": { readonly origin: string; readonly index: number; readonly size: number };
  "key-revoked-since": {
    readonly keyId: string;
    readonly index: number;
    readonly from: number;
    readonly at: number;
  };
  "key-other-log": { readonly origin: string; readonly home: string };
  "key-no-history": { readonly domain: string };
  "key-open": { readonly domain: string; readonly origin: string };
  "key-no-log": Readonly<Record<string, never>>;
  "key-unplaced": Readonly<Record<string, never>>;

  "content-known": { readonly type: Said };
  "content-unknown": { readonly type: string };
  "content-foreign": { readonly payloadType: string };
  /** Said to be an in-toto statement, and not one of the version that is read. */
  "content-other": { readonly because: Said };
  "content-invalid": { readonly because: Said };

  "entry-matches": { readonly keyId: string };
  "entry-differs": Readonly<Record<string, never>>;
  "entry-foreign": { readonly kind: string };
  "entry-no-key": Readonly<Record<string, never>>;
  "entry-none": { readonly certificate: boolean };

  "inclusion-holds": { readonly index: number; readonly size: number };
  "inclusion-fails": { readonly because: Said };
  "inclusion-repeated": { readonly name: "index" | "size" | "root" };
  "inclusion-none": Readonly<Record<string, never>>;

  "checkpoint-signed": {
    readonly origin: string;
    readonly size: number;
    readonly by: "given" | "policy" | "well-known" | "profile";
  };
  "checkpoint-wrong": { readonly because: Said };
  "checkpoint-swapped": { readonly origin: string; readonly signedAs: string };
  "checkpoint-unlisted": { readonly origin: string; readonly expected: readonly string[] };
  "checkpoint-no-key": { readonly origin: string };
  "checkpoint-none": Readonly<Record<string, never>>;

  "witnesses-enough": { readonly seen: readonly SeenBy[]; readonly threshold: number };
  "witnesses-short": {
    readonly seen: readonly SeenBy[];
    readonly threshold: number;
    readonly members: number;
  };
  "witnesses-wrong": { readonly because: Said };
  "witnesses-none-asked": { readonly seen: readonly SeenBy[] };
  "witnesses-no-policy": { readonly lines: readonly string[] };
  "witnesses-none": Readonly<Record<string, never>>;

  "log-copy-sound": { readonly origin: string; readonly size: number };
  "log-copy-unsigned": { readonly name: string; readonly origin: string };
  "log-copy-behind": { readonly origin: string; readonly size: number; readonly expected: number };
  "log-copy-forked": { readonly origin: string; readonly size: number };
  "log-copy-damaged": { readonly name: string; readonly because: Said };

  "standing-unchanged": { readonly origin: string; readonly size: number };
  "standing-withdrawn": Answered;
  "standing-corrected": Answered;
  /** The log was retired and the party's statements go on in another. */
  "standing-moved": { readonly origin: string; readonly successor: string };
  "standing-open": { readonly origin: string };
  "standing-bodies": { readonly origin: string; readonly missing: number };
  "standing-no-log": Readonly<Record<string, never>>;

  "expiry-ahead": { readonly expires: string; readonly asOf: string };
  "expiry-past": { readonly expires: string; readonly asOf: string };
  "expiry-open": { readonly expires: string };

  "artifact-matches": { readonly name: string };
  "artifact-differs": { readonly name: string; readonly sha256: string };
  "artifact-open": { readonly subjects: number };
}
export type FindingCode = keyof Findings;

/** The answer to one question. */
export type Finding<C extends FindingCode = FindingCode> = {
  readonly [Code in C]: {
    readonly check: CheckName;
    readonly outcome: Outcome;
    readonly code: Code;
    readonly data: Findings[Code];
    readonly needs: readonly Need[];
  };
}[C];
