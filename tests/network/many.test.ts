import type { Digest } from "@bongsu/statement";
import { expect, test } from "vitest";
import { differences, missing, shownBy } from "./support/compare.ts";
import type { Shown } from "./support/compare.ts";
import { LONGEST_PAUSE, Network } from "./support/network.ts";
import { say } from "./support/say.ts";
import { joinAsTree, relay } from "./support/tree.ts";

const NOBODYS: Digest = `sha256:${"0".repeat(64)}`;
const SIZE = 50;
/** A root, its children, and theirs. */
const WIDTH = 7;
/** From a child of the root up, down to another child, and to those below it. */
const STEPS = 3;

/** What is shown of these parties and of what they say: each node has its own party's log besides. */
const about = ({ name, lines }: Shown, domains: readonly string[]): Shown => ({
  name,
  lines: lines.filter((line) =>
    domains.some((domain) => line.includes(`"issuer":"${domain}"`) || line.includes(`"domain":"${domain}"`)),
  ),
});

test(`${SIZE} nodes, most of which read the speakers' logs from others' copies, show the same of them`, async () => {
  await using network = new Network("many", 8);
  const places = await network.add(SIZE);
  const branches = await joinAsTree(places, WIDTH);
  const speakers = places.slice(1, 3);
  for (const speaker of speakers) await relay(branches, speaker);
  network.carrier.weather = { lost: 0.05, unanswered: 0.05, slow: 0.1, repeated: 0.05 };
  const said: Digest[] = [];
  for (const speaker of speakers) {
    const digest = await say(network, speaker, said.at(-1) ?? NOBODYS);
    if (digest !== null) said.push(digest);
  }
  await network.round();
  await network.clear();
  // Whoever found nothing at a neighbour that has no copy yet looks again within that pause.
  await network.rounds(STEPS, LONGEST_PAUSE);
  const domains = speakers.map(({ name }) => name);
  const all = places.map((place) => about(shownBy(place), domains));
  expect(said.length).toBe(speakers.length);
  for (const each of all) expect(missing(each, said)).toEqual([]);
  expect(differences(all)).toEqual([]);
  expect(network.failures).toEqual([]);
}, 300_000);
