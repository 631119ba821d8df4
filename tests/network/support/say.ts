import { NodeRefusal } from "@bongsu/node";
import { publishedSchema } from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";

/** An author does not try for ever. */
const TRIES = 8;

/** Hands an answer to a statement in at its author's node, over the same network; its digest once that is acknowledged. */
export async function say(network: Network, place: Place, to: Digest): Promise<Digest | null> {
  const { digest, bytes } = place.author.answer(to);
  for (let tries = 0; tries < TRIES; tries++) if (await isTaken(network, place, bytes)) return digest;
  return null;
}

/** Logs answers to a statement without any network; their digests. */
export async function sayAtHome(place: Place, to: Digest, count: number): Promise<readonly Digest[]> {
  const said: Digest[] = [];
  for (let n = 0; n < count; n++) {
    const { digest, bytes } = place.author.answer(to);
    await place.node.publish(bytes);
    said.push(digest);
  }
  return said;
}

async function isTaken(network: Network, place: Place, body: Uint8Array): Promise<boolean> {
  try {
    const answered = await network.carrier.carry("author.example", {
      method: "POST",
      url: `${place.url}/api/v1/statements`,
      headers: { "content-type": "application/json" },
      body,
      mostBytes: 1 << 20,
      timeout: 30_000,
    });
    const text = new TextDecoder().decode(answered.body);
    return [200, 201].includes(answered.status) && publishedSchema.safeParse(JSON.parse(text)).success;
  } catch (error) {
    // Not carried, or cut in the middle.
    if (error instanceof NodeRefusal || error instanceof SyntaxError) return false;
    throw error;
  }
}
