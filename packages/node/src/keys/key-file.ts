import { createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { promises } from "node:fs";
import { dirname } from "node:path";
import { Decrypter, Encrypter, armor } from "age-encryption";
import { refuse } from "../refusal.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { makeFolderDurably, syncFolder } from "../store/sync-folder.ts";
import { kindOf } from "./key-kinds.ts";
import type { KeyKind } from "./key-kinds.ts";

/** What its owner should hear about a key file. */
export type KeyFileWarning = "key-unencrypted" | "key-readable-by-others";

export interface OpenedKey {
  readonly key: KeyObject;
  readonly warnings: readonly KeyFileWarning[];
}

/** Asked for a passphrase; null where there is none to be had. */
export type AskPassphrase = () => Promise<string | null>;

/** age's own default; about a second here, and as much for each guess. */
export const SCRYPT_LOG_N = 18;
const AGE = "-----BEGIN AGE ENCRYPTED FILE-----";
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * Writes a private key to a new file that its owner alone may read: PKCS #8 in PEM, with a passphrase inside an age
 * file (scrypt recipient, armored), which the `age` program opens too. On disk when this returns.
 * @throws NodeRefusal key-file-exists, passphrase-empty, key-file-unwritable.
 */
export async function writeKeyFile(
  path: string,
  key: KeyObject,
  passphrase: string | null,
): Promise<readonly KeyFileWarning[]> {
  if (passphrase === "") refuse("passphrase-empty", { path });
  const pem = String(key.export({ type: "pkcs8", format: "pem" }));
  const text = passphrase === null ? pem : await encrypted(pem, passphrase);
  await writable(path, () => makeFolderDurably(dirname(path), 0o700));
  if (!(await writable(path, () => writeNew(path, text)))) refuse("key-file-exists", { path });
  await writable(path, () => syncFolder(dirname(path)));
  return passphrase === null ? ["key-unencrypted"] : [];
}

/**
 * The private key in a file, asking for its passphrase where it has one.
 * @throws NodeRefusal key-file-absent, key-file-malformed, key-kind-wrong, passphrase-needed, passphrase-wrong.
 */
export async function readKeyFile(path: string, kind: KeyKind, ask: AskPassphrase): Promise<OpenedKey> {
  const { text, shared } = await readText(path);
  const isAge = text.startsWith(AGE);
  const key = privateKey(path, isAge ? await decrypted(path, text, await ask()) : text);
  const found = kindOf(key);
  if (found !== kind) refuse("key-kind-wrong", { path, found, expected: kind });
  return {
    key,
    warnings: [
      ...(isAge ? [] : (["key-unencrypted"] as const)),
      ...(shared ? (["key-readable-by-others"] as const) : []),
    ],
  };
}

/** Whether the file could be made; it could not where there is one. */
async function writeNew(path: string, text: string): Promise<boolean> {
  const file = await openNew(path);
  if (file === null) return false;
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}

async function openNew(path: string): Promise<promises.FileHandle | null> {
  try {
    return await promises.open(path, "wx", OWNER_ONLY);
  } catch (error) {
    if (systemCode(error) === "EEXIST") return null;
    throw error;
  }
}

async function writable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return refuse("key-file-unwritable", { path, reason: systemCode(error) ?? "unknown" }, error);
  }
}

async function readText(path: string): Promise<{ text: string; shared: boolean }> {
  try {
    const { mode } = await promises.stat(path);
    // Windows has no such bits; its files get 0666.
    const shared = process.platform !== "win32" && (mode & OTHERS) !== 0;
    return { text: await promises.readFile(path, "utf8"), shared };
  } catch (error) {
    return refuse("key-file-absent", { path }, error);
  }
}

async function encrypted(pem: string, passphrase: string): Promise<string> {
  const age = new Encrypter();
  age.setScryptWorkFactor(SCRYPT_LOG_N);
  age.setPassphrase(passphrase);
  return armor.encode(await age.encrypt(pem));
}

async function decrypted(path: string, text: string, passphrase: string | null): Promise<string> {
  if (passphrase === null) return refuse("passphrase-needed", { path });
  const bytes = unarmored(path, text);
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  try {
    return await age.decrypt(bytes, "text");
  } catch (error) {
    return refuse("passphrase-wrong", { path }, error);
  }
}

function unarmored(path: string, text: string): Uint8Array {
  try {
    return armor.decode(text);
  } catch (error) {
    return refuse("key-file-malformed", { path }, error);
  }
}

function privateKey(path: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    return refuse("key-file-malformed", { path }, error);
  }
}
