import { josa, text, verbatim } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import { readLanguage } from "./language.ts";

/**
 * A table that says which items are the same: a row per item, a column per pipeline id. Where a pipeline's ids differ
 * from language to language, a column per pipeline and language, `id:tag`.
 */
export interface AlignmentTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Alignment {
  /**
   * The common id of an item in a pipeline's log of these languages; undefined where the table does not have it, or
   * has it on several rows in different languages and the log does not say which of them it is in.
   */
  of(pipeline: string, languages: readonly string[], item: string): string | undefined;
  /** The one language in whose column the item stands; undefined where there is none, or several. */
  language(pipeline: string, item: string): string | undefined;
  /** Tags of all columns of one language, in their order. */
  readonly tags: readonly string[];
}

interface Column {
  readonly pipeline: string;
  readonly tag: string | null;
  /** Common id by own id. */
  readonly common: ReadonlyMap<string, string>;
}

/** The common id of a row is its first cell that is not empty. */
export function alignmentOf(table: AlignmentTable): Alignment {
  const columns = table.columns.map((name, index) => columnOf(name, index, table.rows));
  const holding = (pipeline: string, item: string): Column[] =>
    columns.filter((column) => column.pipeline === pipeline && column.common.has(item));
  return {
    of(pipeline, [language, second], item) {
      const found = holding(pipeline, item);
      const own = second === undefined ? found.find(({ tag }) => tag === language) : undefined;
      const [one, other] = new Set((own === undefined ? found : [own]).map(({ common }) => common.get(item)));
      return other === undefined ? one : found.find(({ tag }) => tag === null)?.common.get(item);
    },
    language(pipeline, item) {
      const [one, other] = new Set(holding(pipeline, item).flatMap(({ tag }) => tag ?? []));
      return other === undefined ? one : undefined;
    },
    tags: [...new Set(columns.flatMap(({ tag }) => tag ?? []))],
  };
}

function columnOf(name: string, index: number, rows: AlignmentTable["rows"]): Column {
  const common = new Map<string, string>();
  for (const row of rows) {
    const first = row.find((cell) => cell !== "");
    const own = row[index] ?? "";
    if (first !== undefined && own !== "") common.set(own, first);
  }
  const written = /:([^:]*)$/.exec(name)?.[1];
  if (written === undefined) return { pipeline: name, tag: null, common };
  const tag = readLanguage(written, "bcp47")?.tag ?? written;
  return { pipeline: name.slice(0, -written.length - 1), tag, common };
}

/** Columns that are of no pipeline would align nothing, and nobody would see it. */
export function alignmentProblems(table: AlignmentTable, pipelines: readonly string[]): Problem[] {
  const foreign = table.columns.filter((column) => !pipelines.includes(column.replace(/:[^:]*$/, "")));
  if (foreign.length === 0) return [];
  const names = foreign.map((column) => `"${column}"`).join(", ");
  return [
    {
      code: "column-unknown",
      severity: "error",
      file: table.file,
      place: { field: foreign[0] ?? "" },
      found: text(
        `The alignment table has columns of no pipeline: ${names}.`,
        `정렬표에 어느 평가 절차의 것도 아닌 열이 있다: ${names}.`,
      ),
      expected: verbatim(pipelines.flatMap((id) => [id, `${id}:ko`]).join(", ")),
      todo: text(
        "Name each column after a pipeline's id in the protocol, or id:tag for the logs of one language.",
        `열마다 평가 계획서에 있는 평가 절차의 id를 적으십시오. 한 언어의 로그에만 해당하면 ${josa("id:언어부호", "으로/로")} 적으십시오.`,
      ),
    },
  ];
}
