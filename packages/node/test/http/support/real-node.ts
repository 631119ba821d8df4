import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Digest,
  type StatementSigner,
  type TypeOf,
  encodeEnvelope,
  objectionType,
  signStatement,
  statementDigest,
} from "@bongsu/statement";
import {
  BongsuNode,
  HttpTransport,
  type NodeForHttp,
  forHttp,
  initNode,
  nodeLogCrypto,
  p256Signer,
  readKeyFile,
  systemClock,
  systemRandomness,
} from "../../../src/index.ts";

export const SEOUL = "seoul.example";
export const AT = "2026-11-25T00:00:00Z";
const crypto = nodeLogCrypto();

/** A party's node on disk. */
export class RealNode implements AsyncDisposable {
  readonly node: BongsuNode;
  readonly http: NodeForHttp;
  readonly signer: StatementSigner;
  readonly #root: string;

  private constructor(root: string, node: BongsuNode, signer: StatementSigner) {
    this.#root = root;
    this.node = node;
    this.http = forHttp(node, "bongsu/test");
    this.signer = signer;
  }

  /** `settings`: the text of its node.yaml. */
  static async begin(domain: string = SEOUL, settings = ""): Promise<RealNode> {
    const root = mkdtempSync(join(tmpdir(), "bongsu-http-"));
    const folder = join(root, "node");
    const parts = {
      clock: systemClock,
      randomness: systemRandomness,
      transport: () => new HttpTransport({ allowPrivate: true }),
      state: join(root, "state"),
      ask: async () => null,
    };
    const name = { en: "Seoul institute", ko: "서울 연구소" };
    const party = { domain, origin: null, kind: "institute", country: "KR", name, passphrase: null } as const;
    await initNode({ ...parts, crypto, folder, ...party });
    writeFileSync(join(folder, "node.yaml"), settings);
    const node = await BongsuNode.open(folder, parts);
    const { key } = await readKeyFile(join(folder, "log/private/signing.key"), "p256", parts.ask);
    return new RealNode(root, node, p256Signer(key));
  }

  publish(envelope: Uint8Array) {
    return this.node.publish(envelope);
  }

  /** Several at once, in one batch. */
  async publishAll(envelopes: readonly Uint8Array[]): Promise<void> {
    await Promise.all(envelopes.map((envelope) => this.publish(envelope)));
  }

  /** Signs and logs. */
  async say<P extends Record<string, unknown>>(type: TypeOf<P>, predicate: P): Promise<Digest> {
    const envelope = signStatement(type, predicate, this.signer);
    await this.publish(encodeEnvelope(envelope));
    return statementDigest(envelope);
  }

  /** An objection to nothing that is known; `at` makes each another one. */
  objection(at: number, issuer: string = this.node.own.log.about.domain): Uint8Array {
    return encodeEnvelope(signStatement(objectionType, objectionOf(issuer, at), this.signer));
  }

  /** A file of the node's own log. */
  file(path: string): Buffer {
    return readFileSync(join(this.#root, "node/log", path));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.node[Symbol.asyncDispose]();
    rmSync(this.#root, { recursive: true });
  }
}

export const objectionOf = (issuer: string, at: number) => ({
  issuer,
  issuedAt: AT,
  salt: Buffer.alloc(16, at).toString("base64"),
  objectsTo: { statement: `sha256:${String(at % 10).repeat(64)}` as const },
  text: [
    { language: "ko", text: `이의 ${at}` },
    { language: "en", text: `Objection ${at}` },
  ],
});
