import type { StatementSummary } from "@bongsu/sdk";
import {
  type Envelope,
  type StatementCrypto,
  type StatementType,
  decodeBase64,
  keyIdOf,
  keyRotationType,
  openStatement,
  parseEnvelope,
  profileType,
  signatureHolds,
} from "@bongsu/statement";
import type { PictureQueries } from "../picture/queries.ts";
import { refuse } from "../refusal.ts";
import type { Submitter } from "../http/node-for-http.ts";

/** Statements on keys that are looked through for one party: far more than a party has. */
const MOST = 200;

export interface GuestsParts {
  readonly picture: Pick<PictureQueries, "party" | "statements" | "envelope">;
  /** Domains whose statements are taken on their signature alone. */
  readonly accept: readonly string[];
  readonly crypto: StatementCrypto;
  readonly types: readonly StatementType[];
}

/** Parties besides the log's own whose statements are taken into it. */
export class Guests {
  readonly #parts: GuestsParts;

  constructor(parts: GuestsParts) {
    this.#parts = parts;
  }

  /**
   * The key that signed for the party. The operator may hand in what anybody said, but nobody speaks for another: the
   * key has to be the party's, also then.
   * @throws NodeRefusal publish-issuer-not-accepted, publish-key-unknown.
   */
  keyOf(issuer: string, envelope: Envelope, submitter: Submitter): Uint8Array {
    const { accept, crypto } = this.#parts;
    if (submitter === "signer" && !accept.includes(issuer)) refuse("publish-issuer-not-accepted", { issuer });
    const key = this.#keysOf(issuer, envelope).find((spki) => signatureHolds(envelope, spki, crypto));
    return key ?? refuse("publish-key-unknown", { issuer });
  }

  /** None where several histories claim the domain: which one is the party's is not for a program to say. */
  #keysOf(issuer: string, envelope: Envelope): readonly Uint8Array[] {
    const histories = this.#parts.picture.party(issuer);
    const [known] = histories;
    if (known === undefined) return this.#rootsIn(envelope);
    if (histories.length > 1) return [];
    const valid = new Set(
      known.keys.filter(({ until, revoked }) => until === null && revoked === null).map(({ keyId }) => keyId),
    );
    const stated = ["profile", "key-rotation"].flatMap((type) => this.#stated(issuer, type));
    return stated.map((spki) => decodeBase64(spki, "spki")).filter((spki) => valid.has(keyIdOf(spki)));
  }

  /** A party that is new says with its profile which keys are its own. */
  #rootsIn(envelope: Envelope): readonly Uint8Array[] {
    const profile = profileType.predicateOf(openStatement(envelope, this.#parts.types).statement);
    const roots = profile?.keys.filter(({ use }) => use === "root") ?? [];
    return roots.map(({ spki }) => decodeBase64(spki, "spki"));
  }

  #stated(issuer: string, type: string): readonly string[] {
    const { items } = this.#parts.picture.statements({ issuer, type }, { after: null, limit: MOST });
    return items.flatMap((item) => this.#keysIn(item));
  }

  #keysIn({ digest }: StatementSummary): readonly string[] {
    const bytes = this.#parts.picture.envelope(digest);
    if (bytes === null) return [];
    const { statement } = openStatement(parseEnvelope(bytes), this.#parts.types);
    const profile = profileType.predicateOf(statement);
    const rotated = keyRotationType.predicateOf(statement);
    return [...(profile?.keys ?? []), ...(rotated === null ? [] : [rotated.key])].map(({ spki }) => spki);
  }
}
