import { existsSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "@bongsu/input";
import { createLog, formatTrustedRoot, formatVkey } from "@bongsu/log";
import {
  type KeyFileWarning,
  ed25519NoteKey,
  FileStore,
  generateKey,
  guardIn,
  p256Signer,
  stateFolder,
  writeKeyFile,
} from "@bongsu/node";
import {
  encodeBase64,
  keyIdOf,
  profileType,
  signStatement,
  type Profile,
  type WellKnown,
} from "@bongsu/statement";
import { usage } from "../failure.ts";
import { writeFolder } from "../io/outputs.ts";
import { type Appended, appendEnvelope } from "./append-envelope.ts";
import { LAYOUT } from "./layout.ts";
import { pemOf } from "./pem.ts";
import { signingLog } from "./open-log.ts";
import { logCrypto } from "./crypto.ts";

/** Who begins a log. */
export interface Party extends Pick<Profile, "domain" | "kind" | "country" | "name" | "issuedAt"> {
  readonly origin: string;
}

export interface Begun {
  readonly about: WellKnown;
  readonly profile: Appended;
  readonly warnings: readonly KeyFileWarning[];
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Makes a party's log: its keys, an empty tree, and the party's profile as the first entry. The folder appears whole
 * or not at all.
 * @throws InputError where the folder is there; StatementRefusal for a domain or name of the wrong form; LogRefusal
 *   where this machine has signed for the origin before.
 */
export async function beginLog(
  folder: string,
  party: Party,
  passphrase: string | null,
  env: Env,
): Promise<Begun> {
  if (existsSync(folder)) throw folderThere(folder);
  const draft = `${resolve(folder)}.part-${process.pid}`;
  try {
    const begun = await beginIn(draft, party, passphrase, env);
    renameSync(draft, folder);
    return begun;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function beginIn(folder: string, party: Party, passphrase: string | null, env: Env): Promise<Begun> {
  const keys = { log: generateKey("ed25519"), root: generateKey("p256"), signing: generateKey("p256") };
  const note = ed25519NoteKey(logCrypto, party.origin, keys.log);
  const homeLog = { origin: party.origin, vkey: formatVkey(note.key) };
  const [root, signing] = [p256Signer(keys.root), p256Signer(keys.signing)];
  const { origin: _origin, ...who } = party;
  const valid = { from: 0, until: null };
  // Signed before anything is written, so that a wrong domain or name leaves nothing behind.
  const profile = signStatement(
    profileType,
    {
      ...who,
      homeLog,
      keys: [
        { spki: encodeBase64(root.spki), use: "root", ...valid },
        { spki: encodeBase64(signing.spki), use: "signing", ...valid },
      ],
    },
    root,
  );
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
  writeFolder(folder, [
    { name: LAYOUT.wellKnown, bytes: `${JSON.stringify(about, null, 2)}\n` },
    { name: LAYOUT.vkey, bytes: `${homeLog.vkey}\n` },
    { name: LAYOUT.issuer, bytes: pemOf(signing.spki) },
    {
      name: LAYOUT.trustedRoot,
      bytes: formatTrustedRoot(logCrypto.sha256, [{ key: note.key, validFrom: party.issuedAt }]),
    },
  ]);
  const identity = {
    origin: party.origin,
    crypto: logCrypto,
    verifiers: [note.verifier],
    signers: [note.signer],
  };
  const store = new FileStore(folder);
  await createLog({ identity, store, guard: guardIn(stateFolder(env), party.origin) });
  store.close();
  const log = await signingLog(folder, env, async () => passphrase);
  const first = await appendEnvelope(log, { envelope: profile, spki: root.spki });
  return { about, profile: first, warnings: [...new Set(warnings)] };
}

const folderThere = (folder: string) =>
  usage(
    folder,
    text("There is something in this place already.", "이미 파일이나 폴더가 있다."),
    text(
      "A path where nothing is yet; the log's folder is made whole.",
      "아직 아무것도 없는 경로. 로그 폴더는 통째로 만들어진다.",
    ),
    text("Choose another path, or move what is there.", "다른 경로를 쓰거나, 있는 것을 옮기십시오."),
  );
