import { type ProblemCode, type ProblemDetails } from "./codes.ts";

/** The sentence of every problem: what was found, what was expected, what to do. */
export type ProblemSentences = {
  readonly [C in ProblemCode]: (details: ProblemDetails[C]) => string;
};

/** A request that is not answered as asked; `render.ts` makes the answer of it. */
export class HttpProblem<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "HttpProblem";
  readonly code: C;
  readonly details: ProblemDetails[C];
  constructor(code: C, details: ProblemDetails[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}
