/**
 * Writes spec/vectors/: what a reader must accept, and what it must refuse. Run by hand after a type has changed;
 * signatures are random, so every run gives other bytes, and the committed files are what tests read.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import {
  encodeBase64,
  keyIdOf,
  openStatement,
  parseEnvelope,
  readStatement,
  statementDigest,
  StatementRefusal,
  verifyEnvelope,
} from "@bongsu/statement";
import { accepted } from "./vectors/accepted.ts";
import { bytes, TYPES } from "./vectors/envelopes.ts";
import { vectorCrypto, vectorKey } from "./vectors/key.ts";
import { rejected } from "./vectors/rejected.ts";

const publicKey = encodeBase64(vectorKey.spki);
const keyId = keyIdOf(vectorKey.spki);

function write(folder: string, name: string, vector: object): void {
  const file = new URL(`../spec/vectors/${folder}/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ data: "synthetic", ...vector }, null, 2)}\n`);
}

/** The type that the envelope claims to be of; null where that cannot be told, or is not known. */
function typeOf(envelope: string | Uint8Array): string | null {
  try {
    const { payload } = JSON.parse(typeof envelope === "string" ? envelope : "");
    const { predicateType } = JSON.parse(Buffer.from(payload, "base64").toString());
    return TYPES.find(({ uri }) => uri === predicateType)?.name ?? null;
  } catch {
    return null;
  }
}

/** What our reader says beside the code. */
function detailsOf(envelope: Uint8Array): StatementRefusal["details"] {
  try {
    const read = parseEnvelope(envelope);
    verifyEnvelope(read, vectorKey.spki, vectorCrypto);
    openStatement(read, TYPES);
  } catch (error) {
    if (error instanceof StatementRefusal) return error.details;
    throw error;
  }
  throw new Error("accepted");
}

for (const folder of ["accept", "reject"]) {
  const at = new URL(`../spec/vectors/${folder}/`, import.meta.url);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
}
for (const { name, why, envelope } of accepted()) {
  const read = parseEnvelope(bytes(envelope));
  const statement = readStatement(read);
  const type = TYPES.find(({ uri }) => uri === statement.predicateType) ?? null;
  write("accept", name, {
    why,
    type: type?.name ?? null,
    issuer: type?.check(statement).issuer ?? null,
    statement: statementDigest(read),
    keyId,
    publicKey,
    payload: statement,
    envelope,
  });
}
for (const { name, code, layer, why, envelope } of rejected()) {
  const held = typeof envelope === "string" ? { envelope } : { envelopeBase64: encodeBase64(envelope) };
  const details = detailsOf(typeof envelope === "string" ? bytes(envelope) : envelope);
  write("reject", name, { why, code, details, layer, type: typeOf(envelope), publicKey, ...held });
}
