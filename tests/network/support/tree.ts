import { NeighbourList } from "@bongsu/node";
import { join } from "./shapes.ts";
import type { Place } from "./place.ts";

/** A node, and whoever is joined to it on the way to the root; null at the root. */
export interface Branch {
  readonly place: Place;
  readonly parent: Place | null;
}

/** Each joined to a parent, which has `width` of them at most; the first is the root. */
export async function joinAsTree(places: readonly Place[], width: number): Promise<readonly Branch[]> {
  const branches = places.map((place, at): Branch => ({
    place,
    parent: at === 0 ? null : (places[Math.floor((at - 1) / width)] ?? null),
  }));
  for (const { place, parent } of branches) if (parent !== null) await join(place, parent);
  return branches;
}

/** Everybody has a speaker's log from the neighbour through whom the way to the speaker leads. */
export async function relay(branches: readonly Branch[], speaker: Place): Promise<void> {
  const towards = new Map<Place, Place>();
  const up = (place: Place): Place | null => branches.find((each) => each.place === place)?.parent ?? null;
  // From the speaker up to the root the way leads down; from all others, up.
  for (let at = up(speaker), below = speaker; at !== null; below = at, at = up(at)) towards.set(at, below);
  const { origin, vkey } = speaker.node.own.log.about.homeLog;
  for (const { place, parent } of branches) {
    const next = towards.get(place) ?? parent;
    if (place === speaker || next === null || next === speaker || up(speaker) === place) continue;
    const list = new NeighbourList(place.disk.folder);
    await list.add({
      origin,
      vkey,
      url: `${next.url}/mirror/${origin}`,
      domain: speaker.name,
      witness: null,
      addedAt: 0,
      trust: "given",
    });
    list.close();
  }
}
