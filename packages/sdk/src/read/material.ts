import { parseTlogProof } from "@bongsu/log";
import type { NamedBytes } from "../input.ts";
import { refuse } from "../refusal.ts";
import { readAs } from "./attempt.ts";
import { readBundle, readEnvelope } from "./bundle.ts";
import { kindOf } from "./kind.ts";
import { HASHED_REKORD, type Material, type Place } from "./place.ts";

/** @throws SdkRefusal kind-unknown, kind-proof-alone, and as `readBundle` does. */
export function readMaterial(file: NamedBytes, proof: NamedBytes | null): Material {
  const kind = kindOf(file.bytes);
  if (kind === "proof") return refuse("kind-proof-alone", file.name, {});
  if (kind !== "bundle" && kind !== "envelope")
    return refuse("kind-unknown", file.name, { bytes: file.bytes.length });
  const material =
    kind === "bundle"
      ? readBundle(file.name, file.bytes)
      : {
          envelope: readEnvelope(file.name, file.bytes),
          certificate: false,
          place: null,
        };
  return proof === null ? material : { ...material, place: placeOf(proof) };
}

function placeOf(proof: NamedBytes): Place {
  const { index, path, checkpoint } = readAs("proof", proof.name, () => parseTlogProof(proof.bytes));
  return { entryKind: HASHED_REKORD, leaf: null, index, path, checkpoint, repeated: null };
}
