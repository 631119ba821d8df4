import { blobScratch } from "@bongsu/input";
import type { Platform, Scratch } from "@bongsu/input";
import type { SortRoom } from "./external-sort.ts";

/** Held in memory before anything is put down; the more, the fewer files ever need it. */
const HELD_BYTES = 8 * 1024 * 1024;

/** The room of one reading. */
export interface ScratchRoom {
  /** For sorting what `file` holds. */
  of(file: string): SortRoom;
  /** Gives back everything, however far the sorting has come. */
  close(): void;
}

export function scratchRoom({ scratch = blobScratch }: Platform, heldBytes = HELD_BYTES): ScratchRoom {
  const opened: Scratch[] = [];
  return {
    of: (file) => ({
      heldBytes,
      scratch() {
        const fresh = scratch(file);
        opened.push(fresh);
        return fresh;
      },
    }),
    close() {
      for (const one of opened.splice(0)) one.close();
    },
  };
}

/** So many ids or numbers may be remembered beside what is sorted: some 160 bytes each. */
export const remembered = ({ heldBytes }: SortRoom): number => Math.ceil(heldBytes / 160);
