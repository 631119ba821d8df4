import { fromUtf8 } from "../bytes/bytes.ts";
import { excerpt, parseDecimal } from "../bytes/decimal.ts";
import type { Sha256 } from "../crypto.ts";
import { toHex } from "../bytes/hex.ts";
import { ED25519_COSIGNATURE, ED25519_NOTE, ML_DSA_44_COSIGNATURE, parseVkey } from "../note/vkey.ts";
import type { KeyType, VerifierKey } from "../note/vkey.ts";
import { refuse } from "../refusal.ts";
import type { Policy, PolicyGroup, PolicyLog, PolicyMember, PolicyWitness } from "./policy.ts";

/** Two hundred witnesses with post-quantum keys. */
const LARGEST_POLICY = 1_000_000;
/** Of logs, witnesses and groups together; the specification asks for 96. */
const MOST_DEFINITIONS = 1_000;

const LOG_TYPES: readonly KeyType[] = [ED25519_NOTE, ML_DSA_44_COSIGNATURE];
const WITNESS_TYPES: readonly KeyType[] = [ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE];

interface Draft {
  readonly logs: PolicyLog[];
  readonly witnesses: PolicyWitness[];
  /** By the octets of the name: names are opaque. */
  readonly members: Map<string, PolicyMember>;
  /** Names that a group has claimed already. */
  readonly claimed: Set<string>;
  quorum: PolicyMember | null | undefined;
}

/**
 * Reads a trust policy (c2sp.org/tlog-policy, “Policy file syntax and structure”).
 * @throws LogRefusal too-large, control-character, policy-line, policy-name-taken, policy-name-unknown,
 *   policy-member-twice, policy-key-twice, policy-threshold, policy-quorum, policy-too-many, vkey-type and as
 *   `parseVkey` does.
 */
export function parsePolicy(sha256: Sha256, bytes: Uint8Array): Policy {
  if (bytes.length > LARGEST_POLICY)
    refuse("too-large", { thing: "policy", found: bytes.length, limit: LARGEST_POLICY });
  const draft: Draft = {
    logs: [],
    witnesses: [],
    members: new Map(),
    claimed: new Set(),
    quorum: undefined,
  };
  for (const [at, line] of octets(bytes).split("\n").entries()) readLine(sha256, draft, line, at + 1);
  if (draft.quorum === undefined) refuse("policy-quorum", { found: 0, line: null });
  return { logs: draft.logs, witnesses: draft.witnesses, quorum: draft.quorum };
}

function readLine(sha256: Sha256, draft: Draft, text: string, line: number): void {
  refuseControls(text, line);
  const words = text.split(/[ \t]+/).filter((word) => word !== "");
  const [keyword, ...rest] = words;
  if (keyword === undefined || keyword.startsWith("#")) return;
  const malformed = (): never => refuse("policy-line", { line, found: excerpt(shown(text.trim())) });
  if (draft.logs.length + draft.members.size >= MOST_DEFINITIONS && keyword !== "quorum")
    refuse("policy-too-many", { line, limit: MOST_DEFINITIONS });
  if (keyword === "log") readLog(sha256, draft, rest, line, malformed);
  else if (keyword === "witness") readWitness(sha256, draft, rest, line, malformed);
  else if (keyword === "group") readGroup(draft, rest, line, malformed);
  else if (keyword === "quorum") readQuorum(draft, rest, line, malformed);
  else malformed();
}

type Words = readonly string[];

function readLog(sha256: Sha256, draft: Draft, words: Words, line: number, malformed: () => never): void {
  const [vkey, url, ...more] = words;
  if (vkey === undefined || more.length > 0) return malformed();
  const key = readKey(sha256, vkey, LOG_TYPES);
  refuseKnownKey(draft.logs, key, line);
  draft.logs.push({ key, url: url === undefined ? null : shown(url) });
}

function readWitness(sha256: Sha256, draft: Draft, words: Words, line: number, malformed: () => never): void {
  const [name, vkey, url, ...more] = words;
  if (name === undefined || vkey === undefined || more.length > 0) return malformed();
  refuseTakenName(draft, name, line);
  const key = readKey(sha256, vkey, WITNESS_TYPES);
  refuseKnownKey(draft.witnesses, key, line);
  const witness: PolicyWitness = {
    kind: "witness",
    name: shown(name),
    key,
    url: url === undefined ? null : shown(url),
  };
  draft.witnesses.push(witness);
  draft.members.set(name, witness);
}

function readGroup(draft: Draft, words: Words, line: number, malformed: () => never): void {
  const [name, rule, ...names] = words;
  if (name === undefined || rule === undefined || names.length === 0) return malformed();
  refuseTakenName(draft, name, line);
  const members = names.map((member) => claimMember(draft, member, line));
  const group: PolicyGroup = {
    kind: "group",
    name: shown(name),
    threshold: readThreshold(rule, members.length, line),
    members,
  };
  draft.members.set(name, group);
}

function readThreshold(rule: string, members: number, line: number): number {
  if (rule === "any") return 1;
  if (rule === "all") return members;
  const threshold = parseDecimal(rule, "policy", "threshold", line);
  if (threshold < 1 || threshold > members) refuse("policy-threshold", { line, found: threshold, members });
  return threshold;
}

function claimMember(draft: Draft, name: string, line: number): PolicyMember {
  const member = draft.members.get(name);
  if (member === undefined) refuse("policy-name-unknown", { line, name: excerpt(shown(name)) });
  // Each witness may count in one way only.
  if (draft.claimed.has(name)) refuse("policy-member-twice", { line, name: excerpt(shown(name)) });
  draft.claimed.add(name);
  return member;
}

function readQuorum(draft: Draft, words: Words, line: number, malformed: () => never): void {
  const [name, ...more] = words;
  if (name === undefined || more.length > 0) return malformed();
  if (draft.quorum !== undefined) refuse("policy-quorum", { found: 2, line });
  const member = name === "none" ? null : draft.members.get(name);
  if (member === undefined) refuse("policy-name-unknown", { line, name: excerpt(shown(name)) });
  draft.quorum = member;
}

function readKey(sha256: Sha256, vkey: string, types: readonly KeyType[]): VerifierKey {
  const key = parseVkey(sha256, shown(vkey));
  if (!types.includes(key.type)) refuse("vkey-type", { name: key.name, found: key.type, expected: types });
  return key;
}

/** Two keys are the same where the public key is, whatever name and type they go by. */
function refuseKnownKey(
  known: readonly { readonly key: VerifierKey }[],
  key: VerifierKey,
  line: number,
): void {
  const publicKey = toHex(key.publicKey);
  if (known.some((other) => toHex(other.key.publicKey) === publicKey))
    refuse("policy-key-twice", { line, name: key.name });
}

function refuseTakenName(draft: Draft, name: string, line: number): void {
  if (name === "none" || draft.members.has(name))
    refuse("policy-name-taken", { line, name: excerpt(shown(name)) });
}

function refuseControls(text: string, line: number): void {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const at = text.search(/[\u0000-\u0008\u000a-\u001f\u007f]/);
  if (at >= 0) refuse("control-character", { thing: "policy", line, codePoint: text.charCodeAt(at) });
}

/** One character for each octet. */
function octets(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Octets as text: UTF-8 where they are that, else octet by octet. */
const shown = (text: string): string =>
  fromUtf8(Uint8Array.from(text, (octet) => octet.charCodeAt(0))) ?? text;
