import {
  type Cosigner,
  cosign,
  ED25519_COSIGNATURE,
  encodeFrame,
  bodiesPath,
  formatBundle,
  formatSignature,
  formatVkey,
  leafOf,
  type NoteSignature,
  parseNote,
  proveInclusion,
  sigstoreLogId,
  type TileReader,
  type TlogProof,
  type VerifierKey,
} from "@bongsu/log";
import {
  type Envelope,
  encodeBase64,
  encodeEnvelope,
  keyIdOf,
  profileType,
  signStatement,
  statementDigest,
  statementTypes,
  type StatementSigner,
  type TypeOf,
} from "@bongsu/statement";
import { buildLog, type Files, readerOf } from "../../../log/test/support/build-log.ts";
import { crypto, ed25519Key, sha256, type TestKey } from "../../../log/test/support/crypto.ts";
import { newKey, nodeCrypto } from "../../../statement/test/support/crypto.ts";
import type { NamedBytes, Tools, VerifyInput } from "../../src/index.ts";

export const TOOLS: Tools = { log: crypto, statement: nodeCrypto, types: statementTypes };
export const AT = "2026-11-25T00:00:00Z";
export const SALT = "AAECAwQFBgcICQoLDA0ODw==";
export const words = (text: string) => [{ language: "en", text }];

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const named = (name: string, content: string | Uint8Array): NamedBytes => ({
  name,
  bytes: typeof content === "string" ? utf8(content) : content,
});

export const pemOf = ({ spki }: StatementSigner): string =>
  `-----BEGIN PUBLIC KEY-----\n${encodeBase64(spki)}\n-----END PUBLIC KEY-----\n`;

export interface Logged {
  readonly envelope: Envelope;
  readonly spki: Uint8Array;
}

/** A party with its keys and its log, in which statements are put one by one. */
export class Party {
  readonly domain: string;
  readonly origin: string;
  readonly root = newKey();
  readonly signing = newKey();
  readonly logKey: TestKey;
  readonly entries: Logged[] = [];

  constructor(domain: string, seed: number) {
    this.domain = domain;
    this.origin = `log.${domain}`;
    this.logKey = ed25519Key(this.origin, seed);
  }

  get vkey(): string {
    return formatVkey(this.logKey.key);
  }

  /** @returns the index. */
  say<P extends Record<string, unknown>>(
    type: TypeOf<P>,
    predicate: P,
    key: StatementSigner = this.signing,
  ): number {
    this.entries.push({ envelope: signStatement(type, predicate, key), spki: key.spki });
    return this.entries.length - 1;
  }

  introduce(keys: readonly StatementSigner[] = [this.signing], root: StatementSigner = this.root): number {
    const stated = [root, ...keys].map(({ spki }, at) => ({
      spki: encodeBase64(spki),
      use: at === 0 ? ("root" as const) : ("signing" as const),
      from: 0,
      until: null,
    }));
    return this.say(
      profileType,
      {
        domain: this.domain,
        issuedAt: AT,
        kind: "institute",
        name: { en: this.domain, ko: this.domain },
        country: null,
        homeLog: { origin: this.origin, vkey: this.vkey },
        keys: stated,
      },
      root,
    );
  }

  digest(index: number) {
    return statementDigest(this.at(index).envelope);
  }

  at(index: number): Logged {
    const found = this.entries[index];
    if (found === undefined) throw new RangeError(`no entry ${index}`);
    return found;
  }

  files(): Files {
    const files = buildLog(
      this.entries.map(({ envelope, spki }) => leafOf(sha256, envelope, spki)),
      this.logKey,
    );
    const frames = this.entries.map(({ envelope }) => encodeFrame(encodeEnvelope(envelope)));
    files.set(bodiesPath(0), new Uint8Array(Buffer.concat(frames)));
    return files;
  }

  read(): TileReader {
    return readerOf(this.files());
  }

  async proof(index: number, cosigners: readonly Cosigner[] = []): Promise<TlogProof> {
    const read = this.read();
    const note = (await read("checkpoint")) ?? new Uint8Array(0);
    return proveInclusion(sha256, read, cosigned(note, cosigners), index);
  }

  async bundle(index: number, cosigners: readonly Cosigner[] = []): Promise<string> {
    const { envelope, spki } = this.at(index);
    const proof = await this.proof(index, cosigners);
    return formatBundle(sha256, { envelope, spki, proof, logId: sigstoreLogId(sha256, this.logKey.key) });
  }

  wellKnown(roots: readonly StatementSigner[] = [this.root]): string {
    return JSON.stringify({
      kind: "bongsu/party/1",
      domain: this.domain,
      homeLog: { origin: this.origin, vkey: this.vkey },
      roots: roots.map(({ spki }) => keyIdOf(spki)),
    });
  }
}

/** Seconds at which every witness of the tests signed: 2026-11-25T01:02:03Z. */
export const SEEN = 1_795_568_523;

export function cosigned(note: Uint8Array, cosigners: readonly Cosigner[]): Uint8Array {
  const { text } = parseNote(note);
  const lines = cosigners.map((cosigner): NoteSignature => cosign(cosigner, text, SEEN));
  return Buffer.concat([note, ...lines.map((line) => Buffer.from(formatSignature(line)))]);
}

export const witness = (name: string, seed: number): TestKey => ed25519Key(name, seed, ED25519_COSIGNATURE);

export function policyOf(
  logs: readonly string[],
  witnesses: readonly { key: VerifierKey }[],
  k: number,
): string {
  const names = witnesses.map((_, at) => `w${at}`);
  return [
    ...logs.map((vkey) => `log ${vkey}`),
    ...witnesses.map(({ key }, at) => `witness w${at} ${formatVkey(key)}`),
    ...(witnesses.length > 0 ? [`group all ${k} ${names.join(" ")}`, "quorum all"] : ["quorum none"]),
    "",
  ].join("\n");
}

/** Nothing but the file; what a test brings besides is spread over it. */
export const only = (file: NamedBytes): VerifyInput => ({
  file,
  proof: null,
  artifacts: [],
  keys: [],
  logKeys: [],
  policy: null,
  wellKnown: null,
  trust: null,
  logs: [],
  asOf: null,
});
