import type { Digest } from "../digest.ts";
import { keyIdOfSpki } from "../types/subjects.ts";
import type { StatedKey } from "../types/profile.ts";
import { type KeyEvent, keyEvents, type LoggedStatement } from "./key-events.ts";
import { type HeldKey, type IgnoredEvent, type KeyHistory, standingOf } from "./key-history.ts";

/** More keys than any party has; a hostile log must not make the fold long. */
const MOST_KEYS = 500;

/**
 * The keys of a domain, from the set of statements of one log, which they name as the home log: the order in which they
 * arrive does not matter, and what was copied from another log has no effect. A root
 * that signs a profile which lists it begins a history; rivals for a domain each have theirs, in the order of the log,
 * and which of them is the domain's is for whoever looks (`applyTrust`).
 *
 * Roots rank by introduction, earlier first, as PLC's rotation keys do. A root may end or revoke what does not rank
 * before it, from the revocation on; only an earlier root may revoke a root from a position in the past, and then what
 * the revoked root changed since then has no effect either. So a thief of a later root cannot shut out an earlier one.
 */
export function foldKeys(
  domain: string,
  origin: string,
  statements: Iterable<LoggedStatement>,
): readonly KeyHistory[] {
  const events = keyEvents(domain, origin, statements);
  const histories: KeyHistory[] = [];
  for (const event of events) {
    if (!beginsHistory(event)) continue;
    const taken = histories.some(({ keys }) =>
      keys.some(({ keyId, use }) => use === "root" && keyId === event.keyId),
    );
    if (!taken) histories.push(foldFrom(event, events));
  }
  return histories;
}

type ProfileEvent = Extract<KeyEvent, { kind: "profile" }>;

const beginsHistory = (event: KeyEvent): event is ProfileEvent =>
  event.kind === "profile" &&
  event.said.keys.some(
    ({ spki, use, from, until }) =>
      use === "root" &&
      from <= event.position &&
      (until === null || until > event.position) &&
      keyIdOfSpki(spki) === event.keyId,
  );

/** Revocations that reach back are known only at their place, so the log is gone through until they are all known. */
function foldFrom(genesis: ProfileEvent, events: readonly KeyEvent[]): KeyHistory {
  let known: ReadonlyMap<Digest, number> = new Map();
  for (;;) {
    const pass = new Pass(genesis, known);
    for (const event of events) if (event.position > genesis.position) pass.take(event);
    if (sameEntries(pass.backdated, known)) return pass.history();
    known = pass.backdated;
  }
}

