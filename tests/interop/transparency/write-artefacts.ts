import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  TileTree,
  cosign,
  formatBundle,
  formatNote,
  formatTlogProof,
  formatTrustedRoot,
  formatVkey,
  parseNote,
  proveInclusion,
  sigstoreLogId,
  toBase64,
  treeHasher,
} from "@bongsu/log";
import {
  LOG_KEY,
  ORIGIN,
  buildLog,
  buildStatementLog,
  numbered,
  readerOf,
  signedStatement,
} from "../../../packages/log/test/support/build-log.ts";
import { ed25519Key, mlDsaKey, p256Key, sha256 } from "../../../packages/log/test/support/crypto.ts";

/** The sizes at which tiles and levels begin and end. */
const SIZES = [1, 2, 255, 256, 257, 511, 65_536, 70_000];

/**
 * Writes logs, proofs, cosigned checkpoints and a policy for main.go and for Tessera's fsck to check:
 * `node write-artefacts.ts FOLDER`.
 */
async function writeArtefacts(folder: string): Promise<void> {
  const write = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const logs: object[] = [];
  for (const size of SIZES) logs.push(await writeLog(write, size));
  const witnesses = [ed25519Key("witness.example.org/w1", 2, 4), mlDsaKey("witness.example.org/w2")];
  const { text, signatures } = parseNote(buildLog(numbered(300)).get("checkpoint") ?? new Uint8Array(0));
  const lines = witnesses.map((witness, at) => cosign(witness, text, 1_764_000_000 + at));
  write("cosigned", formatNote({ text, signatures: [...signatures, ...lines] }));
  write("cosigned-by-one", formatNote({ text, signatures: [...signatures, ...lines.slice(0, 1)] }));
  const vkeys = witnesses.map(({ key }) => formatVkey(key));
  write("policy", policyOf(vkeys));
  write("log.vkey", `${formatVkey(LOG_KEY.key)}\n`);
  const artefacts = { origin: ORIGIN, vkey: formatVkey(LOG_KEY.key), witnesses: vkeys, logs };
  await writeSigstore(write);
  write("artefacts.json", JSON.stringify(artefacts, null, 2));
}

type Write = (path: string, bytes: Uint8Array | string) => void;

async function writeLog(write: Write, size: number): Promise<object> {
  const folder = `log-${size}`;
  const entries = numbered(size);
  const files = buildLog(entries);
  for (const [path, bytes] of files) write(`${folder}/${path}`, bytes);
  const checkpoint = files.get("checkpoint") ?? new Uint8Array(0);
  const proofs: object[] = [];
  for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
    const extra = index === 0 ? null : Uint8Array.of(1, 2, 3);
    const proof = await proveInclusion(sha256, readerOf(files), checkpoint, index);
    const names = { file: `${index}.tlog-proof`, entry: `${index}.entry` };
    write(`${folder}/${names.file}`, formatTlogProof({ ...proof, extra }));
    write(`${folder}/${names.entry}`, entries[index] ?? "");
    proofs.push(names);
  }
  const tree = new TileTree(treeHasher(sha256), readerOf(files), size);
  const consistency: object[] = [];
  for (const from of [1, 128, 255, 256, 257, 65_536].filter((old) => old < size))
    consistency.push({ from, to: size, path: (await tree.consistency(from)).map(toBase64) });
  return { folder, size, proofs, consistency };
}

/** What cosign and @sigstore/verify need to check a logged attestation about `artifact`. */
async function writeSigstore(write: Write): Promise<void> {
  const issuer = p256Key();
  const artifact = "what is spoken of\n";
  const digest = Buffer.from(sha256(new TextEncoder().encode(artifact))).toString("hex");
  const statements = Array.from({ length: 3 }, (_, number) =>
    signedStatement(issuer, {
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "artifact", digest: { sha256: digest } }],
      predicateType: PREDICATE,
      predicate: { number },
    }),
  );
  const files = buildStatementLog(statements);
  const proof = await proveInclusion(
    sha256,
    readerOf(files),
    files.get("checkpoint") ?? new Uint8Array(0),
    1,
  );
  const { envelope } = statements[1] ?? {};
  if (envelope === undefined) throw new Error("three statements were signed");
  const logId = sigstoreLogId(sha256, LOG_KEY.key);
  write("sigstore/artifact", artifact);
  write("sigstore/issuer.pub", pem(issuer.spki));
  write("sigstore/bundle.json", formatBundle(sha256, { envelope, spki: issuer.spki, proof, logId }));
  const log = { key: LOG_KEY.key, validFrom: "2026-01-01T00:00:00Z" };
  write("sigstore/trusted_root.json", formatTrustedRoot(sha256, [log]));
}

const PREDICATE = "https://example.org/predicate/v1";

const pem = (spki: Uint8Array): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(spki)}\n-----END PUBLIC KEY-----\n`;

/** formats' parser wants a URL for each witness, which the specification leaves open. */
const policyOf = (vkeys: readonly string[]): string =>
  [
    `log ${formatVkey(LOG_KEY.key)}`,
    ...vkeys.map((vkey, at) => `witness w${at + 1} ${vkey} https://w${at + 1}.example.org/`),
    "group both all w1 w2",
    "quorum both",
    "",
  ].join("\n");

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("a folder to write to is needed");
await writeArtefacts(folder);
