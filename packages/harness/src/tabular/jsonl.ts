import { InputError, streamJsonLines } from "@bongsu/input";
import type { Cell, Source, Table, TableBatch } from "@bongsu/input";
import { isObject, isScalar } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { ReadingContext } from "../common/reading.ts";
import { AN_OBJECT, wrongKind } from "../messages/shared.ts";
import { NOTE_LATE_FIELD, NOTE_NESTED, tableEmpty } from "../messages/tabular.ts";

/** The columns are the members that the first batch of lines has; a field that first comes later is counted as lost. */
export async function openLines(source: Source, context: ReadingContext): Promise<Table> {
  const lines = streamJsonLines(source, { sink: context.sink });
  const columns: string[] = [];
  const known = new Set<string>();
  const first: { line: number; row: Outside }[] = [];
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    first.push(...objectsOf(next.value, source.name, context));
    if (first.length > 0) break;
  }
  for (const { row } of first)
    for (const name of Object.keys(row)) {
      if (known.has(name)) continue;
      known.add(name);
      columns.push(name);
    }
  if (first.length === 0) throw new InputError([tableEmpty(source.name)]);

  const toCells = (row: Outside): readonly Cell[] => {
    for (const name of Object.keys(row))
      if (!known.has(name)) context.ledger.count("not-carried", name, NOTE_LATE_FIELD);
    return columns.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name], name, context) : null));
  };
  async function* batches(): AsyncGenerator<TableBatch> {
    yield* runsOf(first, toCells);
    for await (const batch of lines) yield* runsOf(objectsOf(batch, source.name, context), toCells);
  }
  return { file: source.name, columns, batches: batches() };
}

function objectsOf(
  batch: readonly { readonly line: number; readonly value: unknown }[],
  file: string,
  context: ReadingContext,
): { line: number; row: Outside }[] {
  const rows: { line: number; row: Outside }[] = [];
  for (const { line, value } of batch)
    if (isObject(value)) rows.push({ line, row: value });
    else context.report(wrongKind(file, { line }, value, AN_OBJECT));
  return rows;
}

/** Rows of one batch follow one another without gaps, so a line left out ends one. The row's number is its line. */
function* runsOf(
  rows: readonly { readonly line: number; readonly row: Outside }[],
  toCells: (row: Outside) => readonly Cell[],
): Generator<TableBatch> {
  let firstRow = 0;
  let run: (readonly Cell[])[] = [];
  for (const { line, row } of rows) {
    if (run.length > 0 && line !== firstRow + run.length) {
      yield { firstRow, rows: run };
      run = [];
    }
    if (run.length === 0) firstRow = line;
    run.push(toCells(row));
  }
  if (run.length > 0) yield { firstRow, rows: run };
}

/** Nested values stand as their JSON: they can be digested as texts, not read as verdicts. */
function cellOf(value: unknown, name: string, context: ReadingContext): Cell {
  if (isScalar(value)) return value;
  if (typeof value === "number") return null; // NaN and the infinities mean "no value" in Python's JSON
  context.ledger.count("mapped", name, NOTE_NESTED);
  return JSON.stringify(value);
}
