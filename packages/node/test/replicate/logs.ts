import {
  Appender,
  ForgettingDisk,
  ForgettingStore,
  SigningGuard,
  createLog,
  fsck,
  formatVkey,
} from "@bongsu/log";
import type { FsckEvent, KeptLog, LogIdentity, Submission } from "@bongsu/log";
import { encodeEnvelope, objectionType, signStatement } from "@bongsu/statement";
import {
  ed25519NoteKey,
  generateKey,
  nodeLogCrypto,
  nodeStatementCrypto,
  p256Signer,
} from "../../src/index.ts";
import { checkStatement } from "../../src/ingest/check-statement.ts";
import type { Answered, Ask, Transport } from "../../src/ports/transport.ts";
import { NodeRefusal } from "../../src/refusal.ts";

export const crypto = nodeLogCrypto();
export const statementCrypto = nodeStatementCrypto();
const author = p256Signer(generateKey("p256"));

const made = new Map<number, Submission>();

/** The n-th objection of one author. */
export function statement(n: number): Submission {
  const known = made.get(n);
  if (known !== undefined) return known;
  const digest = `sha256:${String(n).padStart(64, "0")}` as const;
  const envelope = signStatement(
    objectionType,
    {
      issuer: "author.example",
      issuedAt: "2026-11-25T00:00:00Z",
      salt: Buffer.from(String(n).padStart(16, "0")).toString("base64"),
      objectsTo: { statement: digest, log: { origin: "other.example", index: n } },
      text: [{ language: "en", text: `Objection ${n}.` }],
    },
    author,
  );
  const submission = checkStatement(crypto, statementCrypto, encodeEnvelope(envelope), author.spki);
  made.set(n, submission);
  return submission;
}

export const check = async (envelope: Uint8Array, spki: Uint8Array): Promise<Submission> =>
  checkStatement(crypto, statementCrypto, envelope, spki);

export const newDisk = (): ForgettingDisk => new ForgettingDisk(() => 0.5);

/** A log in memory, with a key of its own. */
export class TestLog {
  readonly origin: string;
  readonly vkey: string;
  readonly disk = newDisk();
  readonly kept: KeptLog;

  private constructor(origin: string, identity: LogIdentity, vkey: string) {
    this.origin = origin;
    this.vkey = vkey;
    const guard = new SigningGuard(new ForgettingStore(newDisk()));
    this.kept = { identity, store: new ForgettingStore(this.disk), guard };
  }

  static async make(origin = "log.example", key = generateKey("ed25519")): Promise<TestLog> {
    const { key: vkey, signer, verifier } = ed25519NoteKey(crypto, origin, key);
    const identity = { origin, crypto, verifiers: [verifier], signers: [signer] };
    const log = new TestLog(origin, identity, formatVkey(vkey));
    await createLog(log.kept);
    return log;
  }

  /** Two logs of one key: what a log with two faces is. */
  static async twins(): Promise<[TestLog, TestLog]> {
    const key = generateKey("ed25519");
    return [await TestLog.make("log.example", key), await TestLog.make("log.example", key)];
  }

  /** Appends these statements, and shows them under one checkpoint where they are 256 or fewer. */
  async append(from: number, to: number, withheld: (n: number) => boolean = () => false): Promise<void> {
    const appender = new Appender(this.kept, (_, work) => {
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    });
    const entries = Array.from({ length: to - from }, (_, at) => from + at);
    await Promise.all(
      entries.map((n) => appender.append(withheld(n) ? { ...statement(n), body: null } : statement(n))),
    );
    await appender.close();
  }
}

/** What a request answers instead of the file; `undefined` leaves the file. */
export type Fault = (
  path: string,
  bytes: Uint8Array | null,
  nth: number,
) => Answered | Uint8Array | undefined;

/** A static web server with one log's files, in this process, which does to its answers what a test wants. */
export class Served implements Transport {
  static readonly URL = "http://neighbour.example/log";
  readonly asked: string[] = [];
  disk: ForgettingDisk;
  fault: Fault = () => undefined;

  constructor(disk: ForgettingDisk) {
    this.disk = disk;
  }

  async ask({ url, mostBytes }: Ask): Promise<Answered> {
    const path = url.slice(Served.URL.length + 1);
    this.asked.push(path);
    const bytes = this.disk.read(path);
    const changed = this.fault(path, bytes, this.asked.length - 1);
    if (changed !== undefined && "status" in changed) return changed;
    const body = changed ?? bytes;
    if (body === null || path.startsWith("private")) return answered(404);
    if (body.length > mostBytes) throw new NodeRefusal("transport-too-large", { url, most: mostBytes });
    return answered(200, body);
  }
}

export const answered = (
  status: number,
  body: Uint8Array = new Uint8Array(0),
  headers: Readonly<Record<string, string>> = {},
): Answered => ({ status, headers: new Map(Object.entries(headers)), body });

/** What fsck says of a copy, bodies included. */
export async function damagesOf(disk: ForgettingDisk, log: TestLog): Promise<string[]> {
  const found: string[] = [];
  const source = {
    crypto,
    read: async (path: string) => disk.read(path),
    origin: log.origin,
    log: log.kept.identity.verifiers,
    bodies: true,
  };
  const events: AsyncIterable<FsckEvent> = fsck(source);
  for await (const event of events) if (event.kind === "damage") found.push(event.damage.code);
  return found;
}
