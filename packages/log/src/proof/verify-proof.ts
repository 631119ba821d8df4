import type { LogCrypto } from "../crypto.ts";
import { applyPolicy } from "../policy/apply.ts";
import type { Accepted } from "../policy/apply.ts";
import type { Policy } from "../policy/policy.ts";
import { treeHasher } from "../tree/hash.ts";
import { verifyInclusion } from "../tree/verify-inclusion.ts";
import type { TlogProof } from "./tlog-proof.ts";

/**
 * Verifies that an entry is logged (c2sp.org/tlog-proof, “Verifying a tlog proof”): checkpoint and cosignatures by
 * the policy, then the path from the entry's leaf hash to the checkpoint's root.
 * @throws LogRefusal as `applyPolicy` and `verifyInclusion` do.
 */
export function verifyTlogProof(
  crypto: LogCrypto,
  policy: Policy,
  entry: Uint8Array,
  proof: TlogProof,
): Accepted {
  const accepted = applyPolicy(crypto, policy, proof.checkpoint);
  const { size, root } = accepted.checkpoint;
  const hasher = treeHasher(crypto.sha256);
  verifyInclusion(hasher, hasher.leaf(entry), { index: proof.index, size, path: proof.path }, root);
  return accepted;
}
