import type { Source } from "./source.ts";

export interface Utf8Chunks {
  /** Bytes of byte-order mark before the first chunk. */
  readonly mark: number;
  /** The encoding that the byte-order mark names; UTF-8 without one. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The source as UTF-8, piece by piece; UTF-16 is recognised by its byte-order mark and converted. */
export async function utf8Chunks(source: Source, chunkBytes = 1024 * 1024): Promise<Utf8Chunks> {
  const head = await source.read(0, 3);
  if (head[0] === 0xff && head[1] === 0xfe)
    return { mark: 2, encoding: "utf-16le", chunks: converted(source, "utf-16le", chunkBytes) };
  if (head[0] === 0xfe && head[1] === 0xff)
    return { mark: 2, encoding: "utf-16be", chunks: converted(source, "utf-16be", chunkBytes) };
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return { mark, encoding: "utf-8", chunks: pieces(source, mark, chunkBytes) };
}

async function* pieces(source: Source, from: number, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < source.size;) {
    const piece = await source.read(at, chunkBytes);
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

async function* converted(source: Source, encoding: string, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of pieces(source, 0, chunkBytes))
    yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** The line (from 1) in which a byte stands, by reading the file again up to it: only for messages. */
export async function lineOfByte(source: Source, byte: number): Promise<number> {
  let line = 1;
  let at = 0;
  for await (const piece of pieces(source, 0, 1024 * 1024)) {
    for (let i = piece.indexOf(10); i >= 0 && at + i < byte; i = piece.indexOf(10, i + 1)) line++;
    at += piece.length;
    if (at >= byte) break;
  }
  return line;
}
