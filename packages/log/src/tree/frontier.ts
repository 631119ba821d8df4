import type { TreeHasher } from "./hash.ts";

/** Told of every perfect subtree as it is completed: height 0 is a leaf; `index` counts subtrees of that height. */
export type OnNode = (height: number, hash: Uint8Array) => void;

/**
 * The perfect subtrees that a tree of some size consists of, largest first (a compact range): all that is needed to
 * append and to tell the root. The subtrees' heights are the set bits of the size.
 */
export class Frontier {
  #size: number;
  readonly #hashes: Uint8Array[];
  readonly #hasher: TreeHasher;

  /** `hashes`: one for each set bit of `size`, the highest bit first. */
  constructor(hasher: TreeHasher, size = 0, hashes: readonly Uint8Array[] = []) {
    this.#hasher = hasher;
    this.#size = size;
    this.#hashes = [...hashes];
  }

  get size(): number {
    return this.#size;
  }

  get hashes(): readonly Uint8Array[] {
    return [...this.#hashes];
  }

  append(leafHash: Uint8Array, onNode?: OnNode): void {
    let hash = leafHash;
    let height = 0;
    onNode?.(height, hash);
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = this.#hasher.node(popped(this.#hashes), hash);
      height += 1;
      onNode?.(height, hash);
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** The root at the present size (RFC 9162 §2.1.1). */
  root(): Uint8Array {
    const last = this.#hashes.at(-1);
    if (last === undefined) return this.#hasher.empty();
    return this.#hashes.slice(0, -1).reduceRight((right, left) => this.#hasher.node(left, right), last);
  }

  /** The same state, to append to without touching this one. */
  fork(): Frontier {
    return new Frontier(this.#hasher, this.#size, this.#hashes);
  }
}

function popped(hashes: Uint8Array[]): Uint8Array {
  const hash = hashes.pop();
  if (hash === undefined) throw new RangeError("a frontier holds one hash for every set bit of its size");
  return hash;
}
