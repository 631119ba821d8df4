/** The documents that are read here. */
export type Thing =
  | "note"
  | "vkey"
  | "checkpoint"
  | "cosignature"
  | "tlog-proof"
  | "policy"
  | "bundle"
  | "envelope"
  | "leaf"
  | "inclusion proof"
  | "consistency proof";

/** The numbers and byte strings in them. */
export type Field =
  | "tree size"
  | "entry index"
  | "root hash"
  | "proof hash"
  | "signature"
  | "key"
  | "timestamp"
  | "threshold"
  | "extra data"
  | "digest";

/** What a member of a JSON document has to be; a text in quotes stands for itself. */
export type JsonExpectation =
  | "present"
  | "array"
  | "array of one"
  | "text"
  | "base64"
  | "integer"
  | `"${string}"`;

interface At {
  readonly thing: Thing;
  /** Counted from 1; null where the thing has no lines. */
  readonly line: number | null;
}

interface Damaged {
  readonly path: string;
  /** Of the hash within its level, or of the entry in the log. */
  readonly index: number;
  /** Hexadecimal SHA-256. */
  readonly found: string;
  readonly expected: string;
}

/** Every reason for which this package says no, with what its sentence needs. */
export interface LogRefusals {
  // Text and numbers
  "not-utf8": { readonly thing: Thing };
  "control-character": At & { readonly codePoint: number };
  "number-malformed": At & { readonly field: Field; readonly found: string };
  "number-too-large": At & { readonly field: Field; readonly found: string; readonly largest: number };
  "base64-malformed": At & { readonly field: Field; readonly found: string };
  "length-wrong": At & { readonly field: Field; readonly found: number; readonly expected: number };
  "too-large": { readonly thing: Thing; readonly found: number; readonly limit: number };

  // Notes and keys
  "note-unsigned-text": { readonly thing: Thing };
  "note-unterminated": { readonly thing: Thing };
  "note-signature-line": { readonly line: number; readonly found: string };
  "note-too-many-signatures": { readonly found: number; readonly limit: number };
  "note-text": { readonly line: number };
  "key-name": { readonly found: string };
  "vkey-malformed": { readonly found: string };
  "vkey-id": { readonly name: string; readonly found: string; readonly expected: string };
  "vkey-type": { readonly name: string; readonly found: number; readonly expected: readonly number[] };
  "keys-collide": { readonly name: string; readonly keyId: string };
  "signature-wrong": { readonly name: string; readonly keyId: string };
  "signature-absent": {
    readonly expected: readonly string[];
    readonly found: readonly string[];
  };

  // Checkpoints
  "checkpoint-lines": { readonly found: number };
  "checkpoint-empty-line": { readonly line: number };
  "origin-wrong": { readonly found: string; readonly expected: string };

  // Tiles
  "tile-path": { readonly found: string };
  "tile-coordinates": { readonly level: string; readonly index: number; readonly width: number };
  "tile-missing": { readonly path: string };
  "tile-length": { readonly path: string; readonly found: number; readonly expected: number };
  "entry-too-long": { readonly index: number; readonly found: number; readonly limit: number };
  "entries-torn": { readonly path: string; readonly entry: number; readonly at: number };
  "entries-count": { readonly path: string; readonly found: number; readonly expected: number };

  // Tree
  "size-outside": { readonly found: number; readonly largest: number };
  "index-outside": { readonly found: number; readonly size: number };

  // Proofs
  "proof-too-long": { readonly thing: Thing; readonly found: number; readonly expected: number };
  "proof-too-short": { readonly thing: Thing; readonly found: number };
  "proof-root": {
    readonly thing: Thing;
    /** Of the tree whose root it is. */
    readonly size: number;
    readonly found: string;
    readonly expected: string;
  };

  "tlog-proof-header": { readonly found: string; readonly expected: string };
  "tlog-proof-line": { readonly line: number; readonly found: string; readonly expected: string };
  "tlog-proof-cut": { readonly lines: number };

