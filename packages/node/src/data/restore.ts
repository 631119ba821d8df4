import { createReadStream, promises } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Decrypter } from "age-encryption";
import { NodeRefusal, refuse } from "../refusal.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { makeFolderDurably, syncFolder } from "../store/sync-folder.ts";
import { isNode } from "./init-node.ts";
import { streamOf } from "./stream-of.ts";
import { TarFault, filesIn } from "./tar.ts";
import type { TarFile } from "./tar.ts";

/** A body file at its largest; anything larger was never written by a node. */
const LARGEST_FILE = 2 ** 31 - 1;
/** The first line of a file of age (c2sp.org/age). */
const AGE = "age-encryption.org/v1";
/** What a backup holds, and nothing that leads out of the folder. */
const NAME =
  /^(?:node\.yaml|neighbours\.json|watch\.sqlite|(?:private|log)\/(?:[A-Za-z0-9_.-]+\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

/**
 * Makes a node's folder from a backup; it appears whole or not at all. Nothing is signed from it before it is known how
 * far the log had come: see `SigningGuard` and `OwnWitness`.
 * @throws NodeRefusal folder-exists, passphrase-wrong, backup-unreadable, backup-failed.
 */
export async function restore(backup: string, folder: string, passphrase: string): Promise<void> {
  if (!(await isFree(folder))) refuse("folder-exists", { path: folder });
  const draft = `${resolve(folder)}.part-${process.pid}`;
  try {
    const archive = await opened(backup, passphrase);
    await makeFolderDurably(draft, 0o755);
    for await (const file of filesIn(archive, LARGEST_FILE)) await put(draft, file, backup);
    if (!isNode(draft)) refuse("backup-unreadable", { path: backup });
    await promises.rm(folder, { recursive: true, force: true });
    await promises.rename(draft, folder);
    await syncFolder(dirname(resolve(folder)));
  } catch (error) {
    await promises.rm(draft, { recursive: true, force: true });
    throw refusalOf(backup, folder, error);
  }
}

async function opened(backup: string, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  const file = await fileAt(backup);
  try {
    return guarded(await age.decrypt(file), backup);
  } catch (error) {
    return refuse("passphrase-wrong", { path: backup }, error);
  }
}

/** Bytes that were changed come to light as they are read (age, “STREAM”). */
async function* guarded(stream: ReadableStream<Uint8Array>, backup: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    refuse("backup-unreadable", { path: backup }, error);
  }
}

async function fileAt(path: string): Promise<ReadableStream<Uint8Array>> {
  if ((await beginningOf(path)) !== AGE) refuse("backup-unreadable", { path });
  return streamOf(createReadStream(path));
}

async function beginningOf(path: string): Promise<string> {
  try {
    const file = await promises.open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(AGE.length) });
      return buffer.toString("latin1", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    return refuse("backup-unreadable", { path }, error);
  }
}

async function put(folder: string, { name, bytes }: TarFile, backup: string): Promise<void> {
  if (!NAME.test(name)) refuse("backup-unreadable", { path: backup });
  const path = join(folder, name);
  const isPrivate = /(?:^|\/)private\//.test(name);
  await makeFolderDurably(dirname(path), isPrivate ? 0o700 : 0o755);
  await promises.writeFile(path, bytes, { flag: "wx", flush: true, mode: isPrivate ? 0o600 : 0o644 });
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await promises.readdir(folder)).length === 0;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return true;
    if (systemCode(error) === "ENOTDIR") return false;
    throw error;
  }
}

/** What went wrong, as it is said to a person. */
function refusalOf(backup: string, folder: string, error: unknown): unknown {
  if (error instanceof TarFault) return new NodeRefusal("backup-unreadable", { path: backup }, error);
  const code = error instanceof NodeRefusal ? null : systemCode(error);
  return code === null ? error : new NodeRefusal("backup-failed", { path: folder, reason: code }, error);
}
