import type { StoreOperation } from "./port.ts";

/** A number in [0, 1). */
export type Random = () => number;

interface Change {
  /** Where the file is cut. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

interface File {
  /** What processes see. */
  bytes: Uint8Array;
  /** What is on the platter, and what has been done to the file since. */
  durable: Uint8Array;
  pending: Change[];
}

interface Folder {
  /** What processes see. */
  entries: Map<string, Node>;
  /** What is on the platter. */
  durable: Map<string, Node>;
}

type Node = File | Folder;

const isFolder = (node: Node): node is Folder => "entries" in node;
const newFile = (): File => ({ bytes: new Uint8Array(0), durable: new Uint8Array(0), pending: [] });
const newFolder = (): Folder => ({ entries: new Map(), durable: new Map() });

/**
 * A disk in memory that may lose power. What was not synced then survives by chance: each name by itself, each write
 * by itself and perhaps only its beginning, as on a disk that reorders what it is given.
 */
export class ForgettingDisk {
  #root: Folder = newFolder();
  readonly #random: Random;
  readonly #waiting: (() => void)[] = [];
  #locked = false;
  /** Counts losses of power, so that processes from before one can be told apart. */
  #boot = 0;

  /** Called before every operation; what it throws is thrown by the operation, a write then being done in part. */
  before: (operation: StoreOperation, path: string) => void = () => undefined;

  constructor(random: Random) {
    this.#random = random;
  }

  get boot(): number {
    return this.#boot;
  }

  /** Power is lost, and comes back: processes and their locks are gone, and whatever the disk did not hold. */
  crash(): void {
    this.#boot += 1;
    this.#waiting.length = 0;
    this.#locked = false;
    this.#settle(this.#root);
  }

  read(path: string): Uint8Array | null {
    const node = this.#find(path);
    return node === undefined || isFolder(node) ? null : node.bytes.slice();
  }

  /** Every file as processes see it, by its path. */
  files(): Map<string, Uint8Array> {
    return new Map(filesOf(this.#root, ""));
  }

  change(operation: "write" | "writeAt", path: string, at: number, bytes: Uint8Array): void {
    const file = this.#fileAt(path);
    try {
      this.before(operation, path);
    } catch (error) {
      alter(file, { at, bytes: bytes.slice(0, this.#upTo(bytes.length)) });
      throw error;
    }
    alter(file, { at, bytes: bytes.slice() });
  }

  rename(from: string, to: string): void {
    this.before("rename", from);
    const folder = this.#folderAt(parent(from));
    const node = folder.entries.get(name(from));
    if (node === undefined || parent(from) !== parent(to)) throw new Error(`nothing to rename at ${from}`);
    folder.entries.delete(name(from));
    folder.entries.set(name(to), node);
  }

  remove(path: string): void {
    this.before("remove", path);
    const folder = this.#find(parent(path));
    if (folder !== undefined && isFolder(folder)) folder.entries.delete(name(path));
  }

  syncFile(path: string): void {
    this.before("syncFile", path);
    const file = this.#find(path);
    if (file === undefined || isFolder(file)) throw new Error(`no file to sync at ${path}`);
    file.durable = file.bytes;
    file.pending = [];
  }

  syncFolder(path: string): void {
    this.before("syncFolder", path);
    const folder = this.#find(path);
    if (folder === undefined || !isFolder(folder)) throw new Error(`no folder to sync at ${path}`);
    folder.durable = new Map(folder.entries);
  }

  /** Resolves when the lock is the caller's. */
  async lock(): Promise<void> {
    if (this.#locked) return new Promise<void>((turn) => this.#waiting.push(turn));
    this.#locked = true;
  }

  unlock(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#locked = false;
    else next();
  }

  #settle(folder: Folder): void {
    const names = new Set([...folder.entries.keys(), ...folder.durable.keys()]);
    for (const each of names) {
      const [now, then] = [folder.entries.get(each), folder.durable.get(each)];
      const kept = now !== then && this.#random() < 0.5 ? now : then;
      if (kept === undefined) folder.durable.delete(each);
      else folder.durable.set(each, kept);
    }
    folder.entries = new Map(folder.durable);
    for (const node of folder.durable.values()) {
      if (isFolder(node)) this.#settle(node);
      else this.#settleFile(node);
    }
  }

  #settleFile(file: File): void {
    const { pending } = file;
    file.pending = [];
    file.bytes = file.durable;
    for (const change of pending) {
      const chance = this.#random();
      if (chance < 1 / 3) continue;
      const length = chance < 2 / 3 ? this.#upTo(change.bytes.length) : change.bytes.length;
      alter(file, { at: change.at, bytes: change.bytes.subarray(0, length) });
    }
    file.durable = file.bytes;
    file.pending = [];
  }

  #upTo(length: number): number {
    return Math.floor(this.#random() * length);
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const each of steps(path)) {
      if (node === undefined || !isFolder(node)) return undefined;
      node = node.entries.get(each);
    }
    return node;
  }

  #folderAt(path: string): Folder {
    let folder = this.#root;
    for (const each of steps(path)) {
      const next = folder.entries.get(each) ?? newFolder();
      if (!isFolder(next)) throw new Error(`${path} leads through a file`);
      folder.entries.set(each, next);
      folder = next;
    }
    return folder;
  }

  #fileAt(path: string): File {
    const folder = this.#folderAt(parent(path));
    const file = folder.entries.get(name(path)) ?? newFile();
    if (isFolder(file)) throw new Error(`${path} is a folder`);
    folder.entries.set(name(path), file);
    return file;
  }
}

function* filesOf(folder: Folder, path: string): Generator<[string, Uint8Array]> {
  for (const [each, node] of folder.entries) {
    if (isFolder(node)) yield* filesOf(node, `${path}${each}/`);
    else yield [`${path}${each}`, node.bytes.slice()];
  }
}

/** What lies between the file's end and the place of a write reads as zeroes. */
function alter(file: File, change: Change): void {
  const bytes = new Uint8Array(change.at + change.bytes.length);
  bytes.set(file.bytes.subarray(0, change.at));
  bytes.set(change.bytes, change.at);
  file.bytes = bytes;
  file.pending.push(change);
}

const steps = (path: string): string[] => path.split("/").filter((step) => step !== "");
const parent = (path: string): string => steps(path).slice(0, -1).join("/");
const name = (path: string): string => steps(path).at(-1) ?? "";
