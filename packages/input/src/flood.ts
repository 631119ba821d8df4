import { problemAt } from "./messages/index.ts";
import type { Problem, ProblemSink } from "./problem.ts";

const SHOWN = 20;

export interface Flood {
  report(problem: Problem): void;
  /** Says how many problems of each kind were not shown one by one. */
  finish(): void;
}

/** Passes the first problems of each kind on and counts the rest, since a million bad rows are one fact. */
export function flood(sink: ProblemSink, file: string): Flood {
  const kinds = new Map<string, { count: number; last: Problem }>();
  return {
    report(problem) {
      const kind = kinds.get(problem.code) ?? { count: 0, last: problem };
      kinds.set(problem.code, kind);
      kind.count++;
      kind.last = problem;
      if (kind.count <= SHOWN) sink.report(problem);
    },
    finish() {
      for (const { count, last } of kinds.values())
        if (count > SHOWN)
          sink.report(
            problemAt({ code: last.code, severity: last.severity, file, place: last.place }, (m) =>
              m.moreLikeThis(count - SHOWN),
            ),
          );
    },
  };
}
