/**
 * Writes examples/verify: a party that does not exist, its log, and two statements of it. Keys come from published
 * seeds and signatures are deterministic (RFC 6979, RFC 8032), so the same bytes are made every time.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import {
  bodiesPath,
  cosign,
  type Cosigner,
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  encodeEntries,
  encodeFrame,
  formatBundle,
  formatCheckpoint,
  formatSignature,
  formatTlogProof,
  formatVkey,
  GrowingTiles,
  type KeyType,
  leafOf,
  proveInclusion,
  signNote,
  sigstoreLogId,
  tilePath,
  treeHasher,
  verifierKey,
} from "@bongsu/log";
import {
  correctionType,
  encodeBase64,
  encodeEnvelope,
  type Envelope,
  keyIdOf,
  observationType,
  profileType,
  signStatement,
  statementDigest,
  type StatementSigner,
} from "@bongsu/statement";

const FOLDER = fileURLToPath(new URL("../examples/verify/", import.meta.url));
const DOMAIN = "institute.example";
const ORIGIN = `log.${DOMAIN}`;
/** 25 November 2026, 09:00:00 UTC. */
const SEEN = 1_795_597_200;

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("sha256").update(bytes).digest());
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
/** Thirty-two bytes that anybody can make: nothing signed with them means anything. */
const seed = (name: string): Uint8Array => sha256(utf8(`bongsu demo key, not secret: ${name}`));

