import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { SampleRecord } from "./record.ts";
import { RECORD_COLUMNS, RECORD_SCHEMA } from "./records-schema.ts";

/** Rows of one row group: what is held in memory at a time. */
const GROUP = 16_384;

/** A byte writer whose bytes can be taken away while its offset goes on counting. */
class DrainedWriter extends ByteWriter {
  take(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}

/**
 * Records as one Parquet file, piece by piece: columns in snake case, `scores` and `labels` as lists of structs
 * whose value stands in one of `text`, `number`, `boolean`. The same records give the same bytes.
 */
export async function* recordsToParquet(
  batches: AsyncIterable<readonly SampleRecord[]> | Iterable<readonly SampleRecord[]>,
): AsyncGenerator<Uint8Array> {
  const writer = new DrainedWriter();
  const parquet = new ParquetWriter({ writer, schema: RECORD_SCHEMA, createdBy: "bongsu" });
  let group: SampleRecord[] = [];
  const write = async (): Promise<Uint8Array> => {
    const columnData = RECORD_COLUMNS.map(({ name, statistics, of }) => ({
      name,
      statistics,
      data: group.map((record) => of(record)),
    }));
    await parquet.write({ columnData, rowGroupSize: GROUP });
    group = [];
    return writer.take();
  };
  for await (const batch of batches)
    for (const record of batch) {
      group.push(record);
      if (group.length === GROUP) yield await write();
    }
  if (group.length > 0) yield await write();
  await parquet.finish();
  yield writer.take();
}
