import type { BodyState, LoggedEntry } from "@bongsu/log";
import fc from "fast-check";
import { key, raw, type Said, WorldLog, WorldParty } from "./world.ts";

/** Worlds that parties made, and the ways in which their entries can reach a node. */

const NAMES = ["alpha", "beta", "gamma"] as const;

interface Act {
  readonly who: number;
  readonly what: number;
  readonly to: number;
  readonly into: number;
}

export interface World {
  readonly logs: readonly WorldLog[];
  /** What lies beside the entries in the end, by log and index. */
  readonly last: readonly ReadonlyMap<number, BodyState>[];
}

const actArbitrary: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(3),
  what: fc.nat(15),
  to: fc.nat(40),
  into: fc.nat(9),
});

export const worldArbitrary: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(actArbitrary, { minLength: 1, maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(30), fc.constantFrom<BodyState>("erased", "withheld", "missing")), {
      maxLength: 4,
    }),
  )
  .map(([acts, lost]) => worldOf(acts, lost));

function worldOf(acts: readonly Act[], lost: readonly (readonly [number, number, BodyState])[]): World {
  const parties = NAMES.map((name) => new WorldParty(name));
  // A rival that claims the first one's domain, in a log of its own.
  parties.push(new WorldParty("rival", { domain: "alpha.example" }));
  const said: Said[] = [];
  for (const act of acts) doAct(act, parties, said);
  const logs = parties.map(({ log }) => log);
  const last = logs.map((log, at) => new Map(lostOf(log, at, lost)));
  return { logs, last };
}

const lostOf = (log: WorldLog, at: number, lost: readonly (readonly [number, number, BodyState])[]) =>
  lost
    .filter(([which, index]) => which === at && index < log.entries.length)
    .map(([, index, state]) => [index, state] as const);

function doAct({ who, what, to, into }: Act, parties: readonly WorldParty[], said: Said[]): void {
  const party = parties[who % parties.length];
  const others = parties.filter(({ domain }) => domain !== party?.domain);
  const other = others[to % others.length];
  if (party === undefined || other === undefined) return;
  const target = said[to % Math.max(said.length, 1)] ?? party.profile();
  const made = saidBy(party, other, what, target);
  const signer = what === 8 || what === 9 ? party.root : party.signing;
  // Now and then somebody else's log has it too, or has it instead.
  if (into !== 1) party.say(made, signer);
  if (into <= 1) other.log.add(made, into === 1 ? signer : other.signing);
  said.push(made);
}

function saidBy(party: WorldParty, other: WorldParty, what: number, target: Said): Said {
  switch (what) {
    case 0:
      return party.object(target);
    case 1:
      return party.reply(target);
    case 2:
      return party.correct(target);
    case 3:
    case 4:
      return party.withdraw(target);
    case 5:
    case 6:
      return party.erase(target);
    case 7:
      return party.endorse(other);
    case 8:
      return party.rotate(
        key(`${party.log.origin} next ${party.log.entries.length % 2}`),
        party.log.entries.length,
      );
    case 9:
      return party.revoke(party.signing, Math.max(1, party.log.entries.length - 3));
    case 10:
      return raw(Buffer.from(`not a statement ${party.log.entries.length}`), "text/plain");
    case 11:
      return raw(Buffer.from(`age-encryption.org/v1\n${party.log.entries.length}`), "application/age");
    case 12:
      return party.profile({ kind: "company" });
    default:
      return party.observe(other.domain, `${party.domain}의 말 ${party.log.entries.length}`);
  }
}

/** One step in which a node takes entries of one log. */
export interface Delivery {
  readonly origin: string;
  readonly entries: readonly LoggedEntry[];
}

/** Everything once, log after log. */
export const plainly = ({ logs, last }: World): readonly Delivery[] =>
  logs.map((log, at) => ({ origin: log.origin, entries: log.with(last[at] ?? new Map()) }));

interface Step {
  readonly log: number;
  readonly count: number;
  readonly bare: number;
  readonly back: number;
}

export const stepsArbitrary: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ log: fc.nat(3), count: fc.integer({ min: 1, max: 6 }), bare: fc.nat(63), back: fc.nat(5) }),
  { maxLength: 30 },
);

/** The same in pieces: of several logs by turns, bodies late or there before they are erased, things twice, and old
 * news at the end. */
export function inPieces(world: World, steps: readonly Step[]): readonly Delivery[] {
  const held = world.logs.map(() => 0);
  const pieces = steps.map(({ log: at, count, bare, back }): Delivery => {
    const log = world.logs[at];
    if (log === undefined) throw new Error("no such log");
    const to = Math.min((held[at] ?? 0) + count, log.entries.length);
    const from = Math.max((held[at] ?? 0) - back, 0);
    held[at] = to;
    const states = new Map([...(world.last[at] ?? [])].filter(([index]) => !isEarly(bare, index)));
    const late = log.with(states).slice(from, to);
    return {
      origin: log.origin,
      entries: late.map((entry) => (bare & (1 << (entry.index % 6)) ? without(entry) : entry)),
    };
  });
  return [...pieces, ...plainly(world).toReversed(), ...pieces.slice(0, 3)];
}

/** Whether a body that is gone in the end is seen while it was there. */
const isEarly = (bare: number, index: number): boolean => (bare + index) % 2 === 0;

const without = (entry: LoggedEntry): LoggedEntry => ({ ...entry, state: "missing", body: null });
