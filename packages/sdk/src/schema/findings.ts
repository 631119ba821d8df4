import { z } from "zod";
import { countSchema, saidSchema, seenBySchema, trustReasonSchema } from "./parts.ts";

const text = z.string();
const texts = z.array(text);
const reasons = z.array(trustReasonSchema);
const seen = z.array(seenBySchema);
const nothing = z.strictObject({});
const answered = z.strictObject({ by: z.string(), origin: z.string(), index: countSchema });

/** Every answer that a check can have, with what its sentence needs. Values of files are as found. */
export const FINDINGS = {
  "signature-holds": z.strictObject({ keyId: text }),
  "signature-wrong": z.strictObject({ keyIds: texts }),
  "signature-no-key": z.strictObject({ certificate: z.boolean() }),

  "issuer-key-given": z.strictObject({ domain: text, keyId: text }),
  "issuer-well-known": z.strictObject({ domain: text, root: text }),
  "issuer-trusted": z.strictObject({ domain: text, reasons }),
  "issuer-not-trusted": z.strictObject({ domain: text, reasons }),
  "issuer-trust-open": z.strictObject({ domain: text, reasons }),
  "issuer-trust-no-log": z.strictObject({ domain: text }),
  "issuer-expiry-open": z.strictObject({ domain: text }),
  "issuer-key-differs": z.strictObject({
    domain: text,
    keyId: text,
    given: texts,
  }),
  "issuer-key-unlisted": z.strictObject({ domain: text, keyId: text }),
  "issuer-needs-log": z.strictObject({ domain: text, keyId: text }),
  "issuer-well-known-other": z.strictObject({ domain: text, found: text }),
  "issuer-well-known-excludes": z.strictObject({ domain: text, root: text }),
  "issuer-unbound": z.strictObject({ domain: text, keyId: text }),
  "issuer-unstated": z.strictObject({ keyId: text }),
  "issuer-unsigned": nothing,

  "key-valid": z.strictObject({ keyId: text, index: countSchema, size: countSchema }),
  "key-not-valid": z.strictObject({
    keyId: text,
    index: countSchema,
    standing: z.enum(["not-yet", "ended", "revoked"]),
  }),
  /** Behind the end of a log that was retired. */
  "key-after-end": z.strictObject({ origin: text, index: countSchema, size: countSchema }),
  "key-revoked-since": z.strictObject({
    keyId: text,
    index: countSchema,
    from: countSchema,
    at: countSchema,
  }),
  "key-other-log": z.strictObject({ origin: text, home: text }),
  "key-no-history": z.strictObject({ domain: text }),
  "key-open": z.strictObject({ domain: text, origin: text }),
  "key-no-log": nothing,
  "key-unplaced": nothing,

  "content-known": z.strictObject({ type: saidSchema }),
  "content-unknown": z.strictObject({ type: text }),
  "content-foreign": z.strictObject({ payloadType: text }),
  /** Said to be an in-toto statement, and not one of the version that is read. */
  "content-other": z.strictObject({ because: saidSchema }),
  "content-invalid": z.strictObject({ because: saidSchema }),

  "entry-matches": z.strictObject({ keyId: text }),
  "entry-differs": nothing,
  "entry-foreign": z.strictObject({ kind: text }),
  "entry-no-key": nothing,
  "entry-none": z.strictObject({ certificate: z.boolean() }),

  "inclusion-holds": z.strictObject({ index: countSchema, size: countSchema }),
  "inclusion-fails": z.strictObject({ because: saidSchema }),
  "inclusion-repeated": z.strictObject({ name: z.enum(["index", "size", "root"]) }),
  "inclusion-none": nothing,

  "checkpoint-signed": z.strictObject({
    origin: text,
    size: countSchema,
    by: z.enum(["given", "policy", "well-known", "profile"]),
  }),
  "checkpoint-wrong": z.strictObject({ because: saidSchema }),
  "checkpoint-swapped": z.strictObject({ origin: text, signedAs: text }),
  "checkpoint-unlisted": z.strictObject({ origin: text, expected: texts }),
  "checkpoint-no-key": z.strictObject({ origin: text }),
  "checkpoint-none": nothing,

  "witnesses-enough": z.strictObject({ seen, threshold: countSchema }),
  "witnesses-short": z.strictObject({
    seen,
    threshold: countSchema,
    members: countSchema,
  }),
  "witnesses-wrong": z.strictObject({ because: saidSchema }),
  "witnesses-none-asked": z.strictObject({ seen }),
  "witnesses-no-policy": z.strictObject({ lines: texts }),
  "witnesses-none": nothing,

  "log-copy-sound": z.strictObject({ origin: text, size: countSchema }),
  "log-copy-unsigned": z.strictObject({ name: text, origin: text }),
  "log-copy-behind": z.strictObject({ origin: text, size: countSchema, expected: countSchema }),
  "log-copy-forked": z.strictObject({ origin: text, size: countSchema }),
  "log-copy-damaged": z.strictObject({ name: text, because: saidSchema }),

  "standing-unchanged": z.strictObject({ origin: text, size: countSchema }),
  "standing-withdrawn": answered,
  "standing-corrected": answered,
  /** The log was retired and the party's statements go on in another. */
  "standing-moved": z.strictObject({ origin: text, successor: text }),
  "standing-open": z.strictObject({ origin: text }),
  "standing-bodies": z.strictObject({ origin: text, missing: countSchema }),
  "standing-no-log": nothing,

  "expiry-ahead": z.strictObject({ expires: text, asOf: text }),
  "expiry-past": z.strictObject({ expires: text, asOf: text }),
  "expiry-open": z.strictObject({ expires: text }),

  "artifact-matches": z.strictObject({ name: text }),
  "artifact-differs": z.strictObject({ name: text, sha256: text }),
  "artifact-open": z.strictObject({ subjects: countSchema }),
} as const;
