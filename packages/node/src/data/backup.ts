import { promises } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LogRefusal } from "@bongsu/log";
import { Encrypter } from "age-encryption";
import { SCRYPT_LOG_N } from "../keys/key-file.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import { FileStore } from "../store/file-store.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { syncFolder } from "../store/sync-folder.ts";
import { isNode } from "./init-node.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { streamOf } from "./stream-of.ts";
import { tarOf } from "./tar.ts";
import type { TarFile } from "./tar.ts";

/** Of a process, not of the node. */
const PASSING = /(?:^|\/)private\/(?:lock|node\.lock|.*\.part-)|\.next$/;

export interface Backup {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes what cannot be made again of a node into one file that age opens with the passphrase: its log and keys, what
 * it watched, whom it follows, its settings. Copies and the picture are fetched and made again. The node may be running.
 * The file appears whole or not at all. `workFactor`: base-2 logarithm of scrypt's N (age, “The scrypt recipient type”).
 * @throws NodeRefusal node-folder-none, file-exists, passphrase-empty, backup-failed.
 */
export async function backUp(
  folder: string,
  to: string,
  passphrase: string,
  workFactor = SCRYPT_LOG_N,
): Promise<Backup> {
  if (!isNode(folder)) refuse("node-folder-none", { path: folder });
  if (passphrase === "") refuse("passphrase-empty", { path: to });
  if (await isThere(to)) refuse("file-exists", { path: to });
  const draft = `${to}.part-${process.pid}`;
  const store = new FileStore(join(folder, NODE_LAYOUT.log));
  // Nothing is published while the log is read.
  const release = await store.lock();
  try {
    const done = await writeTo(draft, folder, passphrase, workFactor);
    await promises.rename(draft, to);
    await syncFolder(dirname(resolve(to)));
    return done;
  } catch (error) {
    await promises.rm(draft, { force: true });
    const code = error instanceof NodeRefusal || error instanceof LogRefusal ? null : systemCode(error);
    if (code !== null) refuse("backup-failed", { path: to, reason: code }, error);
    throw error;
  } finally {
    await release();
    store.close();
  }
}

async function writeTo(
  path: string,
  folder: string,
  passphrase: string,
  workFactor: number,
): Promise<Backup> {
  const age = new Encrypter();
  age.setScryptWorkFactor(workFactor);
  age.setPassphrase(passphrase);
  let files = 0;
  const counted = async function* (): AsyncGenerator<TarFile, void, void> {
    for await (const file of filesOf(folder)) {
      files += 1;
      yield file;
    }
  };
  const encrypted = await age.encrypt(streamOf(tarOf(counted())));
  const file = await promises.open(path, "wx", 0o600);
  try {
    const bytes = await drain(encrypted, file);
    await file.sync();
    return { files, bytes };
  } finally {
    await file.close();
  }
}

async function drain(stream: ReadableStream<Uint8Array>, file: FileHandle): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) {
    await file.write(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

async function* filesOf(folder: string): AsyncGenerator<TarFile, void, void> {
  for (const name of [NODE_LAYOUT.settings, NODE_LAYOUT.neighbours]) {
    const bytes = await bytesAt(join(folder, name));
    if (bytes !== null) yield { name, bytes };
  }
  yield* filesBelow(folder, "private");
  const watch = await snapshotOf(folder);
  if (watch !== null) yield { name: NODE_LAYOUT.watch, bytes: watch };
  yield* filesBelow(folder, NODE_LAYOUT.log);
}

async function* filesBelow(folder: string, below: string): AsyncGenerator<TarFile, void, void> {
  const entries = await promises.readdir(join(folder, below), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.toSorted()) {
    const name = relative(folder, path).split(sep).join("/");
    const bytes = PASSING.test(name) ? null : await bytesAt(path);
    if (bytes !== null) yield { name, bytes };
  }
}

/** A consistent copy of what the node watched, whatever it is doing now (sqlite.org/lang_vacuum.html). */
async function snapshotOf(folder: string): Promise<Uint8Array | null> {
  const path = join(folder, NODE_LAYOUT.watch);
  if (!(await isThere(path))) return null;
  const copy = join(folder, "private", `watch.part-${process.pid}`);
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    database.prepare("VACUUM INTO ?").run(copy);
    return await promises.readFile(copy);
  } finally {
    database.close();
    await promises.rm(copy, { force: true });
  }
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  try {
    return await promises.readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await promises.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}
