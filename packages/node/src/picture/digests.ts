import { hash } from "node:crypto";
import type { Digest } from "@bongsu/statement";

/** SHA-256 as the tables hold it; by way of a text, which Node gives several times as fast as bytes. */
export const sha256Bytes = (bytes: Uint8Array): Buffer =>
  Buffer.from(hash("sha256", bytes, "binary"), "latin1");

export const digestText = (bytes: Uint8Array): Digest =>
  `sha256:${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;

/** null for what is no digest. */
export const bytesOfDigest = (digest: string): Buffer | null =>
  /^sha256:[0-9a-f]{64}$/.test(digest) ? Buffer.from(digest.slice(7), "hex") : null;
