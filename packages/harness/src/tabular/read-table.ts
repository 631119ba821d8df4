import { InputError } from "@bongsu/input";
import type { Cell, Problem, Table, TableBatch } from "@bongsu/input";
import { stemOf } from "../common/file-names.ts";
import { silentFacts } from "../common/facts.ts";
import { logReading } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import type { ColumnMapping } from "../reader.ts";
import type { FormatName, LogFacts, LogReading, SampleRecord, ScorerFact } from "../record.ts";
import {
  NOTE_ZERO_EPOCHS,
  columnAmbiguous,
  columnMissing,
  gradedTwice,
  repeatsInvented,
  tableEmpty,
} from "../messages/tabular.ts";
import { checkMapping } from "./check-mapping.ts";
import { LongTable } from "./long-table.ts";
import { proposeColumns } from "./propose-columns.ts";
import type { ColumnProposal } from "./propose-columns.ts";
import { rowToRecord } from "./row-record.ts";
import { textOfCell } from "./scalar.ts";
import { judgeOfHeader, remembering } from "./score-cells.ts";
import { shapeOf } from "./shape.ts";
import { countTableLosses } from "./table-losses.ts";

/** How many rows are looked at before the columns are proposed. */
const SAMPLED_ROWS = 200;

/** Reads any table as a log: proposes or checks the column mapping, then turns rows into records as they come. */
export async function readTable(
  format: FormatName,
  table: Table,
  context: ReadingContext,
): Promise<LogReading> {
  const { ledger, options, report } = context;
  const { file, columns: header } = table;
  const iterator = table.batches[Symbol.asyncIterator]();
  const sampled = await takeSample(iterator);
  const sampleRows = sampled.flatMap((batch) => batch.rows).slice(0, SAMPLED_ROWS);
  if (sampleRows.length === 0) report(tableEmpty(file));
  const proposal = settle(file, header, sampleRows, options.columns, report);
  const { mapping } = proposal;

  const systems = new Set<string>();
  const systemList: string[] = [];
  const scorers: ScorerFact[] = mapping.grader === undefined ? scorersOf(mapping) : [];
  const fallbackSystem = stemOf(file);
  const epochColumn = mapping.epoch === undefined ? -1 : header.indexOf(mapping.epoch);
  const epochsFromZero = epochColumn >= 0 && shapeOf(sampleRows.map((row) => row[epochColumn])).least === 0;
  const toRecord = rowToRecord(header, mapping, {
    file,
    platform: options.platform,
    fallbackSystem,
    epochsFromZero,
    report,
  });
  const recordOf = (cells: readonly Cell[], row: number): SampleRecord | null => {
    const record = toRecord(cells, row);
    if (record !== null && !systems.has(record.system)) {
      systems.add(record.system);
      systemList.push(record.system);
    }
    return record;
  };

  async function* wide(): AsyncGenerator<readonly SampleRecord[]> {
    for await (const { firstRow, rows: cells } of chained(sampled, iterator)) {
      const records: SampleRecord[] = [];
      for (let index = 0; index < cells.length; index++) {
        const record = recordOf(cells[index] ?? [], firstRow + index);
        if (record !== null) records.push(record);
      }
      if (records.length > 0) yield records;
    }
  }

  async function* long(grader: number): AsyncGenerator<readonly SampleRecord[]> {
    const gathered = new LongTable(mapping.epoch !== undefined, context.room(file));
    const nameOf = remembering((cell) => ({ text: textOfCell(cell).trim() || "?" }));
    for await (const { firstRow, rows: batch } of chained(sampled, iterator))
      for (const [index, cells] of batch.entries()) {
        const record = recordOf(cells, firstRow + index);
        if (record !== null) gathered.add(record, nameOf(cells[grader]).text, firstRow + index);
      }
    let told = false;
    for await (const batch of gathered.records((row) => report(gradedTwice(file, row)))) {
      if (!told) tell(gathered);
      told = true;
      if (batch.length > 0) yield batch;
    }
  }

  function tell(gathered: LongTable): void {
    if (gathered.repeats() > 0) report(repeatsInvented(file, gathered.repeats()));
    for (const judge of gathered.judges())
      scorers.push({ name: judge, judge, rubricDigest: null, params: {} });
  }

  async function* records(): AsyncGenerator<readonly SampleRecord[]> {
    let samples = 0;
    for await (const batch of mapping.grader === undefined ? wide() : long(header.indexOf(mapping.grader))) {
      samples += batch.length;
      yield batch;
    }
    countTableLosses(ledger, proposal, samples, fallbackSystem);
    if (epochsFromZero && mapping.epoch !== undefined)
      ledger.count("mapped", mapping.epoch, NOTE_ZERO_EPOCHS, samples);
  }

  const facts: LogFacts = {
    ...silentFacts(format, "table"),
    systems: systemList, // with the graders of a long table, fills as rows are read
    scorers,
  };
  return logReading(facts, records(), context);
}

const scorersOf = (mapping: ColumnMapping): ScorerFact[] =>
  Object.entries(mapping.scores ?? {}).map(([name, column]) => ({
    name,
    judge: judgeOfHeader(column),
    rubricDigest: null,
    params: {},
  }));

async function takeSample(iterator: AsyncIterator<TableBatch>): Promise<readonly TableBatch[]> {
  const taken: TableBatch[] = [];
  for (let rows = 0; rows < SAMPLED_ROWS;) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    rows += next.value.rows.length;
  }
  return taken;
}

async function* chained(
  first: readonly TableBatch[],
  rest: AsyncIterator<TableBatch>,
): AsyncGenerator<TableBatch> {
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
