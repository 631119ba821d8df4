import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "@bongsu/input";
import { type KeptLog, type NoteVerifier, type VerifierKey, parseVkey, verifierOf } from "@bongsu/log";
import {
  type AskPassphrase,
  FileStore,
  type KeyFileWarning,
  ed25519NoteKey,
  guardIn,
  readKeyFile,
  signRaw,
  stateFolder,
} from "@bongsu/node";
import { parseJson, parseWellKnown, type ReceiptSigner, type WellKnown } from "@bongsu/statement";
import { usage } from "../failure.ts";
import { inLog, LAYOUT } from "./layout.ts";
import { logCrypto } from "./crypto.ts";

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
 * @throws InputError where it is none; StatementRefusal or LogRefusal for what it says of itself.
 */
export function readableLog(folder: string): ReadableLog {
  const about = aboutIn(folder);
  const key = parseVkey(logCrypto.sha256, about.homeLog.vkey);
  return { folder, about, store: new FileStore(folder), key, verifier: verifierOf(logCrypto, key) };
}

/** @throws as `readableLog`; NodeRefusal for the key's file. */
export async function signingLog(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  ask: AskPassphrase,
): Promise<SigningLog> {
  const log = readableLog(folder);
  const { origin } = log.about.homeLog;
  const { key, warnings } = await readKeyFile(inLog(folder, "logKey"), "ed25519", ask);
  const noteKey = ed25519NoteKey(logCrypto, origin, key);
  const identity = {
    origin,
    crypto: logCrypto,
    verifiers: [noteKey.verifier],
    signers: [noteKey.signer],
  };
  const kept = { identity, store: log.store, guard: guardIn(stateFolder(env), origin) };
  const receiptSigner = {
    keyId: keyIdBytes(noteKey.key.keyId),
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
  const path = join(folder, LAYOUT.wellKnown);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw usage(
      folder,
      text(`There is no ${LAYOUT.wellKnown} in it.`, `${LAYOUT.wellKnown} 파일이 없다.`),
      text(
        "The folder of a log that `bongsu log init` made, or a copy of one.",
        "`bongsu log init`으로 만든 로그 폴더 또는 그 사본.",
      ),
      text(
        "Check the path, or begin a log: bongsu log init --help",
        "경로를 확인하거나 로그를 새로 시작하십시오: bongsu log init --help",
      ),
    );
  }
  const value = parseJson(bytes, { bytes: 65_536, depth: 8 });
  const domain = typeof value === "object" && value !== null && "domain" in value ? String(value.domain) : "";
  return parseWellKnown(bytes, domain);
}
