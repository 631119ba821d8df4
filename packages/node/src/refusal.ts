import type { DataRefusals } from "./refusals/data.ts";
import type { KeyRefusals } from "./refusals/keys.ts";
import type { PictureRefusals } from "./refusals/picture.ts";
import type { PublishRefusals } from "./refusals/publish.ts";
import type { ReplicateRefusals } from "./refusals/replicate.ts";
import type { TransportRefusals } from "./refusals/transport.ts";
import type { WatchRefusals } from "./refusals/watch.ts";

/** Every reason for which this package says no, with what its sentence needs. */
export interface NodeRefusals
  extends
    KeyRefusals,
    TransportRefusals,
    PictureRefusals,
    ReplicateRefusals,
    PublishRefusals,
    WatchRefusals,
    DataRefusals {}

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
