/** Every reason for which this package says no, with what its sentence needs. */
export interface NodeRefusals {
  "origin-not-host": { readonly found: string };
  "key-file-absent": { readonly path: string };
  "key-file-exists": { readonly path: string };
  "key-file-malformed": { readonly path: string };
  "key-file-unwritable": { readonly path: string; readonly reason: string };
  "key-kind-wrong": { readonly path: string; readonly found: string; readonly expected: string };
  "passphrase-needed": { readonly path: string };
  "passphrase-wrong": { readonly path: string };
  "passphrase-empty": { readonly path: string };
}

export type NodeRefusalCode = keyof NodeRefusals;

/** The one error of this package beside the log's; `messages/` has its sentence in both languages. */
export class NodeRefusal<C extends NodeRefusalCode = NodeRefusalCode> extends Error {
  override readonly name = "NodeRefusal";
  readonly code: C;
  readonly details: NodeRefusals[C];
  constructor(code: C, details: NodeRefusals[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** @throws NodeRefusal, always. */
export function refuse<C extends NodeRefusalCode>(code: C, details: NodeRefusals[C], cause?: unknown): never {
  throw new NodeRefusal(code, details, cause);
}
