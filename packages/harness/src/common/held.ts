import { InputError } from "@bongsu/input";
import { heldTooMany } from "../messages/shared.ts";

/** Some 0.4 KB each: below a gigabyte. */
const MOST_HELD = 2_000_000;

/**
 * Counts the samples that a reader must hold to the end of a file, because further rows of a sample may stand anywhere.
 * @throws InputError `too-large`, before the memory of the program is at its end
 */
export function heldSamples(file: string, most = MOST_HELD): () => void {
  let held = 0;
  return () => {
    if (++held > most) throw new InputError([heldTooMany(file, most)]);
  };
}
