/** Leaves of one bundle whose signatures one thread checks. */
export interface LeafRequest {
  readonly id: number;
  /** The body file that holds what was signed. */
  readonly path: string;
  /** Position of each leaf in its bundle, and the bytes of its signature. */
  readonly at: readonly number[];
  readonly lengths: readonly number[];
  /** For each leaf: signature, key. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface LeafReply {
  readonly id: number;
  /** Positions of the leaves whose signature does not hold. */
  readonly bad: readonly number[];
  /** Signatures that could be checked: those whose body is there. */
  readonly checked: number;
}

export const SPKI_BYTES = 91;
