import type { RawTable } from "../store/raw-table.ts";
import type { PipelineTables } from "./draft-pipelines.ts";
import { distinctCodes } from "../store/distinct.ts";

/** The name of a table's task, and the part of an item's key that it makes. */
export interface TableTask {
  readonly name: string | null;
  /** null where items join whatever the task is called. */
  readonly key: string | null;
}

/**
 * Items join within a task. Where every pipeline has one task, its name does not matter: institutes name the same
 * task differently.
 */
export function tasksOf(pipelines: readonly PipelineTables[]): (table: RawTable) => TableTask {
  const names = new Map(pipelines.flatMap(({ tables }) => tables.map((table) => [table, taskName(table)])));
  const perPipeline = pipelines.map(({ tables }) => new Set(tables.map((table) => names.get(table) ?? null)));
  const single = perPipeline.every((names) => names.size <= 1);
  const shown = perPipeline.flatMap((names) => [...names]).find((name) => name !== null) ?? null;
  return (table) => {
    const name = names.get(table) ?? null;
    return single ? { name: shown, key: null } : { name, key: name };
  };
}

/** One table per language is one task: "mlc-ipv-kr" whose rows are all in "kr" is the task "mlc-ipv". */
export function taskName(table: RawTable): string | null {
  const name = table.facts.task.name;
  const [language, second] = distinctCodes(table.language);
  if (name === null || language === undefined || language < 0 || second !== undefined) return name;
  const written = table.names.languages.value(language);
  return new RegExp(`[-_.]${escaped(written)}$`, "i").test(name) ? name.slice(0, -written.length - 1) : name;
}

const escaped = (literal: string): string => literal.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
