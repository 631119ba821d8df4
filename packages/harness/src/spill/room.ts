import { blobScratch } from "@bongsu/input";
import type { ReadOptions } from "../reader.ts";
import type { SortRoom } from "./external-sort.ts";

/** Held in memory before anything is put down; the more, the fewer files ever need it. */
const HELD_BYTES = 8 * 1024 * 1024;

/** Room for sorting what `file` holds. */
export const sortRoom = (file: string, { platform, heldBytes = HELD_BYTES }: ReadOptions): SortRoom => ({
  scratch: () => (platform.scratch ?? blobScratch)(file),
  heldBytes,
});
