import { join } from "node:path";
import { Appender, openCheckpoint, readLogged, replace, submissionOf } from "@bongsu/log";
import { openEntry, openLogged } from "@bongsu/sdk";
import { encodeBase64, encodeEnvelope, profileType, signStatement, signedBytes } from "@bongsu/statement";
import type { Profile } from "@bongsu/statement";
import { nodeLogCrypto } from "../crypto/log-crypto.ts";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { p256Signer } from "../crypto/signers.ts";
import { readKeyFile } from "../keys/key-file.ts";
import { instantAt } from "../ports/clock.ts";
import { refuse } from "../refusal.ts";
import type { NodeParts } from "../runtime/open-node.ts";
import { isNode } from "./init-node.ts";
import { LAYOUT, NODE_LAYOUT, inLog } from "./layout.ts";
import { lockNode } from "./node-lock.ts";
import { openSigningLog } from "./open-log.ts";
import type { SigningLog } from "./open-log.ts";

export interface Given {
  readonly origin: string;
  /** Where the log says so. */
  readonly index: number;
}

/**
 * Gives the party of a node that is not running another domain: a profile under that domain, with the same keys and the
 * same log, signed by the root. The log's origin stays, and so does what was said under the name before.
 * @throws NodeRefusal node-folder-none, node-busy, for the keys' files; StatementRefusal predicate-invalid; LogRefusal as
 *   `Appender`.
 */
export async function giveDomain(
  folder: string,
  domain: string,
  { state, ask, clock }: NodeParts,
): Promise<Given> {
  if (!isNode(folder)) refuse("node-folder-none", { path: folder });
  const unlock = await lockNode(folder);
  const crypto = nodeLogCrypto();
  const home = join(folder, NODE_LAYOUT.log);
  const log = await openSigningLog(crypto, home, state, ask);
  const appender = new Appender(log.kept, (wait, work) => clock.after(wait, work));
  try {
    const root = p256Signer((await readKeyFile(inLog(home, "rootKey"), "p256", ask)).key);
    const signing = p256Signer((await readKeyFile(inLog(home, "signingKey"), "p256", ask)).key);
    const { size, profile } = await present(log);
    const valid = { from: size, until: null };
    const keys: Profile["keys"] = [
      { spki: encodeBase64(root.spki), use: "root", ...valid },
      { spki: encodeBase64(signing.spki), use: "signing", ...valid },
    ];
    const said = { ...profile, domain, homeLog: log.about.homeLog, keys, issuedAt: instantAt(clock.now()) };
    const envelope = signStatement(profileType, said, root);
    const entry = {
      digest: crypto.sha256(signedBytes(envelope)),
      signature: envelope.signature,
      spki: root.spki,
    };
    const { index } = await appender.append(submissionOf(crypto, entry, encodeEnvelope(envelope)));
    const about = `${JSON.stringify({ ...log.about, domain }, null, 2)}\n`;
    await replace(log.store, LAYOUT.wellKnown, new TextEncoder().encode(about));
    return { origin: log.about.homeLog.origin, index };
  } finally {
    await appender.close();
    log.store.close();
    await unlock();
  }
}

/** The log's size, and the last profile of its party in it. */
async function present({ about, store, verifier }: SigningLog) {
  const note = (await store.read("checkpoint")) ?? new Uint8Array(0);
  const { size } = openCheckpoint(note, about.homeLog.origin, [verifier]).checkpoint;
  const tools = { types: [profileType], statement: nodeStatementCrypto() };
  let profile: Profile | null = null;
  for await (const entry of readLogged((path) => store.read(path), size)) {
    const opened = openLogged(openEntry(entry), tools, new Set([profileType.uri]))?.opened;
    const said = opened === undefined ? null : profileType.predicateOf(opened.statement);
    if (said?.domain === about.domain) profile = said;
  }
  return profile === null ? refuse("log-folder-none", { path: about.domain }) : { size, profile };
}
