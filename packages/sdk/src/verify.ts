import { LogRefusal, proveInclusion } from "@bongsu/log";
import { decodeBase64, type Envelope, statementDigest } from "@bongsu/statement";
import { checkArtifacts } from "./checks/artifact.ts";
import { type KnownLogKey, readCheckpoint } from "./checks/checkpoint.ts";
import { checkContent } from "./checks/content.ts";
import { checkEntry, keyInLeaf } from "./checks/entry.ts";
import { checkExpiry } from "./checks/expiry.ts";
import { checkSignature } from "./checks/signature.ts";
import { factsOf, isAboutFiles } from "./facts.ts";
import type { Tools, VerifyInput } from "./input.ts";
import { historiesOf } from "./log/histories.ts";
import { type ReadCopy, readCopy } from "./log/read-copy.ts";
import { worded } from "./messages/worded.ts";
import { type Given, homeLogKey, readGiven } from "./read/given.ts";
import { signingKey, type SigningKey } from "./read/keys.ts";
import { readMaterial } from "./read/material.ts";
import { HASHED_REKORD, type Material, type Place } from "./read/place.ts";
import { establishedBy, inOrder, type Report } from "./report.ts";
import { checkLogged } from "./verify-log.ts";
import { checkParty } from "./verify-party.ts";

/**
 * What a file says, who said it, where it is logged, who watched, and what of this could not be told from what the
 * reader brought. Nothing is fetched; nothing in the file is believed because it stands there.
 * @throws SdkRefusal for a file that cannot be read as what it was given as.
 */
export async function verifyFile(input: VerifyInput, tools: Tools): Promise<Report> {
  const given = readGiven(input, tools.log);
  const material = readMaterial(input.file, input.proof);
  const { envelope, certificate } = material;
  const content = checkContent(envelope, tools.types);
  const { copies, place } = await readPlace(input, tools, material);
  const head = place === null ? null : readCheckpoint(place.checkpoint);
  const signed = checkSignature(
    tools.statement,
    envelope,
    candidates(given, place, content.issuer, copies),
    certificate,
  );
  const entry = checkEntry(tools.log.sha256, envelope, signed.key, place, certificate);
  const party = checkParty({
    given,
    tools,
    asOf: input.asOf,
    key: signed.key,
    issuer: content.issuer,
    copies,
  });
  const logged = checkLogged({
    tools,
    given,
    place,
    head,
    entry,
    copies,
    known: logKeys(given, content.issuer, party.homeKeys, tools),
  });
  const rest = party.finish(logged.position, logged.copies, statementDigest(envelope));
  const checks = inOrder([
    signed.finding,
    party.finding,
    content.finding,
    entry.finding,
    ...logged.checks,
    ...rest.checks,
    ...checkExpiry(content.statement, input.asOf),
    ...checkArtifacts(
      content.statement,
      input.artifacts,
      isAboutFiles(content.statement?.predicateType ?? null),
    ),
  ]);
  return worded({
    file: input.file.name,
    statement: factsOf(envelope, content),
    keyId: signed.key?.keyId ?? null,
    log: logged.at,
    witnesses: logged.witnesses,
    answers: rest.answers,
    asOf: input.asOf,
    checks,
    established: establishedBy(checks),
  });
}

/** The copies, and the place that the file names, or else one of the copies. */
async function readPlace(
  input: VerifyInput,
  tools: Tools,
  { envelope, place }: Material,
): Promise<{ readonly copies: readonly ReadCopy[]; readonly place: Place | null }> {
  const copies = await readCopies(input, tools, envelope, place);
  if (place !== null) return { copies, place };
  const found = await placeIn(copies, tools);
  // Once more, so that each copy tells its root at the size of that place.
  return found === null
    ? { copies, place: null }
    : { copies: await readCopies(input, tools, envelope, found), place: found };
}

async function readCopies(
  { logs }: VerifyInput,
  tools: Tools,
  envelope: Envelope,
  place: Place | null,
): Promise<readonly ReadCopy[]> {
  const head = place === null ? null : readCheckpoint(place.checkpoint);
  const size = head === null || "because" in head ? null : head.checkpoint.size;
  const copies: ReadCopy[] = [];
  for (const copy of logs) copies.push(await readCopy(copy, tools, { envelope, size }));
  return copies;
}

/** The place that a copy of a log gives an envelope which brings none. */
async function placeIn(copies: readonly ReadCopy[], { log: { sha256 } }: Tools): Promise<Place | null> {
  for (const { copy, note, found, damage } of copies) {
    if (found === null || damage !== null) continue;
    try {
      const { index, path } = await proveInclusion(sha256, copy.read, note, found.index);
      return { entryKind: HASHED_REKORD, leaf: found.leaf, index, path, checkpoint: note, repeated: null };
    } catch (error) {
      if (!(error instanceof LogRefusal)) throw error;
    }
  }
  return null;
}

/** The keys that may have signed: the reader's, the leaf's, and those of the issuer in the copies of logs. */
function candidates(
  { keys }: Given,
  place: Place | null,
  issuer: string | null,
  copies: readonly ReadCopy[],
): readonly SigningKey[] {
  const inLeaf = keyInLeaf(place);
  const held = issuer === null ? [] : historiesOf(issuer, copies).flatMap(({ history }) => history.keys);
  return [
    ...keys,
    ...(inLeaf === null ? [] : [inLeaf]),
    ...held.map(({ spki }) => signingKey(decodeBase64(spki, "spki"))),
  ];
}

/** Keys of logs: the reader's, and those that the issuer names, once it is the issuer who names them. */
function logKeys(
  { logKeys: known, wellKnown }: Given,
  issuer: string | null,
  home: readonly KnownLogKey[],
  tools: Tools,
): readonly KnownLogKey[] {
  const own = wellKnown !== null && wellKnown.domain === issuer;
  return [...known, ...(own ? [homeLogKey(tools.log, wellKnown.homeLog.vkey, "well-known")] : []), ...home];
}
