import {
  Appender,
  ForgettingDisk,
  ForgettingStore,
  Frontier,
  SigningGuard,
  createLog,
  decodeEntries,
  ed25519Verifier,
  fsck,
  parseCheckpoint,
  parseHashedRekordLeaf,
  parseNote,
  preAuthEncoding,
  submissionOf,
  tilePath,
  treeHasher,
} from "../../src/index.ts";
import type {
  AppendLimits,
  Checkpoint,
  FsckEvent,
  KeptLog,
  LogIdentity,
  Receipt,
  Submission,
} from "../../src/index.ts";
import { ed25519Key, crypto, p256Key, sha256 } from "../support/crypto.ts";
import { signedStatement } from "../support/build-log.ts";

export const ORIGIN = "log.example.org";
const KEY = ed25519Key(ORIGIN, 1);
const AUTHOR = p256Key();

export const IDENTITY: LogIdentity = {
  origin: ORIGIN,
  crypto,
  verifiers: [ed25519Verifier(crypto, KEY.key)],
  signers: [KEY.signer],
};

export const LIMITS: AppendLimits = { batch: 256, window: 10, waiting: 4096, body: 1 << 20 };

const made = new Map<number, Submission>();

/** The n-th of the statements of one author, with its envelope. */
export function statement(n: number): Submission {
  const known = made.get(n);
  if (known !== undefined) return known;
  const { envelope, body } = signedStatement(AUTHOR, { n });
  const entry = {
    digest: sha256(preAuthEncoding(envelope)),
    signature: envelope.signature,
    spki: AUTHOR.spki,
  };
  const submission = submissionOf(crypto, entry, body);
  made.set(n, submission);
  return submission;
}

export const statements = (from: number, to: number): Submission[] =>
  Array.from({ length: to - from }, (_, at) => statement(from + at));

/** The same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface Process {
  readonly log: KeptLog;
  readonly appender: Appender;
  kill(): void;
}

/** A machine with the log on one disk and what it signed on another. */
export class Machine {
  readonly disk: ForgettingDisk;
  readonly state: ForgettingDisk;

  constructor(random: () => number = () => 0.5, disk = new ForgettingDisk(random)) {
    this.disk = disk;
    this.state = new ForgettingDisk(random);
  }

  /** A machine with a log of the first `size` statements. */
  static async withLog(size = 0, random?: () => number): Promise<Machine> {
    const machine = new Machine(random);
    await createLog(machine.start().log);
    if (size > 0) await appendAll(machine.start(), statements(0, size));
    return machine;
  }

  start(limits: AppendLimits = LIMITS): Process {
    const store = new ForgettingStore(this.disk);
    const state = new ForgettingStore(this.state);
    const log = { identity: IDENTITY, store, guard: new SigningGuard(state) };
    return {
      log,
      appender: new Appender(log, soon, limits),
      kill: () => {
        store.kill();
        state.kill();
      },
    };
  }

  losePower(): void {
    this.disk.crash();
    this.state.crash();
  }

  /** The same log on another disk, and this machine's memory, or none. */
  async restored(files: ReadonlyMap<string, Uint8Array>, memory: "kept" | "none"): Promise<Machine> {
    const machine = new Machine(() => 0.5, await diskWith(files));
    if (memory === "none") return machine;
    const state = await diskWith(this.state.files());
    return Object.assign(machine, { state });
  }

  checkpoint(): Checkpoint {
    return checkpointOf(this.disk.read("checkpoint"));
  }
}

export async function diskWith(files: ReadonlyMap<string, Uint8Array>): Promise<ForgettingDisk> {
  const disk = new ForgettingDisk(() => 0.5);
  for (const [path, bytes] of files) await new ForgettingStore(disk).write(path, bytes);
  return disk;
}

export function checkpointOf(note: Uint8Array | null): Checkpoint {
  if (note === null) throw new Error("no checkpoint");
  return parseCheckpoint(parseNote(note).text);
}

export const soon = (_: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
};

export const appendAll = (process: Process, entries: readonly Submission[]): Promise<Receipt[]> =>
  Promise.all(entries.map((entry) => process.appender.append(entry)));

/** The leaves that the published log holds. */
export function leavesOf(disk: ForgettingDisk): Uint8Array[] {
  const { size } = checkpointOf(disk.read("checkpoint"));
  const leaves: Uint8Array[] = [];
  for (let index = 0; index * 256 < size; index++) {
    const width = Math.min(256, size - index * 256);
    const bytes = disk.read(tilePath({ level: "entries", index, width }));
    if (bytes === null) throw new Error(`bundle ${index} is missing`);
    leaves.push(...decodeEntries(bytes, index, width));
  }
  return leaves;
}

/** The roots of the tree over these leaves, by its size. */
export function rootsOf(leaves: readonly Uint8Array[]): Uint8Array[] {
  const hasher = treeHasher(sha256);
  const frontier = new Frontier(hasher);
  return [
    frontier.root(),
    ...leaves.map((leaf) => {
      frontier.append(hasher.leaf(leaf));
      return frontier.root();
    }),
  ];
}

/** What fsck finds, bodies and signatures included: the damages, and how many bodies are present. */
export async function checked(disk: ForgettingDisk): Promise<{ damages: string[]; present: number }> {
  const events: FsckEvent[] = [];
  const source = {
    crypto,
    read: async (path: string) => disk.read(path),
    origin: ORIGIN,
    log: IDENTITY.verifiers,
    bodies: true,
  };
  for await (const event of fsck(source)) events.push(event);
  return {
    damages: events.flatMap((event) =>
      event.kind === "damage" ? [`${event.damage.code} ${JSON.stringify(event.damage.details)}`] : [],
    ),
    present:
      events.flatMap((event) => (event.kind === "summary" ? (event.summary.bodies?.present ?? 0) : []))[0] ??
      0,
  };
}

export const digestOf = (leaf: Uint8Array): Uint8Array => parseHashedRekordLeaf(leaf).digest;
