import { expect, test } from "vitest";
import { differences, missing, shownBy } from "./support/compare.ts";
import { Network } from "./support/network.ts";
import { seeds } from "./support/seeds.ts";
import { joinAll } from "./support/shapes.ts";
import { storm } from "./support/storm.ts";
import type { Fate } from "./support/weather.ts";

/** Where everybody follows everybody, one round after the faults brings all together; another one the gaps. */
const ROUNDS_AFTER = 2;
const BAD: readonly Fate[] = ["lost", "unanswered", "late", "slow", "repeated", "cut"];

test.each([...seeds(3, 3), ...seeds(8, 1)])(
  "after a storm %s nodes show one picture, with all that was acknowledged (%s)",
  async (size, seed) => {
    await using network = new Network(seed);
    const places = await network.add(size);
    await joinAll(places);
    const acknowledged = await storm(network, places, size > 3 ? 4 : 12);
    await network.clear();
    await network.rounds(ROUNDS_AFTER);
    const all = places.map(shownBy);
    expect(differences(all)).toEqual([]);
    for (const each of all) expect(missing(each, acknowledged)).toEqual([]);
    expect(network.failures).toEqual([]);
    // It was a storm.
    expect(acknowledged.length).toBeGreaterThan(size / 2);
    for (const fate of BAD) expect(network.carrier.fates.get(fate) ?? 0).toBeGreaterThan(0);
  },
  300_000,
);
