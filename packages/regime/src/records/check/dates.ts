import type { Problem } from "@bongsu/input";
import { latest } from "../date.ts";
import type { ReadFiles } from "../read-files.ts";
import { problemIn } from "./report.ts";

/** Nothing is adopted before it exists, and no date that a text sets lies before the text. */
export function checkDates(files: ReadFiles): Problem[] {
  const adopted = new Map(files.instruments.map(({ data }) => [data.id, data.adopted]));
  return [
    ...files.adoptions.flatMap((file) => {
      const first = adopted.get(file.data.instrument);
      return file.data.adoptions.flatMap(({ on }, at) =>
        first === undefined || latest(on) >= first
          ? []
          : [problemIn(file, ["adoptions", at, "on"], (m) => m.beforeInstrument(on, first))],
      );
    }),
    ...files.instruments.flatMap((file) =>
      file.data.clauses.flatMap(({ due }, at) =>
        due === undefined || due.on >= file.data.adopted
          ? []
          : [
              problemIn(file, ["clauses", at, "due", "on"], (m) =>
                m.beforeInstrument(due.on, file.data.adopted),
              ),
            ],
      ),
    ),
  ];
}
