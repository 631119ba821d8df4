import type { NodeForHttp } from "@bongsu/node";
import type { StatementSigner } from "@bongsu/statement";

/** The node's own party, as a person at its keyboard speaks for it. */
export interface Speaker {
  readonly domain: string;
  readonly signer: StatementSigner;
  /** The instant that a statement claims, to the second. */
  now(): string;
  /** 128 random bits in Base64. */
  salt(): string;
  /** Unguessable; a form that does not bring it back was not made here. */
  readonly token: string;
}

export interface WritingPorts {
  readonly node: NodeForHttp;
  readonly speaker: Speaker;
}
