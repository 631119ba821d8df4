import { z } from "zod";
import type { Digest } from "../digest.ts";
import { DOMAIN_PATTERN } from "../parties/domain.ts";
import { noteKeyMatches } from "../parties/note-key.ts";

/** What the predicates of this package are made of; each part is one pattern that JSON Schema can say too. */

/** A DNS name that stands for a party, or for a log (its origin). */
export const domainSchema = z.string().regex(DOMAIN_PATTERN, "domain-name");

export const digestSchema = z.templateLiteral(
  ["sha256:", z.string().regex(/^[0-9a-f]{64}$/)],
  "sha256-digest",
);

/** An instant in UTC, to the second (RFC 3339). What the issuer claims; order is the log's. */
export const instantSchema = z.iso.datetime({ precision: 0 });
export const dateSchema = z.iso.date();

/** An index in a log, or a size of it. */
export const positionSchema = z.int().min(0);

/** SubjectPublicKeyInfo of a P-256 key (RFC 5480) in Base64. */
export const spkiSchema = z
  .string()
  .regex(/^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{85}[AQgw]==$/, "p256-key");

/** 128 or 256 random bits in Base64: without them a short text could be guessed from the digest in the log. */
export const saltSchema = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{21}[AQgw]==|[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/, "random-salt");

export const webAddressSchema = z.string().regex(/^https?:\/\/[!-~]{1,2000}$/, "web-address");

/* Classes of what is left out, because JSON Schema's patterns have no names for them in every language. */
// oxlint-disable-next-line no-control-regex
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/;
// oxlint-disable-next-line no-control-regex
const LINES = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/;

/** Shown in one line: no control characters, and none that turn the direction of writing. */
export const nameSchema = z.string().min(1).max(300).regex(ONE_LINE, "one-line");

/** What a person wrote, in the languages in which that person wrote it (BCP 47). */
export const wordsSchema = z
  .array(
    z.strictObject({
      language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, "language-tag"),
      text: z.string().min(1).max(20_000).regex(LINES, "no-control-characters"),
    }),
  )
  .min(1)
  .max(20);

/** A log by its origin and its C2SP note verifier key (signed-note, type 0x01). */
export const logSchema = z
  .strictObject({
    origin: domainSchema,
    vkey: z
      .string()
      .max(400)
      .regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43}[A-Za-z0-9+/=]$/, "note-key"),
  })
  .refine(({ origin, vkey }) => noteKeyMatches(origin, vkey), "note-key-of-origin");

/** Another statement by what its signature covers; where it was logged, when known. */
export const referenceSchema = z.strictObject({
  statement: digestSchema,
  log: z.strictObject({ origin: domainSchema, index: positionSchema }).optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** Members of every predicate that somebody wrote by hand. */
export const writtenParts = { issuer: domainSchema, issuedAt: instantSchema, salt: saltSchema };

export const hexOf = (digest: Digest): string => digest.slice("sha256:".length);
