import { concat, fromUtf8, readU64, u64, utf8 } from "../bytes/bytes.ts";
import { LARGEST } from "../bytes/decimal.ts";
import type { LogCrypto, NoteVerifier } from "../crypto.ts";
import type { NoteSignature } from "../note/note.ts";
import { ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE } from "../note/vkey.ts";
import type { VerifierKey } from "../note/vkey.ts";
import { LogRefusal, refuse } from "../refusal.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** A cosigner's key with the means to sign with it. */
export interface Cosigner {
  /** Of type 0x04 or 0x06. */
  readonly key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
}

const SIGNATURE_BYTES = { [ED25519_COSIGNATURE]: 64, [ML_DSA_44_COSIGNATURE]: 2420 } as const;
const TIMESTAMP_BYTES = 8;
/** What an 8-bit length can say of the cosigner's name and of the origin. */
const LONGEST_NAME = 255;

/**
 * A checkpoint's cosignature (c2sp.org/tlog-cosignature): the time in seconds since the epoch, then the signature
 * over the message that the key's type asks for.
 * @throws LogRefusal vkey-type (a key that does not cosign), number-too-large, and as `parseCheckpoint` does.
 */
export function cosign(cosigner: Cosigner, checkpointText: string, timestamp: number): NoteSignature {
  const { key } = cosigner;
  if (timestamp > LARGEST)
    refuse("number-too-large", {
      thing: "cosignature",
      line: null,
      field: "timestamp",
      found: String(timestamp),
      largest: LARGEST,
    });
  const signature = cosigner.sign(cosignedMessage(key, checkpointText, timestamp));
  return { name: key.name, keyId: key.keyId, signature: concat([u64(timestamp), signature]) };
}

/**
 * Verifies cosignatures of one key; a timestamp from 2^53 on counts as one in the future, which is refused.
 * @throws LogRefusal vkey-type, for a key that does not cosign.
 */
export function cosignatureVerifier(crypto: LogCrypto, key: VerifierKey): NoteVerifier {
  const expected = TIMESTAMP_BYTES + signatureBytes(key);
  const verify = key.type === ML_DSA_44_COSIGNATURE ? crypto.verifyMlDsa44 : crypto.verifyEd25519;
  return {
    name: key.name,
    keyId: key.keyId,
    verify(text, signature) {
      if (signature.length !== expected || readU64(signature) > BigInt(LARGEST)) return false;
      const message = messageOrNull(key, fromUtf8(text) ?? "", cosignatureTime(signature));
      return message !== null && verify(key.publicKey, message, signature.subarray(TIMESTAMP_BYTES));
    },
  };
}

/** When a verified cosignature was made, in seconds since the epoch. */
export const cosignatureTime = (signature: Uint8Array): number => Number(readU64(signature));

/** @throws LogRefusal vkey-type, key-name, and as `parseCheckpoint` does. */
function cosignedMessage(key: VerifierKey, text: string, timestamp: number): Uint8Array {
  signatureBytes(key);
  const checkpoint = parseCheckpoint(text);
  return key.type === ML_DSA_44_COSIGNATURE
    ? subtreeMessage(key, checkpoint, timestamp)
    : utf8(`cosignature/v1\ntime ${timestamp}\n${text}`);
}

/** The struct `cosigned_message` for a whole tree. */
function subtreeMessage(key: VerifierKey, { origin, size, root }: Checkpoint, timestamp: number): Uint8Array {
  return concat([
    utf8("subtree/v1\n\0"),
    shortString(key.name),
    u64(timestamp),
    shortString(origin),
    u64(0),
    u64(size),
    root,
  ]);
}

function shortString(text: string): Uint8Array {
  const bytes = utf8(text);
  if (bytes.length > LONGEST_NAME)
    refuse("too-large", { thing: "cosignature", found: bytes.length, limit: LONGEST_NAME });
  return concat([Uint8Array.of(bytes.length), bytes]);
}

/** A text that cannot be cosigned carries no good cosignature. */
function messageOrNull(key: VerifierKey, text: string, timestamp: number): Uint8Array | null {
  try {
    return cosignedMessage(key, text, timestamp);
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

function signatureBytes({ name, type }: VerifierKey): number {
  if (type === ED25519_COSIGNATURE || type === ML_DSA_44_COSIGNATURE) return SIGNATURE_BYTES[type];
  return refuse("vkey-type", { name, found: type, expected: [ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE] });
}
