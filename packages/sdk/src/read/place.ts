import type { Envelope } from "@bongsu/statement";

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
}
