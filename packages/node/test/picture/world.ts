import { createHash } from "node:crypto";
import { type BodyState, hashedRekordLeaf, type LoggedEntry } from "@bongsu/log";
import {
  encodeBase64,
  encodeEnvelope,
  encodeStatement,
  type Envelope,
  endorsementType,
  erasureType,
  IN_TOTO_PAYLOAD_TYPE,
  keyIdOf,
  keyRevocationType,
  keyRotationType,
  logRetirementType,
  objectionType,
  observationType,
  correctionType,
  type Profile,
  profileType,
  replyType,
  statementDigest,
  signedBytes,
  type StatementSigner,
  type TypeOf,
  withdrawalType,
} from "@bongsu/statement";
import { Picture } from "../../src/index.ts";

/**
 * Synthetic parties whose logs say what tests want. The picture is given what was verified before: signatures here
 * have their form and nothing more.
 */

const SPKI_HEAD = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex");
const SIGNATURE = Uint8Array.from([0x30, 6, 2, 1, 1, 2, 1, 1]);
const sha256 = (data: Uint8Array | string): Buffer => createHash("sha256").update(data).digest();

export interface WorldKey extends StatementSigner {
  readonly id: `sha256:${string}`;
  readonly text: string;
}

export function key(name: string): WorldKey {
  const point = Buffer.concat([Buffer.from([4]), sha256(`${name} x`), sha256(`${name} y`)]);
  const spki = Uint8Array.from(Buffer.concat([SPKI_HEAD, point]));
  return { spki, id: keyIdOf(spki), text: encodeBase64(spki), sign: () => SIGNATURE };
}

export const noteKey = (origin: string): string => {
  const typed = Buffer.concat([Buffer.from([1]), Buffer.alloc(32, 7)]);
  return `${origin}+${sha256(Buffer.concat([Buffer.from(`${origin}\n`), typed]))
    .toString("hex")
    .slice(0, 8)}+${typed.toString("base64")}`;
};

export const AT = "2026-05-22T09:00:00Z";
export const SALT = "AAAAAAAAAAAAAAAAAAAAAA==";
export const words = (text: string, language = "en") => [{ language, text }];

export type Said = Envelope & { readonly digest: `sha256:${string}` };

export function envelope<P extends Record<string, unknown>>(type: TypeOf<P>, predicate: P): Said {
  return raw(encodeStatement(type.statement(predicate)));
}

export function raw(payload: Uint8Array, payloadType = IN_TOTO_PAYLOAD_TYPE): Said {
  const made = { payloadType, payload, keyId: null, signature: SIGNATURE };
  return { ...made, digest: statementDigest(made) };
}

/** A log of entries that anybody put into it. */
export class WorldLog {
  readonly origin: string;
  readonly entries: LoggedEntry[] = [];

  constructor(origin: string) {
    this.origin = origin;
  }

  add(said: Said, signer: WorldKey): Said {
    const leaf = hashedRekordLeaf({
      digest: sha256(signedBytes(said)),
      signature: SIGNATURE,
      spki: signer.spki,
    });
    this.entries.push({ index: this.entries.length, leaf, state: "present", body: encodeEnvelope(said) });
    return said;
  }

  /** The same entries, the bodies of some in another state. */
  with(states: ReadonlyMap<number, BodyState>): readonly LoggedEntry[] {
    return this.entries.map((entry) => {
      const state = states.get(entry.index) ?? entry.state;
      return { ...entry, state, body: state === "present" ? entry.body : null };
    });
  }
}

/** A party with its home log, whose first entry is its profile. */
export class WorldParty {
  readonly domain: string;
  readonly root: WorldKey;
  readonly signing: WorldKey;
  readonly log: WorldLog;

  constructor(name: string, more: Partial<Profile> = {}, log = new WorldLog(`log.${name}.example`)) {
    this.domain = more.domain ?? `${name}.example`;
    this.root = key(`${name} root`);
    this.signing = key(`${name} signing`);
    this.log = log;
    this.log.add(this.profile(more), this.root);
  }

  profile(more: Partial<Profile> = {}): Said {
    return envelope(profileType, {
      domain: this.domain,
      issuedAt: AT,
      kind: "institute",
      name: { en: `Institute ${this.domain} (synthetic)`, ko: `보기 연구소 ${this.domain}` },
      country: "KR",
      homeLog: { origin: this.log.origin, vkey: noteKey(this.log.origin) },
      keys: [
        { spki: this.root.text, use: "root", from: 0, until: null },
        { spki: this.signing.text, use: "signing", from: 0, until: null },
      ],
      ...more,
    });
  }

  say(said: Said, signer: WorldKey = this.signing): Said {
    return this.log.add(said, signer);
  }

  written = () => ({ issuer: this.domain, issuedAt: AT, salt: SALT });

  observe(about: string, text: string, language = "ko"): Said {
    return envelope(observationType, {
      reportedBy: this.domain,
      issuedAt: AT,
      salt: SALT,
      about: { name: `보기 회사 ${about}`, domain: about },
      text: words(text, language),
      source: {
        url: "https://company.example/page",
        date: null,
        sha256: `sha256:${"ab".repeat(32)}`,
        retrievedAt: AT,
      },
      known: "primary",
    });
  }

  object = (to: Said, text = "Not so.") =>
    envelope(objectionType, { ...this.written(), objectsTo: { statement: to.digest }, text: words(text) });
  reply = (to: Said, text = "Yes.") =>
    envelope(replyType, { ...this.written(), repliesTo: { statement: to.digest }, text: words(text) });
  correct = (what: Said, text = "Put right.") =>
    envelope(correctionType, {
      ...this.written(),
      corrects: { statement: what.digest },
      replacement: null,
      text: words(text),
    });
  withdraw = (what: Said, text = "No longer.") =>
    envelope(withdrawalType, { ...this.written(), withdraws: { statement: what.digest }, text: words(text) });
  erase = (what: Said, ground = "A person asked.") =>
    envelope(erasureType, {
      issuer: this.domain,
      issuedAt: AT,
      erases: { statement: what.digest },
      ground: words(ground),
    });
  endorse = (other: WorldParty) =>
    envelope(endorsementType, {
      issuer: this.domain,
      issuedAt: AT,
      party: other.domain,
      keys: [other.root.id],
      scope: ["keys"],
      expires: "2030-01-01T00:00:00Z",
    });
  rotate = (to: WorldKey, from: number) =>
    envelope(keyRotationType, {
      domain: this.domain,
      issuedAt: AT,
      log: this.log.origin,
      key: { spki: to.text, use: "signing", from, until: null },
      replaces: this.signing.id,
    });
  revoke = (which: WorldKey, from: number) =>
    envelope(keyRevocationType, {
      domain: this.domain,
      issuedAt: AT,
      log: this.log.origin,
      key: which.id,
      from,
      reason: "compromised",
    });
  retire = () =>
    envelope(logRetirementType, {
      domain: this.domain,
      issuedAt: AT,
      log: { origin: this.log.origin, vkey: noteKey(this.log.origin) },
      size: this.log.entries.length,
      root: `sha256:${"0".repeat(64)}`,
      successor: null,
      reason: "ended",
    });
}

/** A picture of whole logs, taken one after the other. */
export function pictureOf(...logs: readonly WorldLog[]): Picture {
  const picture = new Picture(":memory:");
  for (const { origin, entries } of logs) picture.take(origin, entries);
  return picture;
}

export const dumpOf = (picture: Picture): string => [...picture.dump()].join("\n");
