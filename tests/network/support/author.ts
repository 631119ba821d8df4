import { join } from "node:path";
import { p256Signer, readKeyFile } from "@bongsu/node";
import { encodeEnvelope, objectionType, replyType, signStatement, statementDigest } from "@bongsu/statement";
import type { Digest, StatementSigner } from "@bongsu/statement";

export interface Signed {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** Signs for a party what its node is to log. */
export class Author {
  readonly #name: string;
  readonly #signer: StatementSigner;
  #said = 0;

  private constructor(name: string, signer: StatementSigner) {
    this.#name = name;
    this.#signer = signer;
  }

  static async of(name: string, folder: string): Promise<Author> {
    const { key } = await readKeyFile(join(folder, "log/private/signing.key"), "p256", async () => null);
    return new Author(name, p256Signer(key));
  }

  /** Every second time an objection, else a reply. */
  answer(to: Digest): Signed {
    const n = this.#said++;
    const written = {
      issuer: this.#name,
      issuedAt: "2026-11-25T00:00:00Z",
      salt: Buffer.from(String(n).padStart(16, "0")).toString("base64"),
      text: [{ language: "en", text: `Answer ${n} of ${this.#name}.` }],
    };
    const envelope =
      n % 2 === 0
        ? signStatement(objectionType, { ...written, objectsTo: { statement: to } }, this.#signer)
        : signStatement(replyType, { ...written, repliesTo: { statement: to } }, this.#signer);
    return { digest: statementDigest(envelope), bytes: encodeEnvelope(envelope) };
  }
}
