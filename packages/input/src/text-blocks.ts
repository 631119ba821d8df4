import { lineOfByte } from "./chunks.ts";
import { firstInvalidUtf8, tryDecode } from "./decode.ts";
import { problemAt } from "./messages/index.ts";
import type { Problem, ProblemSink } from "./problem.ts";
import type { Source } from "./source.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "cp949";

export interface TextBlock {
  readonly text: string;
  /** Some characters could not be read and stand as U+FFFD. */
  readonly damaged: boolean;
}

export interface TextBlocks {
  /** Known for certain once the blocks have been read: CP949 shows itself at the first Korean character. */
  encoding(): TextEncoding;
  readonly blocks: AsyncIterable<TextBlock>;
}

const BLOCK = 64 * 1024;
/** The WHATWG Encoding Standard's euc-kr is windows-949, that is CP949. */
const LABELS: Record<TextEncoding, string> = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  cp949: "euc-kr",
};

/**
 * A text file piece by piece: UTF-8, UTF-16 (by its mark, or by its zero bytes), or, where the first bytes
 * beyond ASCII are not UTF-8 but Korean CP949, that, with a warning.
 */
export async function textBlocks(source: Source, sink: ProblemSink): Promise<TextBlocks> {
  const head = await source.read(0, 4096);
  const sniffed = sniff(head);
  let encoding = sniffed.encoding;
  let settled = encoding !== "utf-8" || sniffed.mark > 0;

  async function* blocks(): AsyncGenerator<TextBlock> {
    let said = false;
    for (let at = sniffed.mark; at < source.size;) {
      const read = await source.read(at, BLOCK);
      if (read.length === 0) return;
      const bytes = at + read.length < source.size ? read.subarray(0, cutPoint(read, encoding)) : read;
      let text = tryDecodeAs(bytes, encoding);
      if (text === undefined && !settled) {
        text = tryDecodeAs(bytes, "cp949");
        if (looksKorean(text ?? new TextDecoder(LABELS.cp949).decode(bytes))) {
          encoding = "cp949";
          sink.report(await assumed(source, at + firstInvalidUtf8(bytes)));
        } else text = undefined;
      }
      if (text !== undefined) {
        // All ASCII so far reads the same in UTF-8 and CP949, and leaves the question open.
        if (text.length !== bytes.length || encoding !== "utf-8") settled = true;
        yield { text, damaged: false };
      } else {
        settled = true;
        if (!said) sink.report(await undecodable(source, bytes, at, encoding));
        said = true;
        yield { text: new TextDecoder(LABELS[encoding], { ignoreBOM: true }).decode(bytes), damaged: true };
      }
      at += bytes.length;
    }
  }
  return { encoding: () => encoding, blocks: blocks() };
}

function sniff(head: Uint8Array): { encoding: TextEncoding; mark: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  // Tables in UTF-16 are full of separators and digits, whose upper byte is zero; UTF-8 has no zero bytes.
  const even = head.filter((byte, i) => byte === 0 && i % 2 === 0).length;
  const odd = head.filter((byte, i) => byte === 0 && i % 2 === 1).length;
  const many = head.length / 16;
  if (odd > many && even * 8 < odd) return { encoding: "utf-16le", mark: 0 };
  if (even > many && odd * 8 < even) return { encoding: "utf-16be", mark: 0 };
  return { encoding: "utf-8", mark: 0 };
}

const tryDecodeAs = (bytes: Uint8Array, encoding: TextEncoding): string | undefined =>
  tryDecode(bytes, LABELS[encoding]);

/** Syllables, and far more of them than characters that could not be read: other encodings give debris. */
function looksKorean(text: string): boolean {
  const syllables = text.match(/[가-힣]/g)?.length ?? 0;
  const unreadable = text.match(/\ufffd/g)?.length ?? 0;
  return syllables > 0 && syllables >= 4 * unreadable;
}

/** How much of a block can be decoded without cutting a character in two. */
function cutPoint(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const even = bytes.length - (bytes.length % 2);
    const upper = bytes[encoding === "utf-16le" ? even - 1 : even - 2] ?? 0;
    return even > 2 && upper >= 0xd8 && upper <= 0xdb ? even - 2 : even;
  }
  // Below 0x40 no byte is part of a longer character, in UTF-8 as in CP949.
  for (let i = bytes.length; i > bytes.length / 2; i--) if ((bytes[i - 1] ?? 0xff) < 0x40) return i;
  return bytes.length;
}

async function assumed(source: Source, byte: number): Promise<Problem> {
  const place = { byte, line: await lineOfByte(source, byte) };
  return problemAt({ code: "encoding-assumed", severity: "warning", file: source.name, place }, (m) =>
    m.encodingAssumed("CP949"),
  );
}

async function undecodable(
  source: Source,
  bytes: Uint8Array,
  at: number,
  encoding: TextEncoding,
): Promise<Problem> {
  const file = source.name;
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return problemAt({ code: "undecodable", file, place: { byte: at } }, (m) => m.undecodableUtf16());
  const within = encoding === "utf-8" ? Math.max(0, firstInvalidUtf8(bytes)) : firstInvalidCp949(bytes);
  const place = { byte: at + within, line: await lineOfByte(source, at + within) };
  return problemAt({ code: "undecodable", file, place }, (m) => m.undecodable(bytes[within] ?? 0));
}

/** CP949 (WHATWG index euc-kr): a lead from 0x81 and a trail from 0x41; pairs that it leaves empty are found too. */
function firstInvalidCp949(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    if (tryDecode(bytes.subarray(i, i + 2), LABELS.cp949) === undefined) return i;
    i++;
  }
  return 0;
}