const sameEntries = (a: ReadonlyMap<Digest, number>, b: ReadonlyMap<Digest, number>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/**
 * Once through the log with the backdated revocations of roots that the pass before found. What a root does rests only
 * on roots before it, so each pass settles at least one more of them and the passes end.
 */
class Pass {
  readonly backdated = new Map<Digest, number>();
  readonly #known: ReadonlyMap<Digest, number>;
  readonly #genesis: ProfileEvent;
  readonly #keys = new Map<Digest, HeldKey>();
  readonly #ignored: { position: number; why: IgnoredEvent }[] = [];
  #profile: ProfileEvent;
  #retired: KeyHistory["retired"] = null;

  constructor(genesis: ProfileEvent, known: ReadonlyMap<Digest, number>) {
    this.#genesis = genesis;
    this.#profile = genesis;
    this.#known = known;
    genesis.said.keys.forEach((key, place) => this.#introduce(key, genesis.position, place));
  }

  history(): KeyHistory {
    const { keyId, position, said } = this.#genesis;
    return {
      domain: said.domain,
      genesis: { keyId, position },
      profile: this.#profile.said,
      profilePosition: this.#profile.position,
      keys: [...this.#keys.values()],
      retired: this.#retired,
      ignored: this.#ignored,
    };
  }

  take(event: KeyEvent): void {
    const signer = this.#keys.get(event.keyId);
    const why =
      signer === undefined
        ? "key-unknown"
        : (this.#standsAgainst(signer, event) ?? this.#apply(signer, event));
    if (why !== null) this.#ignored.push({ position: event.position, why });
  }

  #standsAgainst(signer: HeldKey, event: KeyEvent): IgnoredEvent | null {
    const ownRevocation = event.kind === "revocation" && event.said.key === signer.keyId;
    if (signer.use !== "root" && !ownRevocation) return "not-a-root";
    const lost = this.#known.get(signer.keyId);
    const valid =
      standingOf(signer, event.position) === "valid" && (lost === undefined || event.position < lost);
    return valid ? null : "key-not-valid";
  }

  #apply(signer: HeldKey, event: KeyEvent): IgnoredEvent | null {
    switch (event.kind) {
      case "profile":
        return this.#takeProfile(signer, event);
      case "rotation":
        return this.#takeRotation(signer, event);
      case "revocation":
        return this.#takeRevocation(signer, event);
      case "retirement":
        if (this.#retired !== null) return "already-retired";
        this.#retired = { position: event.position, said: event.said };
        return null;
    }
  }

  #takeProfile(signer: HeldKey, event: ProfileEvent): IgnoredEvent | null {
    if (!event.said.keys.some(({ use }) => use === "root")) return "profile-without-root";
    const listed = event.said.keys.map((key) => ({ key, held: this.#keys.get(keyIdOfSpki(key.spki)) }));
    if (this.#keys.size + listed.filter(({ held }) => held === undefined).length > MOST_KEYS)
      return "too-many-keys";
    this.#profile = event;
    listed.forEach(({ key, held }, place) => {
      if (held === undefined) this.#introduce(key, event.position, place);
      else if (key.until !== null && mayAct(signer, held))
        this.#end(held, Math.max(key.until, event.position));
    });
    return null;
  }

  #takeRotation(signer: HeldKey, event: Extract<KeyEvent, { kind: "rotation" }>): IgnoredEvent | null {
    const { key, replaces } = event.said;
    if (this.#keys.has(keyIdOfSpki(key.spki))) return "already-known";
    if (this.#keys.size === MOST_KEYS) return "too-many-keys";
    const old = replaces === null ? null : this.#keys.get(replaces);
    if (old === undefined) return "target-unknown";
    if (old !== null && !mayAct(signer, old)) return "target-ranks-higher";
    this.#introduce(key, event.position, 0);
    if (old !== null) this.#end(old, Math.max(key.from, event.position));
    return null;
  }

  #takeRevocation(signer: HeldKey, event: Extract<KeyEvent, { kind: "revocation" }>): IgnoredEvent | null {
    const { key, from, reason } = event.said;
    const target = this.#keys.get(key);
    if (target === undefined) return "target-unknown";
    if (!mayAct(signer, target)) return "target-ranks-higher";
    // a stolen key that could revoke itself from the past would unsay all that its owner ever said
    const covers = signer.keyId === key ? Math.max(from, event.position) : from;
    if (target.revoked !== null && target.revoked.from <= covers) return null;
    this.#keys.set(key, {
      ...target,
      revoked: { from: covers, at: target.revoked?.at ?? event.position, by: signer.keyId, reason },
    });
    if (target.use === "root" && covers < event.position) this.backdated.set(key, covers);
    return null;
  }

  #introduce({ spki, use, from, until }: StatedKey, position: number, place: number): void {
    const keyId = keyIdOfSpki(spki);
    const begins = Math.max(from, position);
    this.#keys.set(keyId, {
      keyId,
      spki,
      use,
      introduced: { position, place },
      from: begins,
      until,
      revoked: null,
    });
  }

  #end(key: HeldKey, until: number): void {
    if (key.until === null || until < key.until) this.#keys.set(key.keyId, { ...key, until });
  }
}

/** Signing keys yield to every root; a root to itself and to those before it. */
function mayAct(signer: HeldKey, target: HeldKey): boolean {
  if (target.use === "signing") return true;
  const [mine, theirs] = [signer.introduced, target.introduced];
  return mine.position < theirs.position || (mine.position === theirs.position && mine.place <= theirs.place);
}
