import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Appender, type Submission, createLog, formatVkey } from "@bongsu/log";
import { FileStore, ed25519NoteKey, generateKey, guardIn, nodeLogCrypto } from "../../../src/index.ts";
import type { PublishedLog } from "../../../src/index.ts";

export const ORIGIN = "log.seoul.example";
const crypto = nodeLogCrypto();

export interface OwnLog extends PublishedLog, AsyncDisposable {
  readonly folder: string;
  readonly append: (entries: readonly Submission[]) => Promise<void>;
}

/** A log on disk with a key of its own, as a node has it. */
export async function ownLog(origin = ORIGIN): Promise<OwnLog> {
  const root = mkdtempSync(join(tmpdir(), "bongsu-http-"));
  const folder = join(root, "log");
  const { key, signer, verifier } = ed25519NoteKey(crypto, origin, generateKey("ed25519"));
  const store = new FileStore(folder);
  const kept = {
    identity: { origin, crypto, signers: [signer], verifiers: [verifier] },
    store,
    guard: guardIn(join(root, "state"), origin),
  };
  await createLog(kept);
  return {
    origin,
    vkey: formatVkey(key),
    folder,
    read: (path) => store.read(path),
    append: async (entries) => {
      const appender = new Appender(kept, (_, work) => (queueMicrotask(work), () => {}));
      await Promise.all(entries.map((entry) => appender.append(entry)));
      await appender.close();
    },
    [Symbol.asyncDispose]: async () => {
      store.close();
      rmSync(root, { recursive: true });
    },
  };
}
