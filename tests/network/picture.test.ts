import { expect, test } from "vitest";
import { Network } from "./support/network.ts";

test("three nodes that follow one another show one picture, with all that was acknowledged", async () => {
  await using network = new Network("three");
  const places = await network.add(3);
  for (const a of places) for (const b of places) if (a !== b) await a.follow(b.url);
  const said = [];
  for (const place of places) said.push(await place.object(`sha256:${"0".repeat(64)}`));
  const [first] = places;
  await network.rounds(2);
  for (const place of places) {
    expect(place.dump()).toBe(first?.dump());
    for (const digest of said) expect(place.dump()).toContain(digest);
    expect(place.failures).toEqual([]);
  }
});
