import { InputError } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import { silentFacts } from "../common/facts.ts";
import { lossLedger } from "../common/loss-ledger.ts";
import type { OriginalBytes } from "../common/original-bytes.ts";
import { inBatches } from "../common/sample.ts";
import type { ColumnMapping, ReadOptions } from "../reader.ts";
import type { FormatName, LogReading, SampleRecord } from "../record.ts";
import {
  columnAmbiguous,
  columnMissing,
  gradedTwice,
  headerRepeated,
  repeatsInvented,
  rowsRagged,
  tableEmpty,
} from "../messages/tabular.ts";
import { checkMapping } from "./check-mapping.ts";
import { longTable } from "./long-table.ts";
import { proposeColumns } from "./propose-columns.ts";
import type { ColumnProposal } from "./propose-columns.ts";
import { rowToRecord } from "./row-record.ts";
import type { RowToRecord } from "./row-record.ts";
import { textOfCell } from "./scalar.ts";
import { judgeOfHeader } from "./score-cells.ts";
import { shapeOf } from "./shape.ts";
import { SAMPLED_ROWS } from "./table.ts";
import type { Table } from "./table.ts";
import { countTableLosses } from "./table-losses.ts";

type RowBatch = { readonly first: number; readonly rows: readonly (readonly unknown[])[] };

/** Reads any table as a log: proposes or checks the column mapping, then turns rows into records as they come. */
export async function readTable(
  format: FormatName,
  table: Table,
  originals: OriginalBytes,
  options: ReadOptions,
): Promise<LogReading> {
  const file = originals.sources[0]?.name ?? "";
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
    options.problems.report(problem);
  };
  const iterator = table.batches[Symbol.asyncIterator]();
  const sampled = await takeSample(iterator);
  const sampleRows = sampled.flatMap((batch) => batch.rows).slice(0, SAMPLED_ROWS);
  if (sampleRows.length === 0) report(tableEmpty(file));

  const header = table.header;
  for (const column of repeatedNames(header)) report(headerRepeated(file, column));
  const proposal = settle(file, header, sampleRows, options.columns, report);
  const { mapping } = proposal;

  const ledger = lossLedger();
  const systems: string[] = [];
  const known = new Set<string>();
  const fallbackSystem = stem(file);
  const epochColumn = mapping.epoch === undefined ? -1 : header.indexOf(mapping.epoch);
  const toRecord = rowToRecord(header, mapping, {
    file,
    platform: options.platform,
    fallbackSystem,
    epochsFromZero: shapeOf(sampleRows.map((row) => row[epochColumn])).least === 0,
    report,
  });
  const counts = { rows: 0 };

  async function* wide(): AsyncGenerator<readonly SampleRecord[]> {
    for await (const batch of chained(sampled, iterator)) {
      const records: SampleRecord[] = [];
      eachRecord(batch, header.length, file, toRecord, report, (record) => {
        if (!known.has(record.system)) {
          known.add(record.system);
          systems.push(record.system);
        }
        records.push(record);
      });
      counts.rows += batch.rows.length;
      if (records.length > 0) yield records;
    }
  }

  async function* long(graderColumn: number): AsyncGenerator<readonly SampleRecord[]> {
    const gathered = longTable(mapping.epoch !== undefined);
    for await (const batch of chained(sampled, iterator)) {
      eachRecord(batch, header.length, file, toRecord, report, (record, cells, row) => {
        if (!known.has(record.system)) {
          known.add(record.system);
          systems.push(record.system);
        }
        const grader = textOfCell(cells[graderColumn]).trim() || "?";
        if (!gathered.add(record, grader)) report(gradedTwice(file, row));
      });
      counts.rows += batch.rows.length;
    }
    if (gathered.repeats() > 0) report(repeatsInvented(file, gathered.repeats()));
    yield* inBatches(gathered.records());
  }

  async function* batches(): AsyncGenerator<readonly SampleRecord[]> {
    if (mapping.grader === undefined) yield* wide();
    else yield* long(header.indexOf(mapping.grader));
    await originals.finish();
    table.losses?.(ledger);
    countTableLosses(ledger, proposal, counts.rows, fallbackSystem);
  }

  return {
    facts: {
      ...silentFacts(format, "table"),
      systems,
      scorers: Object.entries(mapping.scores ?? {}).map(([name, column]) => ({
        name,
        judge: judgeOfHeader(column),
        rubricDigest: null,
        params: {},
      })),
    },
    batches: batches(),
    losses: () => ledger.list(),
    problems: () => problems,
    files: () => originals.digests(),
  };
}

async function takeSample(iterator: AsyncIterator<RowBatch>): Promise<readonly RowBatch[]> {
  const taken: RowBatch[] = [];
  for (let rows = 0; rows < SAMPLED_ROWS;) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    rows += next.value.rows.length;
  }
  return taken;
}

async function* chained(first: readonly RowBatch[], rest: AsyncIterator<RowBatch>): AsyncGenerator<RowBatch> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The mapping asked for, checked, or else the one proposed. Throws where neither leads to a single verdict. */
function settle(
  file: string,
  header: readonly string[],
  sampleRows: readonly (readonly unknown[])[],
  asked: ColumnMapping | undefined,
  report: (problem: Problem) => void,
): ColumnProposal {
  if (asked !== undefined) {
    const unknown = checkMapping(file, header, asked);
    if (unknown.length > 0) {
      for (const problem of unknown) report(problem);
      throw new InputError(unknown); // a table read by half of what was asked would answer another question
    }
    const used = new Set(
      Object.values(asked).flatMap((value) => (typeof value === "string" ? [value] : Object.values(value))),
    );
    return {
      mapping: asked,
      assumptions: [],
      unused: header.filter((column) => !used.has(column)),
      ambiguous: [],
    };
  }
  const proposal = proposeColumns(header, sampleRows);
  for (const { field, columns } of proposal.ambiguous) report(columnAmbiguous(file, field, columns));
  const { scores, raters, adjudicated } = proposal.mapping;
  if (scores === undefined && raters === undefined && adjudicated === undefined) {
    const problem = columnMissing(file, header);
    report(problem);
    throw new InputError([problem]);
  }
  return proposal;
}

function eachRecord(
  batch: RowBatch,
  columns: number,
  file: string,
  toRecord: RowToRecord,
  report: (problem: Problem) => void,
  use: (record: SampleRecord, cells: readonly unknown[], row: number) => void,
): void {
  for (let index = 0; index < batch.rows.length; index++) {
    const cells = batch.rows[index] ?? [];
    const row = batch.first + index;
    if (cells.length > columns) report(rowsRagged(file, row, cells.length, columns));
    else {
      const record = toRecord(cells, row);
      if (record !== null) use(record, cells, row);
    }
  }
}

function repeatedNames(header: readonly string[]): readonly string[] {
  return [...new Set(header.filter((name, index) => name !== "" && header.indexOf(name) !== index))];
}

/** A file's name without folder and ending. */
function stem(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
