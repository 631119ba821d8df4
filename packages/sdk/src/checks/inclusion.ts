import { type Checkpoint, type Sha256, treeHasher, verifyInclusion } from "@bongsu/log";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { attempt } from "../read/attempt.ts";
import { because } from "../read/because.ts";
import { HASHED_REKORD, type Place } from "../read/place.ts";

/** Whether the path leads from the leaf to the checkpoint's root, and what stands beside the proof agrees with it. */
export function checkInclusion(
  sha256: Sha256,
  place: Place,
  leaf: Uint8Array,
  { size, root }: Checkpoint,
): Finding {
  const { index, path, repeated } = place;
  const hasher = treeHasher(sha256);
  const proved = attempt(() => verifyInclusion(hasher, hasher.leaf(leaf), { index, size, path }, root));
  if ("because" in proved) return finding("inclusion-fails", { because: because(proved.because) });
  if (repeated !== null) {
    // Rekor v1 counts across the logs that came before; its two indices differ by right.
    if (repeated.index !== index && place.entryKind === HASHED_REKORD)
      return finding("inclusion-repeated", { name: "index" });
    if (repeated.size !== size) return finding("inclusion-repeated", { name: "size" });
    if (!repeated.root.every((byte, at) => byte === root[at]) || repeated.root.length !== root.length)
      return finding("inclusion-repeated", { name: "root" });
  }
  return finding("inclusion-holds", { index, size });
}
