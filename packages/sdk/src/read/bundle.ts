import { fromBase64 } from "@bongsu/log";
import { canonicalBytes, type Envelope, parseEnvelope, parseJson } from "@bongsu/statement";
import { z } from "zod";
import { refuse } from "../refusal.ts";
import { readAs } from "./attempt.ts";
import { HASHED_REKORD, type Material, type Place } from "./place.ts";

/** Sixty megabytes of envelope in Base64, with leaf and proof. */
const LIMITS = { bytes: 100_000_000, depth: 64 };

/** A 64-bit integer as protobuf writes it in JSON. */
const int64 = z
  .union([z.string().regex(/^(?:0|[1-9][0-9]{0,15})$/), z.int().min(0)])
  .transform(Number)
  .refine(Number.isSafeInteger, "integer");

const base64 = z.string().transform((text, context) => {
  const bytes = fromBase64(text);
  if (bytes !== null) return bytes;
  context.addIssue({ code: "custom", message: "base64" });
  return z.NEVER;
});

const entrySchema = z.object({
  logIndex: int64.default(0),
  kindVersion: z.object({ kind: z.string().max(100), version: z.string().max(100) }),
  canonicalizedBody: base64,
  inclusionProof: z
    .object({
      logIndex: int64.default(0),
      rootHash: base64,
      treeSize: int64,
      hashes: z.array(base64).max(64).default([]),
      checkpoint: z.object({ envelope: z.string() }),
    })
    .optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** What of a Sigstore bundle (protobuf-specs, sigstore_bundle.proto) is looked at; other members are passed over. */
const bundleSchema = z.object({
  mediaType: z.string().max(200),
  verificationMaterial: z.object({
    certificate: z.unknown().optional(),
    x509CertificateChain: z.unknown().optional(),
    tlogEntries: z.array(entrySchema).max(100).default([]),
  }),
  dsseEnvelope: z.unknown().optional(),
});

/**
 * Reads a Sigstore bundle of any signer: what it cannot say is left to the checks.
 * @throws SdkRefusal input-refused, bundle-member, bundle-message.
 */
export function readBundle(file: string, bytes: Uint8Array): Material {
  const value = readAs("file", file, () => parseJson(bytes, LIMITS));
  const read = bundleSchema.safeParse(value);
  if (!read.success) return refuseShape(file, read.error);
  const { verificationMaterial: material, dsseEnvelope } = read.data;
  if (dsseEnvelope === undefined) return refuse("bundle-message", file, {});
  const entries = material.tlogEntries;
  const entry = entries.find(({ kindVersion }) => kindOf(kindVersion) === HASHED_REKORD) ?? entries[0];
  return {
    envelope: readEnvelope(file, canonicalBytes(dsseEnvelope)),
    certificate: material.certificate !== undefined || material.x509CertificateChain !== undefined,
    place: entry === undefined ? null : placeOf(entry),
  };
}

/** @throws SdkRefusal input-refused. */
export const readEnvelope = (file: string, bytes: Uint8Array): Envelope =>
  readAs("file", file, () => parseEnvelope(bytes, LIMITS));

const kindOf = ({ kind, version }: Entry["kindVersion"]): string => `${kind} ${version}`;

function placeOf({ logIndex, kindVersion, canonicalizedBody, inclusionProof }: Entry): Place | null {
  if (inclusionProof === undefined) return null;
  const { rootHash, treeSize, hashes, checkpoint } = inclusionProof;
  return {
    entryKind: kindOf(kindVersion),
    leaf: canonicalizedBody,
    index: inclusionProof.logIndex,
    path: hashes,
    checkpoint: new TextEncoder().encode(checkpoint.envelope),
    repeated: { index: logIndex, size: treeSize, root: rootHash },
  };
}

function refuseShape(file: string, { issues: [issue] }: z.ZodError): never {
  return refuse("bundle-member", file, {
    pointer: (issue?.path ?? []).map((part) => `/${String(part)}`).join(""),
    expected: issue === undefined ? "" : issue.code === "invalid_type" ? issue.expected : issue.message,
  });
}
