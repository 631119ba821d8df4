import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseVkey, verifierOf } from "@bongsu/log";
import type { KeptLog, LogCrypto, NoteVerifier, VerifierKey } from "@bongsu/log";
import { parseJson, parseWellKnown } from "@bongsu/statement";
import type { ReceiptSigner, WellKnown } from "@bongsu/statement";
import { ed25519NoteKey, signRaw } from "../crypto/signers.ts";
import { guardIn } from "../guard/guard-folder.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { AskPassphrase, KeyFileWarning } from "../keys/key-file.ts";
import { refuse } from "../refusal.ts";
import { FileStore } from "../store/file-store.ts";
import { LAYOUT, inLog } from "./layout.ts";

/** A log's folder, for whoever only reads it. */
export interface ReadableLog {
  readonly folder: string;
  readonly about: WellKnown;
  readonly store: FileStore;
  readonly key: VerifierKey;
  readonly verifier: NoteVerifier;
}

/** A log of ours, which can sign. */
export interface SigningLog extends ReadableLog {
  readonly kept: KeptLog;
  /** The log's key, for receipts of RFC 9942. */
  readonly receiptSigner: ReceiptSigner;
  readonly warnings: readonly KeyFileWarning[];
}

/**
 * A log's folder.
 * @throws NodeRefusal log-folder-none; StatementRefusal or LogRefusal for what it says of itself.
 */
export function openReadableLog(crypto: LogCrypto, folder: string): ReadableLog {
  const about = aboutIn(folder);
  const key = parseVkey(crypto.sha256, about.homeLog.vkey);
  return { folder, about, store: new FileStore(folder), key, verifier: verifierOf(crypto, key) };
}

/** `state`: see `stateFolder`. @throws as `openReadableLog`; NodeRefusal for the key's file. */
export async function openSigningLog(
  crypto: LogCrypto,
  folder: string,
  state: string,
  ask: AskPassphrase,
): Promise<SigningLog> {
  const log = openReadableLog(crypto, folder);
  const { origin } = log.about.homeLog;
  const { key, warnings } = await readKeyFile(inLog(folder, "logKey"), "ed25519", ask);
  const { key: noteKey, signer, verifier } = ed25519NoteKey(crypto, origin, key);
  const identity = { origin, crypto, verifiers: [verifier], signers: [signer] };
  const kept = { identity, store: log.store, guard: guardIn(state, origin) };
  const receiptSigner = {
    keyId: keyIdBytes(noteKey.keyId),
    sign: (message: Uint8Array) => signRaw(key, message),
  };
  return { ...log, kept, receiptSigner, warnings };
}

/** The key ID of signed-note, big-endian. */
function keyIdBytes(keyId: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, keyId);
  return bytes;
}

function aboutIn(folder: string): WellKnown {
  return parseAbout(bytesIn(folder));
}

/** What a log's `bongsu.json` says, whoever's it is. @throws StatementRefusal document-invalid or a `json-` code. */
export function parseAbout(bytes: Uint8Array): WellKnown {
  const value = parseJson(bytes, { bytes: 65_536, depth: 8 });
  const domain = typeof value === "object" && value !== null && "domain" in value ? String(value.domain) : "";
  return parseWellKnown(bytes, domain);
}

function bytesIn(folder: string): Uint8Array {
  try {
    return readFileSync(join(folder, LAYOUT.wellKnown));
  } catch (error) {
    return refuse("log-folder-none", { path: folder }, error);
  }
}
