import { problemAt } from "./messages/index.ts";
import type { Place, ProblemSink } from "./problem.ts";

/** Column names from a header row: trimmed, never empty, each once; what had to be changed is said. */
export function nameColumns(
  header: readonly string[],
  file: string,
  sink: ProblemSink,
  placeOf: (index: number) => Place,
): string[] {
  const taken = new Set<string>();
  return header.map((raw, index) => {
    const name = raw.trim() === "" ? `column ${index + 1}` : raw.trim();
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    if (unique !== name)
      sink.report(
        problemAt({ code: "duplicate", severity: "warning", file, place: placeOf(index) }, (m) =>
          m.tableDuplicateColumn(name, unique),
        ),
      );
    return unique;
  });
}
