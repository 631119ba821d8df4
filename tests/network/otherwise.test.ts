import { join } from "node:path";
import { readLogged } from "@bongsu/log";
import type { LoggedEntry } from "@bongsu/log";
import { Picture } from "@bongsu/node";
import { expect, test } from "vitest";
import { heldCopies } from "../../packages/node/src/data/held-copies.ts";
import { FOLDS } from "../../packages/node/src/picture/folds.ts";
import type { Folds } from "../../packages/node/src/picture/folds.ts";
import { differences, missing, shownBy } from "./support/compare.ts";
import type { Shown } from "./support/compare.ts";
import { Network } from "./support/network.ts";
import type { Place } from "./support/place.ts";
import { sayAtHome } from "./support/say.ts";
import { joinAll } from "./support/shapes.ts";

type Taken = (entry: LoggedEntry, origin: string) => LoggedEntry;

/** What a node would show of the logs that it holds, were it to read them otherwise. */
async function shownOtherwise(place: Place, folds: Folds, taken: Taken): Promise<Shown> {
  const picture = new Picture(":memory:", folds);
  const copies = await heldCopies(join(place.disk.folder, "replicas"));
  for (const { origin, size, read } of [place.node.held.own, ...copies]) {
    const entries = await Array.fromAsync(readLogged(read, size));
    picture.take(
      origin,
      entries.map((entry) => taken(entry, origin)),
    );
  }
  const lines = [...picture.dump()];
  picture.close();
  return { name: place.name, lines };
}

const asItIs: Taken = (entry) => entry;

test("a node that reads statements of one type otherwise, or drops one statement, is told from the others", async () => {
  await using network = new Network("otherwise");
  const [speaker, reader] = await network.add(2);
  if (speaker === undefined || reader === undefined) throw new RangeError("two were added");
  await joinAll([speaker, reader]);
  const said = await sayAtHome(speaker, `sha256:${"0".repeat(64)}`, 2);
  await network.rounds(1);

  const right = await shownOtherwise(reader, FOLDS, asItIs);
  expect(differences([shownBy(speaker), right])).toEqual([]);
  expect(missing(right, said)).toEqual([]);

  const folds = new Map([...FOLDS.folds].filter(([uri]) => !uri.includes("objection")));
  const unread = await shownOtherwise(reader, { ...FOLDS, folds }, asItIs);
  expect(differences([shownBy(speaker), unread]).length).toBeGreaterThan(0);

  const drops: Taken = (entry, origin) =>
    origin === speaker.origin && entry.index === 1 ? { ...entry, state: "missing", body: null } : entry;
  const fewer = await shownOtherwise(reader, FOLDS, drops);
  expect(differences([shownBy(speaker), fewer]).length).toBeGreaterThan(0);
  expect(missing(fewer, said)).toEqual([`${reader.name} - ${said[0]}`]);
}, 120_000);
