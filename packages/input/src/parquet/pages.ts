import type { ColumnMetaData, Compressors, SchemaElement } from "hyparquet";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import { u32 } from "../bytes.ts";
import { checkRuns, readVarint } from "./runs.ts";

// Numbers of parquet.thrift: PageType and Encoding.
const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;
const DICTIONARY_ENCODINGS: readonly number[] = [2, 8];
const RLE = 3;
const DELTAS: readonly number[] = [5, 6, 7];

const record = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);

function natural(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    throw new RangeError("parquet: a page header lacks a number");
  return value;
}

/**
 * Holds the pages of one flat column against what its row group announces, before the library decodes them: it
 * trusts every count, and a single changed byte can make it fill the memory. Throws where they do not agree.
 */
export function checkPages(
  chunk: Uint8Array,
  column: ColumnMetaData,
  element: SchemaElement,
  rows: number,
  codecs: Compressors,
  limit: number,
): void {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const reader = { view, offset: 0 };
  let seen = 0;
  while (seen < rows) {
    const header = record(deserializeTCompactProtocol(reader));
    const kind = header.get("field_1");
    const unpackedSize = natural(header.get("field_2"));
    const packedSize = natural(header.get("field_3"));
    const page = chunk.subarray(reader.offset, reader.offset + packedSize);
    if (page.length < packedSize || unpackedSize > limit)
      throw new RangeError("parquet: page beyond its column");
    reader.offset += packedSize;
    const unpack = (bytes: Uint8Array, size: number): Uint8Array => {
      if (column.codec === "UNCOMPRESSED" || bytes.length === 0) return bytes;
      const codec = codecs[column.codec];
      if (codec === undefined) throw new RangeError("parquet: unknown codec");
      return codec(bytes, size);
    };
    const optional = element.repetition_type !== "REQUIRED";
    if (kind === DICTIONARY_PAGE) {
      // Every value takes a byte at least.
      if (natural(record(header.get("field_7")).get("field_1")) > unpackedSize)
        throw new RangeError("parquet: more dictionary values than bytes");
    } else if (kind === DATA_PAGE) {
      const data = record(header.get("field_5"));
      const count = natural(data.get("field_1"));
      seen += count;
      if (seen > rows) break;
      const bytes = unpack(page, unpackedSize);
      const levels = optional ? 4 + u32(bytes, 0) : 0;
      if (levels > bytes.length) throw new RangeError("parquet: levels beyond their page");
      if (optional) checkRuns(bytes.subarray(4, levels), 1, count);
      checkValues(bytes.subarray(levels), natural(data.get("field_2")), element, count);
    } else if (kind === DATA_PAGE_V2) {
      const data = record(header.get("field_8"));
      const count = natural(data.get("field_1"));
      seen += count;
      if (seen > rows) break;
      const nulls = natural(data.get("field_2"));
      const levels = natural(data.get("field_5"));
      if (natural(data.get("field_6")) !== 0 || levels > packedSize || levels > unpackedSize || nulls > count)
        throw new RangeError("parquet: levels beyond their page");
      if (optional && levels > 0) checkRuns(page.subarray(0, levels), 1, count);
      const packed = page.subarray(levels);
      const bytes = data.get("field_7") === false ? packed : unpack(packed, unpackedSize - levels);
      checkValues(bytes, natural(data.get("field_4")), element, count - nulls);
    }
  }
  if (seen !== rows) throw new RangeError("parquet: pages hold more rows than their group");
}

/** `most` values, or fewer where some are null. */
function checkValues(bytes: Uint8Array, encoding: number, element: SchemaElement, most: number): void {
  if (bytes.length === 0) return;
  if (encoding === RLE && element.type === "BOOLEAN") checkCounts(bytes.subarray(4), 1, most);
  else if (DICTIONARY_ENCODINGS.includes(encoding)) checkCounts(bytes.subarray(1), bytes[0] ?? 0, most);
  else if (DELTAS.includes(encoding)) {
    const block = readVarint(bytes, 0);
    const miniblocks = readVarint(bytes, block.next);
    if (block.value > 1 << 20 || miniblocks.value < 1 || miniblocks.value > block.value)
      throw new RangeError("parquet: delta block out of proportion");
  }
}

/** Runs of at most `most` values; they may end earlier, because how many are null is not known here. */
function checkCounts(bytes: Uint8Array, width: number, most: number): void {
  try {
    checkRuns(bytes, width, most);
  } catch (error) {
    if (error instanceof RangeError && error.message === "parquet: number cut off") return;
    throw error;
  }
}
