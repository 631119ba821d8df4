import type { Digest } from "@bongsu/statement";
import { expect, test } from "vitest";
import { differences, missing, shownBy } from "./support/compare.ts";
import { Network } from "./support/network.ts";
import { joinAll } from "./support/shapes.ts";

/** On a busy machine. */
const SLOW = { timeout: 120_000 };

const NOBODYS: Digest = `sha256:${"0".repeat(64)}`;
const HOUR = 3_600_000;

/** Two nodes; what the first said has come to the second without its body. */
async function withheld(network: Network) {
  const [speaker, reader] = await network.add(2);
  if (speaker === undefined || reader === undefined) throw new RangeError("two were added");
  await joinAll([speaker, reader]);
  await network.rounds(1);
  network.carrier.withheld = (_, url) => url.includes("/bodies/");
  const { digest, bytes } = speaker.author.answer(NOBODYS);
  await speaker.node.publish(bytes);
  await network.rounds(1);
  return { speaker, reader, digest };
}

test("a body that is kept back is missed, and after a day its log is said to withhold it", SLOW, async () => {
  await using network = new Network("kept back");
  const { speaker, reader, digest } = await withheld(network);
  expect(missing(shownBy(reader), [digest])).toEqual([`${reader.name} - ${digest}`]);
  for (let hour = 0; hour < 25; hour++) {
    network.clock.turn(HOUR);
    await network.round();
  }
  expect(reader.alarms(speaker.origin).map(({ kind }) => kind)).toEqual(["withheld"]);
  expect(reader.node.watch.queries.log(speaker.origin)?.standing).toBe("withheld");
});

test.each([
  ["when it is asked for again", 0, false],
  ["along with what is said later", 1, false],
  ["when the node dies before it shows it", 0, true],
  ["when the node dies before it shows it, along with what is said later", 1, true],
])("a body that comes later is shown %s", SLOW, async (_how, more, dies) => {
  await using network = new Network("late");
  const { speaker, reader, digest } = await withheld(network);
  const said = [digest];
  for (let n = 0; n < more; n++) {
    const next = speaker.author.answer(digest);
    await speaker.node.publish(next.bytes);
    said.push(next.digest);
  }
  network.carrier.withheld = () => false;
  reader.disk.keepPicture();
  network.clock.turn(HOUR);
  await network.rounds(1);
  if (dies) {
    reader.killAfter(0);
    await reader.bury(true);
    await reader.open();
  }
  expect(missing(shownBy(reader), said)).toEqual([]);
  expect(differences([speaker, reader].map(shownBy))).toEqual([]);
});
