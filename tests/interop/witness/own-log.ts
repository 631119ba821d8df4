import { type KeyObject, generateKeyPairSync, sign } from "node:crypto";
import { join } from "node:path";
import { Appender, createLog, formatVkey, submissionOf } from "@bongsu/log";
import type { KeptLog } from "@bongsu/log";
import { FileStore, ed25519NoteKey, guardIn, nodeLogCrypto, sha256, spkiOf } from "@bongsu/node";

export const crypto = nodeLogCrypto();
export const ORIGIN = "log.interop.example";

/** A log of ours in a folder. */
export interface Log {
  readonly folder: string;
  readonly vkey: string;
  read(path: string): Promise<Uint8Array | null>;
  /** Adds so many entries, of which none is like another. */
  grow(count: number): Promise<void>;
}

/** Begins a log; two in different folders by one key are two histories of one log. */
export async function beginLog(folder: string, key: KeyObject): Promise<Log> {
  const note = ed25519NoteKey(crypto, ORIGIN, key);
  const identity = { origin: ORIGIN, crypto, verifiers: [note.verifier], signers: [note.signer] };
  const store = new FileStore(join(folder, "log"));
  const kept: KeptLog = { identity, store, guard: guardIn(join(folder, "state"), ORIGIN) };
  await createLog(kept);
  const author = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  let made = 0;
  return {
    folder: join(folder, "log"),
    vkey: formatVkey(note.key),
    read: (path) => store.read(path),
    async grow(count) {
      const appender = new Appender(kept, (_wait, work) => {
        const timer = setTimeout(work, 0);
        return () => clearTimeout(timer);
      });
      const entries = Array.from({ length: count }, () => entry(author, made++));
      await Promise.all(entries.map((each) => appender.append(each)));
      await appender.close();
    },
  };
}

function entry(author: KeyObject, index: number) {
  const message = Buffer.from(`entry ${index}`);
  const signature = Uint8Array.from(sign("sha256", message, author));
  return submissionOf(crypto, { digest: sha256(message), signature, spki: spkiOf(author) }, null);
}
