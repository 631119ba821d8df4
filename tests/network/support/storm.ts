import type { Digest } from "@bongsu/statement";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";
import { say } from "./say.ts";
import { STORM } from "./weather.ts";

const NOBODYS: Digest = `sha256:${"0".repeat(64)}`;

/** Requests before a killed node dies, at most: in the middle of what a round sends. */
const MANY = 20;

/**
 * Rounds in which all goes wrong that can: messages meet the weather, pairs are parted and joined, nodes are shut down,
 * killed in the middle of their work and lose power, while their parties say things. What was acknowledged comes back.
 */
export async function storm(
  network: Network,
  speakers: readonly Place[],
  rounds: number,
): Promise<readonly Digest[]> {
  const acknowledged: Digest[] = [];
  const { draws, carrier, places } = network;
  carrier.weather = STORM;
  for (let round = 0; round < rounds; round++) {
    for (const speaker of speakers) {
      if (draws.share() > 0.4) continue;
      const to = acknowledged[draws.below(acknowledged.length)] ?? NOBODYS;
      const digest = await say(network, speaker, to);
      if (digest !== null) acknowledged.push(digest);
    }
    for (const place of places) await strike(network, place);
    await network.round();
    for (const place of places.filter(({ isKilled }) => isKilled)) await place.bury(draws.share() < 0.5);
    for (const place of places) if (!place.isUp && draws.share() < 0.6) await place.open();
  }
  return acknowledged;
}

async function strike({ draws, carrier, places }: Network, place: Place): Promise<void> {
  const other = places[draws.below(places.length)];
  if (draws.share() < 0.1 && other !== undefined) carrier.part(place.name, other.name);
  if (draws.share() < 0.1) carrier.joinAll();
  if (draws.share() < 0.3) place.disk.keepPicture();
  if (!place.isUp) return;
  const chance = draws.share();
  if (chance < 0.05) await place.close();
  else if (chance < 0.15) place.killAfter(draws.below(MANY));
}
