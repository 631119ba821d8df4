import { parseTlogProof } from "@bongsu/log";
import type { Envelope } from "@bongsu/statement";
import type { NamedBytes } from "../input.ts";
import { refuse } from "../refusal.ts";
import { readAs } from "./attempt.ts";
import { readBundle, readEnvelope } from "./bundle.ts";
import { kindOf } from "./kind.ts";

/** The only kind of entry whose leaf is compared with the envelope. */
export const HASHED_REKORD = "hashedrekord 0.0.2";

/** Where the file says that it is logged. */
export interface Place {
  readonly entryKind: string;
  /** The leaf's bytes; null where it has to be built from the envelope and the key. */
  readonly leaf: Uint8Array | null;
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: Uint8Array;
  /** Index, size and root as a bundle repeats them beside the proof. */
  readonly repeated: { readonly index: number; readonly size: number; readonly root: Uint8Array } | null;
}

/** What the file brings, before any of it is verified. */
export interface Material {
  readonly envelope: Envelope;
  /** Whether the signer is named by an X.509 certificate, which is not judged here. */
  readonly certificate: boolean;
  readonly place: Place | null;
  /** Log entries beyond the first, which are not looked at. */
  readonly moreEntries: number;
}

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
          moreEntries: 0,
        };
  return proof === null ? material : { ...material, place: placeOf(proof) };
}

function placeOf(proof: NamedBytes): Place {
  const { index, path, checkpoint } = readAs("proof", proof.name, () => parseTlogProof(proof.bytes));
  return { entryKind: HASHED_REKORD, leaf: null, index, path, checkpoint, repeated: null };
}
