import { entriesBetween } from "../tiles/entries-between.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { BODY_ABSENT, BODY_ERASED, BODY_PRESENT, bodiesFileOf, bodiesPath, readFrames } from "./frames.ts";
import type { Frame } from "./frames.ts";

/** What lies beside an entry. missing: no whole frame of a known state, as in a copy without body files. */
export type BodyState = "present" | "withheld" | "erased" | "missing";

/** An entry of a log with what lies beside it. Its bytes are views of the files that were read. */
export interface LoggedEntry {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly state: BodyState;
  /** The envelope's bytes where the state is present. */
  readonly body: Uint8Array | null;
}

const NOTHING = new Uint8Array(0);

/**
 * The entries [from, size) of a log that was published at `size`, in their order, each with its body. What the files
 * say and no more: neither hashed nor held against the tree. One bundle and one body file at a time are in memory.
 * @throws LogRefusal tile-missing, entries-torn, entries-count.
 */
export async function* readLogged(
  read: TileReader,
  size: number,
  from = 0,
): AsyncGenerator<LoggedEntry, void, void> {
  let index = from;
  for await (const leaves of entriesBetween(read, from, size, size)) {
    const before = index % TILE_WIDTH;
    const file = (await read(bodiesPath(bodiesFileOf(index)))) ?? NOTHING;
    const frames = readFrames(file, before + leaves.length).slice(before);
    for (const [at, leaf] of leaves.entries()) yield { index: index + at, leaf, ...bodyIn(frames[at]) };
    index += leaves.length;
  }
}

function bodyIn(frame: Frame | undefined): Pick<LoggedEntry, "state" | "body"> {
  if (frame?.state === BODY_PRESENT) return { state: "present", body: frame.body };
  if (frame?.state === BODY_ABSENT) return { state: "withheld", body: null };
  return { state: frame?.state === BODY_ERASED ? "erased" : "missing", body: null };
}
