import { nodeLogCrypto } from "@bongsu/node";
import { verifyAlarm } from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { Network } from "./support/network.ts";
import type { Place } from "./support/place.ts";
import { sayAtHome } from "./support/say.ts";
import { joinInLine } from "./support/shapes.ts";
import { STORM } from "./support/weather.ts";

/** On a busy machine. */
const SLOW = { timeout: 120_000 };

const crypto = nodeLogCrypto();
const LIAR = "liar.example";
const [ONE, OTHER]: readonly [Digest, Digest] = [`sha256:${"1".repeat(64)}`, `sha256:${"2".repeat(64)}`];

/** Nodes between two who are shown two faces, those two among them. */
const LINE = 5;
/** One round to read the log, and one for each step along the line: whoever holds the larger tree then knows. */
const ROUNDS_TO_FIND = LINE;
/** The proof goes the same way back. */
const ROUNDS_TO_ALL = 2 * LINE - 1;

interface Shown {
  readonly ends: readonly [Place, Place];
  readonly origin: string;
}

/** A line whose ends follow one log, which shows each of them other entries after the first two. */
async function twoFaced(network: Network, left: number, right: number): Promise<Shown> {
  const liar = await network.addSilent(LIAR);
  await sayAtHome(liar, ONE, 1);
  const twin = await network.addTwin(liar);
  await sayAtHome(liar, ONE, left);
  await sayAtHome(twin, OTHER, right);
  const places = await network.add(LINE);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a line has ends");
  network.faces.set(LIAR, (from) => (from === last.name ? twin : liar));
  await joinInLine(places);
  for (const end of [first, last]) await end.follow(liar.url);
  return { ends: [first, last], origin: liar.origin };
}

const kinds = (place: Place, origin: string): readonly string[] =>
  place.alarms(origin).map(({ kind }) => kind);

const knows = (place: Place, origin: string): boolean =>
  place.alarms(origin).some((alarm) => verifyAlarm(crypto, alarm).verdict === "proven");

describe(`of a log with two faces, each shown to one end of a line of ${LINE}, the ends learn`, SLOW, () => {
  test.each([
    ["of one size", 2, 2, "equivocation"],
    ["of two sizes", 1, 3, "inconsistent"],
  ])(
    `within ${ROUNDS_TO_FIND} and ${ROUNDS_TO_ALL} rounds, with proof: %s`,
    async (_what, left, right, kind) => {
      await using network = new Network(kind);
      const { ends, origin } = await twoFaced(network, left, right);
      await network.rounds(ROUNDS_TO_FIND);
      expect(ends.filter((end) => knows(end, origin)).length).toBeGreaterThan(0);
      await network.rounds(ROUNDS_TO_ALL - ROUNDS_TO_FIND);
      for (const end of ends) {
        expect(kinds(end, origin)).toEqual([kind]);
        for (const alarm of end.alarms(origin))
          expect(verifyAlarm(crypto, alarm)).toEqual({ verdict: "proven" });
        expect(end.node.watch.queries.log(origin)?.standing).toBe("forked");
      }
      expect(network.failures).toEqual([]);
    },
  );

  test("after a storm, within as many rounds", async () => {
    await using network = new Network("storm");
    const { ends, origin } = await twoFaced(network, 2, 3);
    network.carrier.weather = STORM;
    await network.rounds(4);
    await network.clear();
    await network.rounds(ROUNDS_TO_ALL);
    expect(ends.map((end) => knows(end, origin))).toEqual([true, true]);
    expect(network.failures).toEqual([]);
  });

  test("nothing in that time where nodes do not tell one another what they saw", async () => {
    await using network = new Network("silence");
    const { ends, origin } = await twoFaced(network, 2, 2);
    network.carrier.withheld = (_, url) => /\/api\/v1\/checkpoints$|\/witness\//.test(url);
    await network.rounds(ROUNDS_TO_ALL);
    for (const end of ends) {
      expect(kinds(end, origin)).toEqual([]);
      expect(end.node.watch.queries.log(origin)?.standing).toBe("in-step");
    }
  });
});

test(
  "a log that goes back to what it was is reported by those who read it, and what it said stays",
  SLOW,
  async () => {
    await using network = new Network("rollback");
    const liar = await network.addSilent(LIAR);
    const older = await network.addTwin(liar);
    await sayAtHome(liar, ONE, 2);
    const places = await network.add(2);
    await joinInLine(places);
    for (const place of places) await place.follow(liar.url);
    await network.rounds(1);
    const before = places.map((place) => place.dump());
    network.faces.set(LIAR, () => older);
    await network.rounds(1);
    for (const [at, place] of places.entries()) {
      expect(kinds(place, liar.origin)).toEqual(["rollback"]);
      for (const alarm of place.alarms(liar.origin))
        expect(verifyAlarm(crypto, alarm)).toEqual({ verdict: "reported" });
      expect(place.node.watch.queries.log(liar.origin)?.standing).toBe("rolled-back");
      expect(place.dump()).toEqual(before[at]);
    }
  },
);
