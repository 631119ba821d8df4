import { blobScratch } from "@bongsu/input";
import type { ReadOptions } from "../reader.ts";
import type { SampleRecord } from "../record.ts";
import type { SortRoom } from "./external-sort.ts";

/** Held in memory before anything is put down; the more, the fewer files ever need it. */
const HELD_BYTES = 16 * 1024 * 1024;

/** Room for sorting what `file` holds. */
export const sortRoom = (file: string, { platform, heldBytes = HELD_BYTES }: ReadOptions): SortRoom => ({
  scratch: () => (platform.scratch ?? blobScratch)(file),
  heldBytes,
});

/** A record's fixed fields, and one verdict, in V8. */
const RECORD = 320;
const VERDICT = 80;

/** About how many bytes a record takes in memory. */
export const weighRecord = ({ item, detail, scores, labels }: SampleRecord): number =>
  RECORD + item.length + (detail?.length ?? 0) + VERDICT * (scores.length + labels.length);
