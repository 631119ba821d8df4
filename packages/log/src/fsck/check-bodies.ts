import { BODY_ABSENT, BODY_ERASED, BODY_PRESENT, bodiesPath, readFrames } from "../bodies/frames.ts";
import type { Frame } from "../bodies/frames.ts";
import { sameBytes } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import type { Sha256 } from "../crypto.ts";
import { LogRefusal } from "../refusal.ts";
import { parseEnvelope, preAuthEncoding } from "../sigstore/envelope.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";
import type { BodyCounts } from "./report.ts";
import { attempt } from "./source.ts";
import type { EntryContent, LocatedLeaf, Search } from "./source.ts";

/** Goes through the body files beside the entries, in their order. */
export class BodySearch {
  readonly #sha256: Sha256;
  readonly #read: TileReader;
  /** The missing bodies seen last, one run of them. */
  #gap: { readonly first: number; end: number } | null = null;
  readonly counts: BodyCounts = { present: 0, withheld: 0, erased: 0, missing: 0, none: 0 };

  constructor(sha256: Sha256, read: TileReader) {
    this.#sha256 = sha256;
    this.#read = read;
  }

  /** The bodies of one bundle's entries. */
  async *check(bundle: number, leaves: readonly EntryContent[]): Search<void> {
    const path = bodiesPath(bundle);
    const bytes = yield* attempt(() => this.#read(path), path);
    const frames = bytes === null ? [] : readFrames(bytes, leaves.length);
    for (const [at, leaf] of leaves.entries()) {
      const frame = frames[at];
      const index = bundle * TILE_WIDTH + at;
      if (frame === undefined) yield* this.#missing(index);
      else yield* this.#frame(path, index, frame, leaf);
    }
  }

  /** Tells of the missing bodies at the end of the log. */
  *finish(): Generator<LogRefusal, void> {
    if (this.#gap !== null) yield new LogRefusal("bodies-missing", { ...this.#gap });
    this.#gap = null;
  }

  *#missing(index: number): Generator<LogRefusal, void> {
    this.counts.missing += 1;
    if (this.#gap?.end === index) this.#gap.end += 1;
    else {
      yield* this.finish();
      this.#gap = { first: index, end: index + 1 };
    }
  }

  *#frame(path: string, index: number, frame: Frame, leaf: EntryContent): Generator<LogRefusal, void> {
    if (leaf === "cose") {
      this.counts.none += 1;
      if (frame.state !== BODY_ABSENT)
        yield new LogRefusal("body-state", { path, index, found: frame.state });
      return;
    }
    if (frame.state === BODY_PRESENT) {
      this.counts.present += 1;
      if (leaf !== null) yield* this.#body(path, frame.body, leaf);
      return;
    }
    if (frame.state === BODY_ABSENT) this.counts.withheld += 1;
    else if (frame.state === BODY_ERASED) this.counts.erased += 1;
    else yield new LogRefusal("body-state", { path, index, found: frame.state });
    if (frame.body.length > 0)
      yield new LogRefusal("body-remains", { path, index, found: frame.body.length });
  }

  *#body(path: string, body: Uint8Array, leaf: LocatedLeaf): Generator<LogRefusal, void> {
    const { index } = leaf;
    try {
      const envelope = parseEnvelope(body);
      const digest = this.#sha256(preAuthEncoding(envelope));
      if (!sameBytes(digest, leaf.digest) || !sameBytes(envelope.signature, leaf.signature))
        yield new LogRefusal("body-wrong", {
          path,
          index,
          found: toHex(digest),
          expected: toHex(leaf.digest),
        });
    } catch (error) {
      yield new LogRefusal("body-unreadable", { path, index }, error);
    }
  }
}
