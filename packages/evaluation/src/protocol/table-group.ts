import type { LogReading } from "@bongsu/harness";
import { rawNames, readTable } from "../store/raw-table.ts";
import type { RawTable } from "../store/raw-table.ts";

/** The logs of one pipeline, opened. The same reading may stand in several groups: it is read once. */
export interface LogGroup {
  /** Pipeline id of the protocol; without a protocol, the folder or file as the user named it. */
  readonly name: string;
  /** As the user or the protocol named them. */
  readonly files: readonly string[];
  readonly readings: readonly LogReading[];
}

export interface TableGroup {
  readonly name: string;
  readonly files: readonly string[];
  readonly tables: readonly RawTable[];
}

/** Reads every log once, in the order of the groups. Rejects with what a log rejects with. */
export async function readGroups(
  groups: readonly LogGroup[],
  progress?: (rows: number) => void,
): Promise<readonly TableGroup[]> {
  const names = rawNames();
  const known = new Map<LogReading, RawTable>();
  const read: TableGroup[] = [];
  let before = 0;
  for (const group of groups) {
    const tables: RawTable[] = [];
    for (const reading of group.readings) {
      let table = known.get(reading);
      if (table === undefined) {
        const base = before;
        table = await readTable(reading, names, progress && ((rows) => progress(base + rows)));
        before += table.rows;
        known.set(reading, table);
      }
      tables.push(table);
    }
    read.push({ name: group.name, files: group.files, tables });
  }
  return read;
}
