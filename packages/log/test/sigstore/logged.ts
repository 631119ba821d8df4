import {
  formatBundle,
  formatVkey,
  parseBundle,
  parsePolicy,
  proveInclusion,
  sigstoreLogId,
  verifyBundle,
} from "../../src/index.ts";
import { LOG_KEY, buildStatementLog, readerOf, signedStatement } from "../support/build-log.ts";
import { crypto, p256Key, sha256, verifyP256 } from "../support/crypto.ts";
import { text } from "../support/refused.ts";

export const ISSUER = p256Key();
export const LOGGED = signedStatement(ISSUER, { number: 3 });
export const STATEMENTS = [
  ...[0, 1, 2].map((number) => signedStatement(ISSUER, { number })),
  LOGGED,
  signedStatement(ISSUER, { number: 4 }),
];
export const FILES = buildStatementLog(STATEMENTS);
export const CHECKPOINT = FILES.get("checkpoint") ?? new Uint8Array(0);
export const POLICY = parsePolicy(sha256, text(`log ${formatVkey(LOG_KEY.key)}\nquorum none\n`));
export const LOG_ID = sigstoreLogId(sha256, LOG_KEY.key);
export const PROOF = await proveInclusion(sha256, readerOf(FILES), CHECKPOINT, 3);
export const JSON_TEXT = formatBundle(sha256, {
  envelope: LOGGED.envelope,
  spki: ISSUER.spki,
  proof: PROOF,
  logId: LOG_ID,
});

export interface Loose {
  [name: string]: Loose & string;
}

/** The bundle with something changed, by the path of a member. */
export function changed(path: readonly string[], value: unknown): Uint8Array {
  const bundle: Loose = JSON.parse(JSON_TEXT);
  const holder = path.slice(0, -1).reduce<Loose>((at, name) => at[name] ?? {}, bundle);
  Object.assign(holder, { [path.at(-1) ?? ""]: value });
  return text(JSON.stringify(bundle));
}

export const ENTRY = ["verificationMaterial", "tlogEntries", "0"];
export const verify = (bytes: Uint8Array, spki = ISSUER.spki) =>
  verifyBundle(crypto, verifyP256, POLICY, spki, parseBundle(bytes));
export const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, "base64");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes.toString("base64");
};
export const member = (path: readonly string[]): string =>
  String(path.reduce<Loose>((at, name) => at[name] ?? {}, JSON.parse(JSON_TEXT)));
