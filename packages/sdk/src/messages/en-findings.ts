import type { TrustReason } from "@bongsu/statement";
import type { SeenBy } from "../findings.ts";
import { type Catalogue, shown, short } from "./catalogue.ts";

const names = (list: readonly string[]): string => list.map(shown).join(", ");
const seenBy = (seen: readonly SeenBy[]): string =>
  seen.map(({ name, at }) => `${shown(name)} (${at})`).join(", ");

function reason(why: TrustReason): string {
  switch (why.code) {
    case "root-named":
      return "it names this party's root key";
    case "well-known-names":
      return "the party's own document names its root key";
    case "well-known-names-others":
      return "the party's own document names other root keys";
    case "well-known-missing":
      return "the party's own document was not given";
    case "well-known-not-accepted":
      return "it does not accept a domain's own document";
    case "endorsed":
      return `${why.by.length} of its endorsers vouch for the key (${names(why.by)}; ${why.needed} needed)`;
    case "endorsers-too-few":
      return `${why.by.length} of the ${why.needed} endorsers that it needs vouch for the key${why.by.length === 0 ? "" : ` (${names(why.by)})`}`;
    case "endorsement-expired":
      return `the endorsement by ${shown(why.by)} ended on ${why.expired}`;
    case "endorsers-not-read":
      return "not all of its endorsers' logs were given, so an endorsement may be missing";
  }
}
const reasons = (list: readonly TrustReason[]): string => list.map(reason).join("; ");

const NOT_VALID = {
  "not-yet": "was not yet valid",
  ended: "was no longer valid",
  revoked: "had been revoked",
} as const;

const KNOWN_BY = {
  given: "the key that you gave",
  policy: "the key in your policy",
  "well-known": "the key that the party's document names",
  profile: "the key that the party's profile names",
} as const;

