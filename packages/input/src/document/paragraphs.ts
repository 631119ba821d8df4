import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import { readXml } from "../xlsx/xml.ts";
import type { Collector } from "./collect.ts";
import type { Block, Reading } from "./document.ts";

/** How one kind of XML names what a paragraph is made of; names are without their prefix. */
export interface Dialect {
  readonly paragraph: string;
  readonly text: string;
  readonly row: string;
  readonly cell: string;
  /** Elements with what they hold that no reader of the document sees. */
  readonly hidden: ReadonlySet<string>;
  /** Elements that stand for a space. */
  readonly spaces: ReadonlySet<string>;
  /** Empty elements between which text is struck (OWPML); null where deletions enclose their text. */
  readonly struck: { readonly from: string; readonly to: string } | null;
  /** What an element says of the paragraph that it lies in. */
  kindOf(name: string, attributes: ReadonlyMap<string, string>): Block["kind"] | undefined;
}

interface Open {
  text: string;
  kind: Block["kind"];
}

/** Paragraphs of one XML part, also those that lie in text boxes and cells of others; a table row is one block. */
export function readParagraphs(
  bytes: Uint8Array,
  member: string,
  dialect: Dialect,
  { add }: Collector,
  { file, limits }: Reading,
): void {
  const open: Open[] = [];
  const rows: string[][] = [];
  let hidden = 0;
  let inText = 0;
  let struck = false;
  const put = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined && hidden === 0 && !struck) last.text += text;
  };
  readXml(
    bytes,
    { file, member, broken: (m, reason) => m.documentXml(reason) },
    {
      open(name, attributes) {
        if (hidden > 0 || dialect.hidden.has(name)) hidden++;
        if (hidden > 0) return;
        if (name === dialect.paragraph) open.push({ text: "", kind: "paragraph" });
        else if (name === dialect.row) rows.push([]);
        else if (name === dialect.cell) rows.at(-1)?.push("");
        else if (name === dialect.text) inText++;
        else if (dialect.spaces.has(name)) put(" ");
        else if (name === dialect.struck?.from) struck = true;
        else if (name === dialect.struck?.to) struck = false;
        if (open.length + rows.length > limits.depth)
          throw new InputError([
            problemAt({ code: "too-deep", file, place: { member } }, (m) => m.documentTooDeep(limits.depth)),
          ]);
        const last = open.at(-1);
        const kind = dialect.kindOf(name, attributes);
        if (last !== undefined && kind !== undefined) last.kind = kind;
      },
      text(text) {
        if (inText > 0) put(text);
      },
      close(name) {
        if (hidden > 0) {
          hidden--;
          return;
        }
        if (name === dialect.text) inText--;
        else if (name === dialect.paragraph) close();
        else if (name === dialect.row) closeRow();
      },
    },
  );
  function close(): void {
    const done = open.pop();
    if (done === undefined) return;
    const row = rows.at(-1);
    const cell = row?.pop();
    if (row === undefined || cell === undefined) add(done.kind, done.text);
    else row.push(`${cell} ${done.text}`.trim());
  }
  function closeRow(): void {
    const row = (rows.pop() ?? []).filter((cell) => cell !== "").join(" | ");
    const outer = rows.at(-1);
    const cell = outer?.pop();
    if (outer === undefined || cell === undefined) add("row", row);
    else outer.push(`${cell} ${row}`.trim());
  }
}
