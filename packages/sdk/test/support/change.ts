import type { NamedBytes, VerifyInput } from "../../src/index.ts";
import { named } from "./world.ts";

/** A bundle's JSON, as far as the tests change it. */
export interface BundleJson {
  mediaType: string;
  verificationMaterial: {
    publicKey?: unknown;
    certificate?: unknown;
    tlogEntries: {
      logIndex: string;
      kindVersion: { kind: string; version: string };
      canonicalizedBody: string;
      inclusionProof?: {
        logIndex: string;
        rootHash: string;
        treeSize: string;
        hashes: string[];
        checkpoint: { envelope: string };
      };
    }[];
  };
  dsseEnvelope?: { payload: string; payloadType: string; signatures: { sig: string }[] };
  messageSignature?: unknown;
}

const jsonOf = ({ bytes }: NamedBytes): BundleJson => JSON.parse(new TextDecoder().decode(bytes));

/** The same question about a bundle in which one thing is other. */
export function changed(input: VerifyInput, change: (bundle: BundleJson) => void): VerifyInput {
  const bundle = jsonOf(input.file);
  change(bundle);
  return { ...input, file: named(input.file.name, JSON.stringify(bundle)) };
}

export function entryIn({ verificationMaterial: { tlogEntries } }: BundleJson) {
  const [entry] = tlogEntries;
  if (entry?.inclusionProof === undefined) throw new RangeError("no entry with a proof");
  return { ...entry, entry, proof: entry.inclusionProof };
}

export function envelopeIn({ dsseEnvelope }: BundleJson) {
  const [signature] = dsseEnvelope?.signatures ?? [];
  if (dsseEnvelope === undefined || signature === undefined) throw new RangeError("no envelope");
  return { dsseEnvelope, signature };
}

/** Base64 with one bit of one byte turned. */
export function flipped(base64: string, at = -1): string {
  const bytes = Buffer.from(base64, "base64");
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes.toString("base64");
}
