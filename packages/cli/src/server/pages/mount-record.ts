import { csvText } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { promises, promisesTable } from "@bongsu/regime";
import { promisePages } from "@bongsu/web";
import { BUNDLED_RECORDS, recordsAt } from "../../io/records-at.ts";

export const RECORD = "/record/index.html";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  atom: "application/atom+xml",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

/** The public record as pages of the node, marked as unsigned; made at the first look of a day. */
export function mountRecord(app: NodeHono, today: () => string): void {
  let made: { readonly day: string; readonly files: ReadonlyMap<string, string> } | null = null;
  const files = (): ReadonlyMap<string, string> => {
    const day = today();
    if (made?.day !== day) made = { day, files: filesOf(day) };
    return made.files;
  };
  app.get("/record", (c) => c.redirect(RECORD));
  app.get("/record/:file", (c) => {
    const name = c.req.param("file");
    const bytes = files().get(name);
    if (bytes === undefined) return c.notFound();
    return c.body(bytes, 200, { "Content-Type": TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain" });
  });
}

function filesOf(day: string): ReadonlyMap<string, string> {
  const records = recordsAt(BUNDLED_RECORDS);
  const result = promises(records, { party: null, instrument: null, since: null, asOf: day });
  return new Map([
    ...promisePages(result, records, { node: "/" }).map(({ name, bytes }): [string, string] => [name, bytes]),
    ["promises.json", `${JSON.stringify(result, null, 2)}\n`],
    ["promises.csv", csvText(promisesTable(result, records))],
  ]);
}
