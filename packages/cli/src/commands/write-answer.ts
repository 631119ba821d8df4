import { statSync } from "node:fs";
import { extname } from "node:path";
import {
  contrastsTable,
  estimatesTable,
  everyEvalEverRecords,
  gateTable,
  itemsColumns,
  type CompareAnswer,
} from "@bongsu/evaluation";
import { csvText, text, writeParquet } from "@bongsu/input";
import { dataUri, renderReport } from "@bongsu/web";
import type { Context } from "../context.ts";
import { usage } from "../failure.ts";
import { writeFolder, writeWhole, type OutputFile } from "../io/outputs.ts";
import type { Request } from "../io/request.ts";

export interface WriteOptions {
  /** Stands in exported records as the time of retrieval. */
  readonly asOf: string | null;
}

/** Writes what the ending of `out` asks for, or everything into a folder. @returns the paths written. */
export function writeAnswer(
  out: string,
  answer: CompareAnswer,
  context: Context,
  options: WriteOptions,
): string[] {
  const make = singleFor(out);
  if (make !== undefined) {
    writeWhole(out, make(answer, context));
    return [out];
  }
  const files = everything(answer, context, options);
  writeFolder(out, files);
  return files.map((file) => `${out.replace(/\/$/, "")}/${file.name}`);
}

/** Refuses what could not be written, before any work is done. @throws InputError */
export function checkOut(out: string, { protocol }: Pick<Request, "protocol">): void {
  const make = singleFor(out);
  if (make === yaml && protocol !== null) throw notDrafted(out);
  if (make === undefined && extname(out) !== "" && !out.endsWith("/") && !isFolder(out))
    throw unknownEnding(out);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const singleFor = (out: string): Make | undefined =>
  isFolder(out) ? undefined : SINGLE.get(extname(out).toLowerCase());

type Make = (answer: CompareAnswer, context: Context) => Uint8Array | string;

const json: Make = ({ comparison }) => `${JSON.stringify(comparison, null, 2)}\n`;
const csv: Make = ({ comparison }) => csvText(estimatesTable(comparison));
const parquet: Make = ({ items }) => writeParquet(itemsColumns(items));
const yaml: Make = ({ draft }) => draft ?? "";
/** A page that travels alone carries its own JSON and CSV. */
const html: Make = (answer, context) =>
  renderReport(answer.comparison, {
    lang: context.lang,
    items: answer.items,
    links: {
      json: dataUri("application/json", String(json(answer, context))),
      csv: dataUri("text/csv", String(csv(answer, context))),
    },
  });

const SINGLE: ReadonlyMap<string, Make> = new Map([
  [".html", html],
  [".json", json],
  [".csv", csv],
  [".parquet", parquet],
  [".yaml", yaml],
  [".yml", yaml],
]);

function everything(answer: CompareAnswer, context: Context, { asOf }: WriteOptions): OutputFile[] {
  const { comparison, draft, items } = answer;
  return [
    { name: "index.html", bytes: page(answer, context) },
    { name: "comparison.json", bytes: json(answer, context) },
    { name: "estimates.csv", bytes: csv(answer, context) },
    { name: "contrasts.csv", bytes: csvText(contrastsTable(comparison)) },
    { name: "gate.csv", bytes: csvText(gateTable(comparison)) },
    ...(items.rows === 0 ? [] : [{ name: "items.parquet", bytes: parquet(answer, context) }]),
    ...(draft === null ? [] : [{ name: "exercise.yaml", bytes: draft }]),
    ...everyEvalEverRecords(comparison, asOf).map(({ name, record }) => ({
      name,
      bytes: `${JSON.stringify(record, null, 2)}\n`,
    })),
  ];
}

/** In a folder the page links to its neighbours. */
const page = (answer: CompareAnswer, { lang }: Context): string =>
  renderReport(answer.comparison, {
    lang,
    items: answer.items,
    links: {
      json: "comparison.json",
      csv: "estimates.csv",
      ...(answer.items.rows === 0 ? {} : { parquet: "items.parquet" }),
      ...(answer.draft === null ? {} : { protocol: "exercise.yaml" }),
    },
  });

const unknownEnding = (out: string) =>
  usage(
    out,
    text(
      `The ending “${extname(out)}” is of no format that is written here.`,
      `확장자 “${extname(out)}”는 여기서 쓰는 형식이 아니다.`,
    ),
    text(
      "a folder, or .html, .json, .csv, .parquet or .yaml",
      "폴더, 또는 .html, .json, .csv, .parquet, .yaml",
    ),
    text(
      "Give a folder, with a slash at its end, to receive everything.",
      "전부 받으려면 끝에 /를 붙인 폴더를 지정하십시오.",
    ),
  );

const notDrafted = (subject: string) =>
  usage(
    subject,
    text("A protocol was given, so none was drafted.", "계획서를 주었으므로 초안을 만들지 않았다."),
    text("files without a protocol", "계획서 없이 파일만"),
    text("Leave the .yaml output out.", ".yaml 출력을 빼십시오."),
  );
