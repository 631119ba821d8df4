/** Files in a tar archive (POSIX.1-2017 pax, “ustar Interchange Format”), which every system can open. */

export interface TarFile {
  /** Relative, with forward slashes; ASCII of at most 100 bytes, as all names of a node's files are. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
/** Directories are not written: files make theirs. */
const REGULAR = "0";

/** The archive, block by block. @throws RangeError for a name that does not fit. */
export async function* tarOf(files: AsyncIterable<TarFile>): AsyncGenerator<Uint8Array, void, void> {
  for await (const { name, bytes } of files) {
    yield headerOf(name, bytes.length);
    yield bytes;
    yield new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  }
  yield new Uint8Array(2 * BLOCK);
}

function headerOf(name: string, size: number): Uint8Array {
  // oxlint-disable-next-line no-control-regex -- ASCII is what is asked for
  if (name.length > 100 || !/^[\x21-\x7e]+$/.test(name)) throw new RangeError(`no name for a tar: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, "latin1");
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write(" ".repeat(8), 148);
  header.write(REGULAR, 156);
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return Uint8Array.from(header);
}

/** The sum of the header's bytes, those of the sum itself taken as blanks. */
const checksumOf = (header: Uint8Array): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);

/** An archive that is not one, or that is cut. */
export class TarFault extends Error {
  override readonly name = "TarFault";
}

/**
 * The files of an archive, one at a time in memory. `mostBytes`: of one file.
 * @throws TarFault for all but plain files, and for an archive without its end.
 */
export async function* filesIn(
  archive: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<TarFile, void, void> {
  const reader = new BlockReader(archive);
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = fileIn(header);
    if (size > mostBytes) throw new TarFault(`${name} has ${size} bytes`);
    const bytes = await reader.take(size);
    await reader.take((BLOCK - (size % BLOCK)) % BLOCK);
    yield { name, bytes };
  }
}

function fileIn(header: Uint8Array): { readonly name: string; readonly size: number } {
  const text = Buffer.from(header).toString("latin1");
  const until = (from: number, to: number): string => text.slice(from, to).split("\0")[0]?.trim() ?? "";
  const [name, size, sum] = [until(0, 100), until(124, 136), until(148, 156)];
  const isSound =
    /^[0-7]+$/.test(size) && /^[0-7]+$/.test(sum) && Number.parseInt(sum, 8) === checksumOf(header);
  if (!isSound || text.slice(156, 157) !== REGULAR || text.slice(345, 346) !== "\0")
    throw new TarFault("this is no header of a plain file");
  return { name, size: Number.parseInt(size, 8) };
}

class BlockReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(archive: AsyncIterable<Uint8Array>) {
    this.#chunks = archive[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes. @throws TarFault */
  async take(count: number): Promise<Uint8Array> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new TarFault("the archive is cut");
      parts.push(next.value);
      length += next.value.length;
    }
    const whole = parts.length === 1 ? this.#held : Uint8Array.from(Buffer.concat(parts));
    this.#held = whole.subarray(count);
    return whole.slice(0, count);
  }
}