export const FINDINGS_EN: Catalogue["findings"] = {
  "signature-holds": ({ keyId }) => `Key ${short(keyId)} signed exactly these bytes.`,
  "signature-wrong": ({ keyIds }) =>
    `None of these keys made the signature over these bytes: ${keyIds.map(short).join(", ")}. The statement or its signature was changed, or another key signed it.`,
  "signature-no-key": ({ certificate }) =>
    certificate
      ? "The file names its signer by a certificate, which this software does not judge; no key was given that made the signature."
      : "The file does not say with which key it was signed.",

  "issuer-key-given": ({ domain, keyId }) =>
    `Key ${short(keyId)} is ${domain}'s by the key that you gave; that it is ${domain}'s rests on where you have it from.`,
  "issuer-well-known": ({ domain, root }) =>
    `The key is ${domain}'s by the document that its domain serves, which names root ${short(root)}. That the document came from ${domain} rests on how you fetched it.`,
  "issuer-trusted": ({ domain, reasons: list }) =>
    `By your trust policy the key is ${domain}'s: ${reasons(list)}.`,
  "issuer-not-trusted": ({ domain, reasons: list }) =>
    `By your trust policy the key is not to be taken for ${domain}'s: ${reasons(list)}.`,
  "issuer-trust-open": ({ domain, reasons: list }) =>
    `Your trust policy can neither take the key for ${domain}'s nor refuse it: ${reasons(list)}.`,
  "issuer-trust-no-log": ({ domain }) =>
    `Your trust policy could not be applied: it goes by the history of ${domain}'s keys, and no copy of a log with that history was given.`,
  "issuer-expiry-open": ({ domain }) =>
    `The key would be ${domain}'s by endorsements, but no day was given, so whether they have expired was not judged.`,
  "issuer-key-differs": ({ domain, keyId, given }) =>
    `Key ${short(keyId)} signed this, and it is none of the keys that you gave as ${domain}'s (${given.map(short).join(", ")}).`,
  "issuer-key-unlisted": ({ domain, keyId }) =>
    `The log that ${domain} keeps does not list key ${short(keyId)} as one of its keys.`,
  "issuer-needs-log": ({ domain, keyId }) =>
    `Key ${short(keyId)} is none of the roots that ${domain} names; whether a root introduced it stands in ${domain}'s log.`,
  "issuer-well-known-other": ({ domain, found }) =>
    `The document that you gave is that of ${shown(found)}; the statement speaks in the name of ${domain}.`,
  "issuer-well-known-excludes": ({ domain, root }) =>
    `The key goes back to root ${short(root)}, which the document of ${domain} does not name.`,
  "issuer-unbound": ({ domain, keyId }) =>
    `Signed with key ${short(keyId)}; whether this is a key of ${domain} could not be checked.`,
  "issuer-unstated": ({ keyId }) =>
    `Signed with key ${short(keyId)}. The statement names no party in a form that this software knows.`,
  "issuer-unsigned": () =>
    "As long as no key is known that made the signature, nobody is known to have said this.",

  "key-valid": ({ keyId, index, size }) =>
    `Key ${short(keyId)} was the party's at entry ${index}; nothing in its log, up to ${size} entries, says otherwise.`,
  "key-not-valid": ({ keyId, index, standing }) =>
    `Key ${short(keyId)} ${NOT_VALID[standing]} at entry ${index}.`,
  "key-after-end": ({ origin, index, size }) =>
    `The party ended its log ${shown(origin)} at ${size} entries; entry ${index}, which came after, is not its word.`,
  "key-revoked-since": ({ keyId, from, at }) =>
    `Key ${short(keyId)} was valid when this was logged; at entry ${at} the party said that it had been out of its hands since entry ${from}. Whether the party said this cannot be told.`,
  "key-other-log": ({ origin, home }) =>
    `This is logged in ${shown(origin)}; how long a key is valid is counted by places in the party's own log, ${shown(home)}.`,
  "key-no-history": ({ domain }) => `The copy of the log has no profile of ${domain} that leads to this key.`,
  "key-open": ({ origin }) =>
    `The copy of ${shown(origin)} names the key, but it is not established that the copy is the log's own and whole, or that this is the party's history; a revocation could be missing.`,
  "key-no-log": () =>
    "Whether the key was valid at that place, or was revoked since, stands in the party's log.",
  "key-unplaced": () =>
    "As long as the place in the log is not established, whether the key was valid there is open.",

  "content-known": ({ type }) => `Well-formed: ${type.en}.`,
  "content-unknown": ({ type }) =>
    `Of a type that this software does not know (${shown(type)}); what it says was not held against any rules.`,
  "content-foreign": ({ payloadType }) =>
    `The envelope holds no statement that this software reads (${shown(payloadType)}).`,
  "content-other": ({ because }) =>
    `Not a statement in a form that this software reads, so what it says was not looked at. ${because.en}`,
  "content-invalid": ({ because }) => `The statement breaks the rules of its type. ${because.en}`,

  "entry-matches": () => "The entry in the log is of this statement and this signature.",
  "entry-differs": () =>
    "The entry in the log is of another statement, signature or key than those in this file.",
  "entry-foreign": ({ kind }) =>
    `The entry is of a kind that this software does not read (${shown(kind)}); whether it is of this statement is open. The program that made the file can tell.`,
  "entry-no-key": () => "To build the entry, the key that signed is needed, and the file does not name it.",
  "entry-none": () => "The file brings no proof that it was logged.",

  "inclusion-holds": ({ index, size }) =>
    `The proof leads from this entry, number ${index}, to the log's tree of ${size} entries.`,
  "inclusion-fails": ({ because }) => `The proof does not lead to the log's tree. ${because.en}`,
  "inclusion-repeated": ({ name }) =>
    `The ${{ index: "entry number", size: "tree size", root: "root hash" }[name]} beside the proof is not that of the proof.`,
  "inclusion-none": () => "Without an entry and a checkpoint there is no place to check.",

  "checkpoint-signed": ({ origin, size, by }) =>
    `The log ${shown(origin)} signed its tree of ${size} entries; checked with ${KNOWN_BY[by]}.`,
  "checkpoint-wrong": ({ because }) => `The log's signed tree head does not hold. ${because.en}`,
  "checkpoint-swapped": ({ origin, signedAs }) =>
    `The tree head says that it is of ${shown(origin)}, but its signature is by the key of ${shown(signedAs)}.`,
  "checkpoint-unlisted": ({ origin, expected }) =>
    `The log ${shown(origin)} is none of those in your policy: ${names(expected)}.`,
  "checkpoint-no-key": ({ origin }) =>
    `The file says that it is in the log ${shown(origin)}; no key of that log was given, so its signature could not be checked.`,
  "checkpoint-none": () => "There is no signed tree head to check.",

  "witnesses-enough": ({ seen, threshold }) =>
    `Watched by ${seenBy(seen)}; your policy asks for ${threshold}. Times are by the witnesses' own clocks.`,
  "witnesses-short": ({ seen, threshold, members }) =>
    `Watched by ${seen.length === 0 ? "none of your policy's witnesses" : seenBy(seen)}; your policy asks for ${threshold} of ${members}.`,
  "witnesses-wrong": ({ because }) => `A witness's signature does not hold. ${because.en}`,
  "witnesses-none-asked": ({ seen }) =>
    `Your policy asks for no witness${seen.length === 0 ? "" : `; there were ${seenBy(seen)}`}. Without one the log could show others another history.`,
  "witnesses-no-policy": ({ lines }) =>
    lines.length === 0
      ? "No witness signed this tree head; the log could show others another history."
      : `The tree head bears signatures in the names of ${names(lines)}; no policy with their keys was given, so they could not be checked.`,
  "witnesses-none": () => "Without a tree head there is nothing that a witness signed.",

  "log-copy-sound": ({ origin, size }) =>
    `The copy of ${shown(origin)} is whole and signed: ${size} entries.`,
  "log-copy-unsigned": ({ origin }) =>
    `The copy of ${shown(origin)} is whole, but that the log signed it could not be checked.`,
  "log-copy-behind": ({ origin, size, expected }) =>
    `The copy of ${shown(origin)} has ${size} entries, fewer than the ${expected} that the file knows of.`,
  "log-copy-forked": ({ origin, size }) =>
    `The copy of ${shown(origin)} and the file show two histories that differ within the first ${size} entries. Keep both: together they prove that the log misbehaved.`,
  "log-copy-damaged": ({ because }) => `The copy of the log is damaged and was not used. ${because.en}`,

  "standing-unchanged": ({ origin, size }) =>
    `Neither withdrawn nor corrected in ${shown(origin)}, up to ${size} entries.`,
  "standing-withdrawn": ({ by, origin, index }) =>
    `${by} has withdrawn this (entry ${index} of ${shown(origin)}).`,
  "standing-corrected": ({ by, origin, index }) =>
    `${by} has corrected this (entry ${index} of ${shown(origin)}).`,
  "standing-moved": ({ origin, successor }) =>
    `Neither withdrawn nor corrected in ${shown(origin)}, which has ended; the party's statements go on in ${shown(successor)}, and what stands there was not looked at.`,
  "standing-open": ({ origin }) =>
    `The copy of ${shown(origin)} holds no withdrawal, but that it is the party's own log and whole is not established.`,
  "standing-bodies": ({ origin, missing }) =>
    `Of ${missing} ${missing === 1 ? "entry" : "entries"} the copy of ${shown(origin)} does not hold what is said; a withdrawal may be among them.`,
  "standing-no-log": () =>
    "Whether this was withdrawn, corrected or objected to since then stands in the party's log.",

  "expiry-ahead": ({ expires, asOf }) => `It lasts until ${expires}, beyond ${asOf}.`,
  "expiry-past": ({ expires, asOf }) => `It ended on ${expires}, before the end of ${asOf}.`,
  "expiry-open": ({ expires }) =>
    `It lasts until ${expires}; against which day was not said, so this was not judged.`,

  "artifact-matches": ({ name }) => `The statement is about the file ${shown(name)}, byte for byte.`,
  "artifact-differs": ({ name, sha256 }) =>
    `The statement is not about the file ${shown(name)} (SHA-256 ${short(sha256)}).`,
  "artifact-open": ({ subjects }) =>
    `The statement names ${subjects} ${subjects === 1 ? "file" : "files"} by digest; whether yours ${subjects === 1 ? "is that file" : "are those"} was not checked.`,
};
