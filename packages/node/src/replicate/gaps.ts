import { BODY_PRESENT, TILE_WIDTH, readFrames } from "@bongsu/log";
import type { Clock } from "../ports/clock.ts";
import { checkBodies } from "./bodies.ts";
import type { CheckSignature } from "./bodies.ts";
import type { Gap, Progress } from "./progress.ts";
import type { Replica } from "./replica.ts";
import type { LogSource } from "./source.ts";

/** Files of bodies that one round asks for again. */
const ASKED_AGAIN = 4;
/** Milliseconds until bodies that were not given are asked for again; doubled each time, up to a day. */
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 24 * 60 * 60_000;

type Gaps = Progress["gaps"];

/** The gaps with what was found in one file now. */
export function withGap(gaps: Gaps, file: number, missing: number, refused: number, now: number): Gaps {
  const { [file]: before, ...others } = gaps;
  if (missing + refused === 0) return others;
  const tries = (before?.tries ?? -1) + 1;
  let pause = FIRST_PAUSE;
  for (let again = 0; again < tries && pause < LONGEST_PAUSE; again++) pause *= 2;
  const gap: Gap = { missing, refused, tries, due: now + Math.min(pause, LONGEST_PAUSE) };
  return { ...others, [file]: gap };
}

/** Bodies that an entry promises and that are not held. */
export const missingBodies = (gaps: Gaps): number =>
  Object.values(gaps).reduce((sum, { missing, refused }) => sum + missing + refused, 0);

/** Asks again for bodies that were not given; where some have come, gives the indices of all in their
 * file that are held. */
export async function* askForGaps(
  replica: Replica,
  source: LogSource,
  check: CheckSignature,
  clock: Clock,
): AsyncGenerator<number[], void, void> {
  const due = Object.entries(replica.progress.gaps)
    .filter(([, gap]) => gap.due <= clock.now())
    .sort(([, a], [, b]) => a.due - b.due)
    .slice(0, ASKED_AGAIN)
    .map(([file, gap]) => [Number(file), gap] as const);
  for (const [file, gap] of due) {
    const entries = await replica.entries(file);
    const served = readFrames(await source.bodies(file), entries.length);
    const held = (await replica.bodies(file)).slice(0, entries.length);
    const { frames, missing, refused, come } = await checkBodies(check, entries, held, served);
    if (come.length > 0) await replica.writeBodies(file, frames);
    // All that are held are told of, since a process may have died between writing some and telling of them.
    if (missing.length + refused.length < gap.missing + gap.refused)
      yield frames.flatMap(({ state }, at) => (state === BODY_PRESENT ? [file * TILE_WIDTH + at] : []));
    const { progress } = replica;
    const gaps = withGap(progress.gaps, file, missing.length, refused.length, clock.now());
    await replica.save({ ...progress, gaps });
  }
}
