import {
  GrowingTiles,
  bodiesPath,
  encodeEntries,
  encodeFrame,
  formatCheckpoint,
  leafOf,
  preAuthEncoding,
  signNote,
  tilePath,
  treeHasher,
} from "../../src/index.ts";
import type { Envelope, TileReader } from "../../src/index.ts";
import { ed25519Key, sha256 } from "./crypto.ts";
import type { P256Key, TestKey } from "./crypto.ts";

export const ORIGIN = "log.example.org";
export const LOG_KEY = ed25519Key(ORIGIN, 1);

/** A log as a folder of files. */
export type Files = Map<string, Uint8Array>;

export const readerOf =
  (files: Files): TileReader =>
  async (path) =>
    files.get(path) ?? null;

/** Writes a log of these entries through the package's own tiles, in batches, with a checkpoint after each. */
export function buildLog(
  entries: readonly Uint8Array[],
  key: TestKey = LOG_KEY,
  batch = entries.length,
): Files {
  const files: Files = new Map();
  const hasher = treeHasher(sha256);
  const tiles = GrowingTiles.empty(hasher);
  let done = 0;
  do {
    for (const entry of entries.slice(done, done + batch)) tiles.append(hasher.leaf(entry));
    const first = Math.floor(done / 256);
    done = tiles.size;
    for (let index = first; index * 256 < done; index++) {
      const inBundle = entries.slice(index * 256, Math.min(done, (index + 1) * 256));
      const path = tilePath({ level: "entries", index, width: inBundle.length });
      files.set(path, encodeEntries(inBundle, index * 256));
    }
    for (const { path, bytes } of tiles.take()) files.set(path, bytes);
    const text = formatCheckpoint({ origin: key.key.name, size: done, root: tiles.root(), extensions: [] });
    files.set("checkpoint", signNote(text, [key.signer]));
  } while (done < entries.length);
  return files;
}

/** Entries that are told apart by their number. */
export const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => new TextEncoder().encode(`entry ${at}`));

export interface Signed {
  readonly envelope: Envelope;
  readonly leaf: Uint8Array;
  /** The envelope's JSON. */
  readonly body: Uint8Array;
}

export function signedStatement(key: P256Key, statement: unknown): Signed {
  const payload = new TextEncoder().encode(JSON.stringify(statement));
  const unsigned = { payloadType: "application/vnd.in-toto+json", payload, signature: new Uint8Array(0) };
  const envelope = { ...unsigned, signature: key.sign(preAuthEncoding(unsigned)) };
  const json = {
    payload: Buffer.from(payload).toString("base64"),
    payloadType: envelope.payloadType,
    signatures: [{ sig: Buffer.from(envelope.signature).toString("base64") }],
  };
  return {
    envelope,
    leaf: leafOf(sha256, envelope, key.spki),
    body: new TextEncoder().encode(JSON.stringify(json)),
  };
}

/** A log of signed statements with their bodies beside it. */
export function buildStatementLog(statements: readonly Signed[]): Files {
  const files = buildLog(statements.map(({ leaf }) => leaf));
  for (let file = 0; file * 256 < statements.length; file++) {
    const frames = statements.slice(file * 256, (file + 1) * 256).map(({ body }) => encodeFrame(body));
    files.set(bodiesPath(file), new Uint8Array(Buffer.concat(frames)));
  }
  return files;
}
