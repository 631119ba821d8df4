import { openCsv, type ProblemSink, type Source } from "@bongsu/input";

/** A small CSV that a protocol names, read whole. @throws InputError */
export async function wholeTable(
  source: Source,
  sink: ProblemSink,
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const table = await openCsv(source, { sink });
  const rows: string[][] = [];
  for await (const batch of table.batches) for (const row of batch.rows) rows.push([...row]);
  return { columns: table.columns, rows };
}