  // Policies
  "policy-line": { readonly line: number; readonly found: string };
  "policy-name-taken": { readonly line: number; readonly name: string };
  "policy-name-unknown": { readonly line: number; readonly name: string };
  "policy-member-twice": { readonly line: number; readonly name: string };
  "policy-key-twice": { readonly line: number; readonly name: string };
  "policy-threshold": { readonly line: number; readonly found: number; readonly members: number };
  "policy-quorum": { readonly found: number; readonly line: number | null };
  "policy-too-many": { readonly line: number; readonly limit: number };
  "origin-unknown": { readonly found: string; readonly expected: readonly string[] };
  "quorum-unmet": {
    readonly quorum: string;
    readonly threshold: number;
    readonly members: readonly string[];
    readonly found: readonly string[];
  };

  // JSON documents and Sigstore
  "json-malformed": { readonly thing: Thing };
  "json-member": {
    readonly thing: Thing;
    /** JSON Pointer (RFC 6901). */
    readonly pointer: string;
    readonly expected: JsonExpectation;
  };
  "bundle-index": { readonly found: number; readonly expected: number };
  "bundle-leaf": { readonly index: number };
  "bundle-head": { readonly found: number; readonly expected: number };
  "envelope-signature": { readonly key: string };
  "origin-not-host": { readonly found: string };
  "date-malformed": { readonly found: string };

  // Damage that fsck finds
  "read-failed": { readonly path: string };
  "checkpoint-missing": { readonly path: string };
  "entry-damaged": Damaged;
  "hash-damaged": Damaged;
  /** Two records disagree and nothing says which is right. */
  "hash-conflict": Damaged;
  "range-damaged": {
    readonly path: string;
    /** The entries from `first` up to, and not with, `end`. */
    readonly first: number;
    readonly end: number;
    readonly found: string;
    readonly expected: string;
  };
  "root-damaged": { readonly size: number; readonly found: string; readonly expected: string };
  "entry-foreign": { readonly path: string; readonly index: number };
  "entry-signature": { readonly path: string; readonly index: number };
  "body-state": { readonly path: string; readonly index: number; readonly found: number };
  "body-remains": { readonly path: string; readonly index: number; readonly found: number };
  "body-unreadable": { readonly path: string; readonly index: number };
  "body-wrong": Damaged;
  "bodies-missing": { readonly first: number; readonly end: number };

  // Leaves
  "leaf-foreign": { readonly found: string };
  "leaf-key": { readonly found: number };

  // Keeping a log
  "log-absent": { readonly origin: string };
  "log-exists": { readonly origin: string; readonly size: number };
  "log-closed": { readonly origin: string };
  "log-retired": { readonly origin: string };
  "log-busy": { readonly seconds: number };
  "queue-full": { readonly limit: number };
  "body-too-large": { readonly found: number; readonly limit: number };
  "store-full": { readonly path: string };
  "store-read-only": { readonly path: string };
  "store-failed": { readonly path: string; readonly reason: string };
  "root-differs": { readonly size: number; readonly found: string; readonly expected: string };
  "bodies-torn": { readonly path: string; readonly found: number; readonly expected: number };
  "guard-absent": { readonly origin: string; readonly size: number };
  "guard-ahead": { readonly origin: string; readonly size: number; readonly signed: number };
  "guard-behind": { readonly origin: string; readonly size: number; readonly signed: number };
  "guard-forked": { readonly origin: string; readonly size: number };
  "guard-moved": { readonly origin: string; readonly expected: number; readonly found: number };
  "reconcile-short": { readonly size: number; readonly needed: number };
  "reconcile-forked": { readonly size: number; readonly known: number };
}

export type LogRefusalCode = keyof LogRefusals;

/** The one error of this package; `messages/` has its sentence in both languages. */
export class LogRefusal<C extends LogRefusalCode = LogRefusalCode> extends Error {
  override readonly name = "LogRefusal";
  readonly code: C;
  readonly details: LogRefusals[C];
  constructor(code: C, details: LogRefusals[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** @throws LogRefusal, always. */
export function refuse<C extends LogRefusalCode>(code: C, details: LogRefusals[C], cause?: unknown): never {
  throw new LogRefusal(code, details, cause);
}
