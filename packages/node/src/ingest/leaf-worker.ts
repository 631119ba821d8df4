import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { BODY_PRESENT, TILE_WIDTH, readFrames } from "@bongsu/log";
import { parseEnvelope, signedBytes } from "@bongsu/statement";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { readCanonicalEnvelope } from "./canonical-envelope.ts";
import { SPKI_BYTES } from "./leaf-messages.ts";
import type { LeafReply, LeafRequest } from "./leaf-messages.ts";

const crypto = nodeStatementCrypto();

parentPort?.on("message", (request: LeafRequest) => parentPort?.postMessage(checkAll(request)));

function checkAll({ id, path, at, lengths, packed }: LeafRequest): LeafReply {
  const frames = readFrames(bytesOf(path), TILE_WIDTH);
  const bad: number[] = [];
  let checked = 0;
  let start = 0;
  for (const [turn, position] of at.entries()) {
    const split = start + (lengths[turn] ?? 0);
    const signature = packed.subarray(start, split);
    const spki = packed.subarray(split, split + SPKI_BYTES);
    start = split + SPKI_BYTES;
    const frame = frames[position];
    const signed = frame?.state === BODY_PRESENT ? signedIn(frame.body) : null;
    if (signed === null) continue;
    checked += 1;
    if (!crypto.verifyP256(spki, signed, signature)) bad.push(position);
  }
  return { id, bad, checked };
}

/** A body file or an envelope that cannot be read is a damage of the body, and told as such by fsck. */
function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array(0);
  }
}

function signedIn(body: Uint8Array): Uint8Array | null {
  try {
    return readCanonicalEnvelope(body)?.signed ?? signedBytes(parseEnvelope(body));
  } catch {
    return null;
  }
}
