import type { Text } from "./text.ts";

/** Where in a file something is wrong. Lines, columns and rows count from 1, bytes from 0. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly byte?: number;
  readonly row?: number;
  readonly field?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** Member of an archive, or file inside a folder. */
  readonly member?: string;
  /** JSON Pointer (RFC 6901) inside the member or file. */
  readonly pointer?: string;
}

export type ProblemCode =
  | "file-missing"
  | "file-empty"
  | "folder-empty"
  | "format-unknown"
  | "truncated"
  | "corrupt"
  | "too-large"
  | "too-deep"
  | "undecodable"
  | "encoding-assumed"
  | "syntax"
  | "column-unknown"
  | "column-missing"
  | "column-ambiguous"
  | "value-unexpected"
  | "schema"
  | "version-unsupported"
  | "duplicate"
  | "join-empty"
  | "unreadable-part"
  | "usage";

/** One thing wrong with an input: place, what was found, what was expected, what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly place?: Place;
  readonly found: Text;
  readonly expected: Text;
  readonly todo: Text;
}

/** Thrown by readers when nothing sound can be returned any more. `problems` is never empty. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], options?: { cause?: unknown }) {
    super(problems.map((p) => `${p.file}: ${p.code}: ${p.found.en}`).join("; "), options);
    this.problems = problems;
  }
}

/** Collects problems while reading goes on: with `keepGoing` sound parts survive, else the first error throws. */
export interface ProblemSink {
  readonly keepGoing: boolean;
  readonly problems: readonly Problem[];
  /** Records; throws InputError at once for an error when `keepGoing` is false. */
  report(problem: Problem): void;
}

export function problemSink(keepGoing: boolean): ProblemSink {
  const problems: Problem[] = [];
  return {
    keepGoing,
    problems,
    report(problem) {
      problems.push(problem);
      if (problem.severity === "error" && !keepGoing) throw new InputError([problem]);
    },
  };
}
