import { createPublicKey } from "node:crypto";
import { join } from "node:path";
import { bundleFromJSON } from "@sigstore/bundle";
import { TrustedRoot } from "@sigstore/protobuf-specs";
import { toSignedEntity, toTrustMaterial, Verifier } from "@sigstore/verify";
import type { Case } from "./case.ts";
import { type Sample, textOf, twinsOf } from "./sample.ts";

/** @sigstore/verify in process: one log entry wanted, no timestamp. */
export function sigstoreJsCases(sample: Sample): Case[] {
  const key = textOf(join(sample.log, "issuer.pub"));
  const root = textOf(join(sample.log, "trusted_root.json"));
  const at = (what: string, expected: Case["expected"], bundle: string, under = root): Case => ({
    verifier: "@sigstore/verify 4.1.3",
    what,
    expected,
    ...verified(bundle, under, key),
  });
  const bundle = textOf(sample.bundle);
  return [
    at("the bundle of a published result", "accepted", bundle),
    ...[...twinsOf(sample)].map(([name, twin]) => at(name, "refused", twin)),
    at("another log's trusted root", "refused", bundle, root.replaceAll("log.", "fog.")),
  ];
}

function verified(bundle: string, root: string, pem: string): Pick<Case, "found" | "said"> {
  const signer = { publicKey: createPublicKey(pem), validFor: () => true };
  try {
    const trust = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(root)), () => signer);
    const verifier = new Verifier(trust, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 });
    verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(bundle))));
    return { found: "accepted", said: "" };
  } catch (error) {
    return { found: "refused", said: error instanceof Error ? error.message : String(error) };
  }
}
