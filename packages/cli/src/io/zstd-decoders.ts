import { createZstdDecompress } from "node:zlib";
import { zstdFrames, type KeptDecoders, type PackedMember } from "@bongsu/input";

const DECODERS = 16;
/** Larger members are worth a decoder of their own. */
const LARGEST = 32 * 1024;
/** Small: a piece that is filled by many members outlives collections of the nursery, and is then taken back late. */
const PIECE = 16 * 1024;
/**
 * Bytes beside the heap do not hurry the collector: after so many unpacked ones it is called. A call takes some tens
 * of milliseconds.
 */
const COLLECTED = 64 * 1024 * 1024;
/** Unpacked bytes of one call: what is packed in 64 KiB may be a thousand times that. */
const MOST = 4 * 1024 * 1024;

/**
 * Small members through streams that take one frame after another. Node makes a decoder for every synchronous call,
 * which costs several times what decoding a small member does, and the streams decode beside the program's own work
 * (docs/decisions/0003-reading-memory.md).
 */
export function zstdDecoders(): KeptDecoders {
  const decoders: Decoder[] = [];
  let unpacked = 0;
  const decoder = (index: number): Decoder => {
    const known = decoders[index];
    return known === undefined || known.closed ? (decoders[index] = new Decoder()) : known;
  };
  return {
    unpack(members) {
      let left = MOST;
      unpacked += members.reduce((sum, { size }) => sum + size, 0);
      if (unpacked > COLLECTED) {
        unpacked = 0;
        globalThis.gc?.(); // there where bongsu.mjs has started the program
      }
      return Promise.all(
        members.map((member, i) => {
          if (member.size > left || !isSmallFrame(member)) return undefined;
          left -= member.size;
          return decoder(i % DECODERS).unpack(member);
        }),
      );
    },
    close() {
      for (const known of decoders) known.close();
    },
  };
}

/** One frame that says its size, as all writers of logs make it. */
function isSmallFrame({ packed, size }: PackedMember): boolean {
  if (size === 0 || size > LARGEST || packed.length === 0) return false;
  try {
    const [frame, ...others] = zstdFrames(packed);
    return others.length === 0 && frame?.bytes.length === packed.length && frame.contentSize === size;
  } catch {
    return false;
  }
}

/** One stream and the frames that wait in it. It closes at the first one that is not what it says. */
class Decoder {
  closed = false;
  readonly #stream = createZstdDecompress({ chunkSize: PIECE });
  readonly #waiting: ((bytes: Uint8Array | undefined) => void)[] = [];
  /** What has come out of the frame whose turn it is. */
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor() {
    this.#stream.on("data", (part: Uint8Array) => {
      this.#parts.push(part);
      this.#length += part.length;
      if (this.#length > LARGEST) this.close();
    });
    this.#stream.on("error", () => this.close());
  }

  unpack({ packed, size }: PackedMember): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#stream.write(packed, () => {
        if (this.closed) return;
        if (this.#length !== size) return this.close();
        const [first] = this.#parts;
        this.#waiting.shift()?.(this.#parts.length === 1 ? first : Buffer.concat(this.#parts));
        this.#parts = [];
        this.#length = 0;
      });
    });
  }

  /** Node calls nobody back for a frame at which its stream broke, nor for those behind it. */
  close(): void {
    this.closed = true;
    this.#stream.destroy();
    for (const resolve of this.#waiting.splice(0)) resolve(undefined);
  }
}
