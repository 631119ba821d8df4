import { join } from "node:path";
import { encodeEnvelope, objectionType, parseWellKnown, signStatement } from "@bongsu/statement";
import { readFileSync } from "node:fs";
import {
  HttpTransport,
  initNode,
  nodeLogCrypto,
  p256Signer,
  readKeyFile,
  systemClock,
  systemRandomness,
} from "../../src/index.ts";
import type { NodeParts } from "../../src/index.ts";

export const crypto = nodeLogCrypto();

export const partsIn = (root: string): NodeParts => ({
  clock: systemClock,
  randomness: systemRandomness,
  transport: () => new HttpTransport({ allowPrivate: true }),
  state: join(root, "state"),
  ask: async () => null,
});

export async function newNode(folder: string, parts: NodeParts): Promise<void> {
  await initNode({
    ...parts,
    crypto,
    folder,
    domain: null,
    origin: null,
    kind: "observer",
    country: null,
    name: { en: null, ko: null },
    passphrase: null,
  });
}

/** The n-th objection that a node's own party signs. */
export async function objectionOf(folder: string, n: number): Promise<Uint8Array> {
  const bytes = readFileSync(join(folder, "log/bongsu.json"));
  const domain = String(JSON.parse(bytes.toString()).domain);
  const about = parseWellKnown(bytes, domain);
  const { key } = await readKeyFile(join(folder, "log/private/signing.key"), "p256", async () => null);
  const objection = {
    issuer: about.domain,
    issuedAt: "2026-11-25T00:00:00Z",
    salt: Buffer.alloc(16, n).toString("base64"),
    objectsTo: { statement: `sha256:${String(n).padStart(64, "0")}` as const },
    text: [{ language: "ko", text: `이의 ${n}.` }],
  };
  return encodeEnvelope(signStatement(objectionType, objection, p256Signer(key)));
}
