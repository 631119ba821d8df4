import { createPublicKey } from "node:crypto";
import { promises } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Appender, createLog, formatTrustedRoot, formatVkey, submissionOf } from "@bongsu/log";
import type { LogCrypto, Receipt } from "@bongsu/log";
import {
  encodeBase64,
  encodeEnvelope,
  keyIdOf,
  profileType,
  signStatement,
  signedBytes,
} from "@bongsu/statement";
import type { Envelope, Profile, StatementSigner, WellKnown } from "@bongsu/statement";
import { ed25519NoteKey, p256Signer } from "../crypto/signers.ts";
import { guardIn } from "../guard/guard-folder.ts";
import { generateKey } from "../keys/key-kinds.ts";
import { writeKeyFile } from "../keys/key-file.ts";
import type { KeyFileWarning } from "../keys/key-file.ts";
import { systemClock } from "../platform/clock.ts";
import { refuse } from "../refusal.ts";
import { FileStore } from "../store/file-store.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { syncFolder } from "../store/sync-folder.ts";
import { LAYOUT } from "./layout.ts";
import { openSigningLog } from "./open-log.ts";
import type { SigningLog } from "./open-log.ts";

/** Who begins a log. */
export interface Party extends Pick<Profile, "domain" | "kind" | "country" | "name" | "issuedAt"> {
  readonly origin: string;
}

export interface Begun {
  readonly about: WellKnown;
  /** Of the party's profile, the first entry. */
  readonly profile: Receipt;
  readonly warnings: readonly KeyFileWarning[];
}

export interface BeginLog {
  readonly crypto: LogCrypto;
  readonly folder: string;
  readonly party: Party;
  readonly passphrase: string | null;
  /** See `stateFolder`. */
  readonly state: string;
}

/**
 * Makes a party's log: its keys, an empty tree, and the party's profile as the first entry. The folder appears whole
 * or not at all.
 * @throws NodeRefusal folder-exists; StatementRefusal for a domain or name of the wrong form; LogRefusal where this
 *   machine has signed for the origin before.
 */
export async function beginLog(wanted: BeginLog): Promise<Begun> {
  const { folder } = wanted;
  if (await isThere(folder)) refuse("folder-exists", { path: folder });
  const draft = `${resolve(folder)}.part-${process.pid}`;
  try {
    const begun = await beginIn({ ...wanted, folder: draft });
    await promises.rename(draft, folder);
    await syncFolder(dirname(resolve(folder)));
    return begun;
  } catch (error) {
    await promises.rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function beginIn({ crypto, folder, party, passphrase, state }: BeginLog): Promise<Begun> {
  const keys = { log: generateKey("ed25519"), root: generateKey("p256"), signing: generateKey("p256") };
  const note = ed25519NoteKey(crypto, party.origin, keys.log);
  const homeLog = { origin: party.origin, vkey: formatVkey(note.key) };
  const [root, signing] = [p256Signer(keys.root), p256Signer(keys.signing)];
  // Signed before anything is written, so that a wrong domain or name leaves nothing behind.
  const profile = profileOf(party, homeLog, root, signing);
  const about: WellKnown = {
    kind: "bongsu/party/1",
    domain: party.domain,
    homeLog,
    roots: [keyIdOf(root.spki)],
  };
  const warnings = [
    ...(await writeKeyFile(join(folder, LAYOUT.logKey), keys.log, passphrase)),
    ...(await writeKeyFile(join(folder, LAYOUT.rootKey), keys.root, passphrase)),
    ...(await writeKeyFile(join(folder, LAYOUT.signingKey), keys.signing, passphrase)),
  ];
  const trustedRoot = formatTrustedRoot(crypto.sha256, [{ key: note.key, validFrom: party.issuedAt }]);
  await writeDurably(join(folder, LAYOUT.wellKnown), `${JSON.stringify(about, null, 2)}\n`);
  await writeDurably(join(folder, LAYOUT.vkey), `${homeLog.vkey}\n`);
  await writeDurably(join(folder, LAYOUT.issuer), pemOf(signing.spki));
  await writeDurably(join(folder, LAYOUT.trustedRoot), trustedRoot);
  const identity = { origin: party.origin, crypto, verifiers: [note.verifier], signers: [note.signer] };
  const store = new FileStore(folder);
  await createLog({ identity, store, guard: guardIn(state, party.origin) });
  store.close();
  const log = await openSigningLog(crypto, folder, state, async () => passphrase);
  return { about, profile: await appendOne(crypto, log, profile, root), warnings: [...new Set(warnings)] };
}

function profileOf(
  { origin: _origin, ...who }: Party,
  homeLog: WellKnown["homeLog"],
  root: StatementSigner,
  signing: StatementSigner,
): Envelope {
  const valid = { from: 0, until: null };
  const keys = [
    { spki: encodeBase64(root.spki), use: "root" as const, ...valid },
    { spki: encodeBase64(signing.spki), use: "signing" as const, ...valid },
  ];
  return signStatement(profileType, { ...who, homeLog, keys }, root);
}

async function appendOne(
  crypto: LogCrypto,
  log: SigningLog,
  envelope: Envelope,
  { spki }: StatementSigner,
): Promise<Receipt> {
  const appender = new Appender(log.kept, systemClock.after, AT_ONCE);
  const entry = { digest: crypto.sha256(signedBytes(envelope)), signature: envelope.signature, spki };
  try {
    return await appender.append(submissionOf(crypto, entry, encodeEnvelope(envelope)));
  } finally {
    await appender.close();
    log.store.close();
  }
}

/** Nothing else will come to share the batch. */
const AT_ONCE = { batch: 256, window: 0, waiting: 4096, body: 4 << 20 };

const pemOf = (spki: Uint8Array): string =>
  String(
    createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }).export({
      format: "pem",
      type: "spki",
    }),
  );

async function isThere(path: string): Promise<boolean> {
  try {
    await promises.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  await promises.writeFile(path, text, { flush: true });
}
