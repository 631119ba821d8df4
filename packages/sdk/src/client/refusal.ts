import type { ApiProblem } from "../api/index.ts";
import type { SaidFinding } from "../report.ts";

/** Every reason for which the client gives no answer. */
export interface ClientRefusals {
  /** No whole answer came. */
  "node-unreachable": { readonly url: string };
  /** The node says no; `problem` where it says why in the form that it should. */
  "node-refused": { readonly url: string; readonly status: number; readonly problem: ApiProblem | null };
  /** What came is not what a node answers there. */
  "answer-malformed": { readonly url: string; readonly where: string };
  /** Another statement came than was asked for. */
  "digest-other": { readonly asked: string; readonly found: string };
  /** Something speaks against what came: `failing` is all of it. */
  "statement-refuted": { readonly digest: string; readonly failing: readonly SaidFinding[] };
}

export type ClientRefusalCode = keyof ClientRefusals;

/** The one error of the client; `clientRefusalText` has its sentence in both languages. */
export class ClientRefusal<C extends ClientRefusalCode = ClientRefusalCode> extends Error {
  override readonly name = "ClientRefusal";
  readonly code: C;
  readonly details: ClientRefusals[C];
  constructor(code: C, details: ClientRefusals[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** @throws ClientRefusal, always. */
export function refuseAnswer<C extends ClientRefusalCode>(
  code: C,
  details: ClientRefusals[C],
  cause?: unknown,
): never {
  throw new ClientRefusal(code, details, cause);
}
