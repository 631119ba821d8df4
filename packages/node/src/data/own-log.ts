import { Appender, openCheckpoint, submissionOf } from "@bongsu/log";
import type { Checkpoint, LogCrypto, Receipt } from "@bongsu/log";
import {
  encodeEnvelope,
  openStatement,
  parseEnvelope,
  signedBytes,
  statementDigest,
} from "@bongsu/statement";
import type { Digest, Envelope, StatementCrypto, StatementType } from "@bongsu/statement";
import type { Clock } from "../ports/clock.ts";
import { refuse } from "../refusal.ts";
import type { SigningLog } from "./open-log.ts";
import { OwnKeys } from "./own-keys.ts";

export interface Published extends Receipt {
  readonly digest: Digest;
}

/** The key with which a party besides the log's own signed. @throws NodeRefusal where it may not publish here. */
export type GuestKey = (issuer: string, envelope: Envelope) => Uint8Array;

const nobody: GuestKey = (issuer) => refuse("publish-issuer-not-accepted", { issuer });

/** The log of the node's own party, while the node runs. */
export class OwnLog {
  readonly log: SigningLog;
  readonly #crypto: LogCrypto;
  readonly #types: readonly StatementType[];
  readonly #appender: Appender;
  readonly #keys: OwnKeys;

  constructor(
    log: SigningLog,
    crypto: LogCrypto,
    statements: StatementCrypto,
    types: readonly StatementType[],
    clock: Clock,
  ) {
    this.log = log;
    this.#crypto = crypto;
    this.#types = types;
    this.#appender = new Appender(log.kept, (wait, work) => clock.after(wait, work));
    this.#keys = new OwnKeys(log, statements, types);
  }

  /** The published checkpoint, which another process may have moved. */
  async head(): Promise<{ readonly note: Uint8Array; readonly checkpoint: Checkpoint }> {
    const note = (await this.log.store.read("checkpoint")) ?? new Uint8Array(0);
    const { checkpoint } = openCheckpoint(note, this.log.about.homeLog.origin, [this.log.verifier]);
    return { note, checkpoint };
  }

  /**
   * Logs a statement of the node's own party, or of another whose key `guest` gives; returns when it cannot be lost and is
   * published.
   * @throws StatementRefusal as `parseEnvelope` and `openStatement`; NodeRefusal publish-key-unknown where no key of
   *   the party, valid now, made its signature, and as `guest` does; LogRefusal as `Appender`.
   */
  async publish(bytes: Uint8Array, guest: GuestKey = nobody): Promise<Published> {
    const envelope = parseEnvelope(bytes);
    const { issuer } = openStatement(envelope, this.#types);
    const { domain } = this.log.about;
    const spki =
      issuer !== null && issuer !== domain
        ? guest(issuer, envelope)
        : ((await this.#keys.signerOf(envelope)) ?? refuse("publish-key-unknown", { issuer: domain }));
    const entry = { digest: this.#crypto.sha256(signedBytes(envelope)), signature: envelope.signature, spki };
    const receipt = await this.#appender.append(submissionOf(this.#crypto, entry, encodeEnvelope(envelope)));
    return { ...receipt, digest: statementDigest(envelope) };
  }

  async close(): Promise<void> {
    await this.#appender.close();
    this.log.store.close();
  }
}