const SPKI = Uint8Array.from(Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex"));

function statementKey(name: string): StatementSigner {
  const secret = seed(name);
  return {
    spki: Uint8Array.from([...SPKI, ...p256.getPublicKey(secret, false)]),
    sign: (message) => p256.sign(message, secret, { format: "der", lowS: false }),
  };
}

function noteKey(name: string, type: KeyType): Cosigner {
  const secret = seed(name);
  return {
    key: verifierKey(sha256, name, type, ed25519.getPublicKey(secret)),
    sign: (message) => ed25519.sign(message, secret),
  };
}

const root = statementKey("root");
const signing = statementKey("signing");
const log = noteKey(ORIGIN, ED25519_NOTE);
const witnesses = ["witness.one.example", "witness.two.example"].map((name) =>
  noteKey(name, ED25519_COSIGNATURE),
);

const HOME_LOG = { origin: ORIGIN, vkey: formatVkey(log.key) };

/** The page that the observation is about; synthetic as well. */
export const SOURCE = utf8(
  "Synthetic page of a company that does not exist.\nWe tested the model before release.\n",
);

interface Logged {
  readonly envelope: Envelope;
  readonly key: StatementSigner;
}

function statements(): readonly Logged[] {
  const stated = (key: StatementSigner, use: "root" | "signing") => ({
    spki: encodeBase64(key.spki),
    use,
    from: 0,
    until: null,
  });
  const profile = signStatement(
    profileType,
    {
      domain: DOMAIN,
      issuedAt: "2026-11-25T08:00:00Z",
      kind: "institute",
      name: { en: "Example Institute (synthetic)", ko: "보기 연구소(가상)" },
      country: null,
      homeLog: HOME_LOG,
      keys: [stated(root, "root"), stated(signing, "signing")],
    },
    root,
  );
  const observation = signStatement(
    observationType,
    {
      reportedBy: DOMAIN,
      issuedAt: "2026-11-25T08:10:00Z",
      salt: encodeBase64(seed("salt of the observation").slice(0, 16)),
      about: { name: "Example Company (synthetic)", domain: "company.example" },
      text: [
        { language: "en", text: "Synthetic example. The page says that the model was tested." },
        { language: "ko", text: "가상의 예시이다. 페이지에 모델을 시험하였다고 적혀 있다." },
      ],
      source: {
        url: "https://company.example/tests",
        date: null,
        sha256: `sha256:${Buffer.from(sha256(SOURCE)).toString("hex")}`,
        retrievedAt: "2026-11-25T08:05:00Z",
      },
      known: "primary",
    },
    signing,
  );
  const correction = signStatement(
    correctionType,
    {
      issuer: DOMAIN,
      issuedAt: "2026-11-25T08:20:00Z",
      salt: encodeBase64(seed("salt of the correction").slice(0, 16)),
      corrects: { statement: statementDigest(observation), log: { origin: ORIGIN, index: 1 } },
      replacement: null,
      text: [
        { language: "en", text: "Synthetic example. The page says “before release”; we left that out." },
        { language: "ko", text: "가상의 예시이다. 페이지에는 ‘출시 전에’라고 적혀 있는데 이를 빠뜨렸다." },
      ],
    },
    signing,
  );
  return [
    { envelope: profile, key: root },
    { envelope: observation, key: signing },
    { envelope: correction, key: signing },
  ];
}

const pem = ({ spki }: StatementSigner): string =>
  `-----BEGIN PUBLIC KEY-----\n${encodeBase64(spki).replaceAll(/.{64}/g, "$&\n")}\n-----END PUBLIC KEY-----\n`;

const POLICY = [
  `log ${formatVkey(log.key)}`,
  ...witnesses.map(({ key }, at) => `witness w${at + 1} ${formatVkey(key)}`),
  "group both all w1 w2",
  "quorum both",
  "",
].join("\n");

const TRUST = `# Synthetic: the root key of examples/verify, which anybody can make.
kind: bongsu/trust/1
roots:
  - domain: ${DOMAIN}
    root: ${keyIdOf(root.spki)}
endorsers: null
wellKnown: not-accepted
`;

/** Every file of examples/verify that is made here, by its path in the folder. */
export async function verifyExample(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const logged = statements();
  const leaves = logged.map(({ envelope, key }) => leafOf(sha256, envelope, key.spki));
  const tiles = GrowingTiles.empty(treeHasher(sha256));
  for (const leaf of leaves) tiles.append(treeHasher(sha256).leaf(leaf));
  for (const { path, bytes } of tiles.take()) files.set(`log/${path}`, Uint8Array.from(bytes));
  files.set(`log/${tilePath({ level: "entries", index: 0, width: leaves.length })}`, encodeEntries(leaves));
  files.set(
    `log/${bodiesPath(0)}`,
    Buffer.concat(logged.map(({ envelope }) => encodeFrame(encodeEnvelope(envelope)))),
  );
  const checkpoint = signedCheckpoint(leaves.length, tiles.root());
  files.set("log/checkpoint", checkpoint);
  const read = async (path: string): Promise<Uint8Array | null> => files.get(`log/${path}`) ?? null;
  for (const [index, name] of [
    [1, "observation"],
    [2, "correction"],
  ] as const) {
    const { envelope, key } = logged[index] ?? fail(index);
    const proof = await proveInclusion(sha256, read, checkpoint, index);
    const logId = sigstoreLogId(sha256, log.key);
    files.set(
      `${name}.sigstore.json`,
      utf8(formatBundle(sha256, { envelope, spki: key.spki, proof, logId })),
    );
    files.set(`${name}.dsse.json`, encodeEnvelope(envelope));
    files.set(`${name}.tlog-proof`, formatTlogProof(proof));
  }
  files.set("issuer.pub", utf8(pem(signing)));
  files.set("log.vkey", utf8(`${formatVkey(log.key)}\n`));
  files.set("policy", utf8(POLICY));
  files.set("trust.yaml", utf8(TRUST));
  files.set("source.txt", SOURCE);
  files.set("bongsu.json", utf8(`${JSON.stringify(wellKnown(), null, 2)}\n`));
  return files;
}

const wellKnown = () => ({
  kind: "bongsu/party/1",
  domain: DOMAIN,
  homeLog: HOME_LOG,
  roots: [keyIdOf(root.spki)],
});

function signedCheckpoint(size: number, rootHash: Uint8Array): Uint8Array {
  const words = formatCheckpoint({ origin: ORIGIN, size, root: rootHash, extensions: [] });
  const note = signNote(words, [{ name: ORIGIN, keyId: log.key.keyId, sign: log.sign }]);
  const lines = witnesses.map((witness) => utf8(formatSignature(cosign(witness, words, SEEN))));
  return Uint8Array.from(Buffer.concat([note, ...lines]));
}

function fail(index: number): never {
  throw new RangeError(`no entry ${index}`);
}

if (import.meta.main) {
  for (const [path, bytes] of await verifyExample()) {
    mkdirSync(dirname(`${FOLDER}${path}`), { recursive: true });
    writeFileSync(`${FOLDER}${path}`, bytes);
    console.log(`examples/verify/${path}`);
  }
}
