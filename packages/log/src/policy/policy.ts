import type { VerifierKey } from "../note/vkey.ts";

export interface PolicyLog {
  /** Its name is the log's origin. */
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface PolicyWitness {
  readonly kind: "witness";
  /** What the policy calls it; the key has a name of its own. */
  readonly name: string;
  readonly key: VerifierKey;
  readonly url: string | null;
}

/** So many of the members have to have seen the checkpoint. */
export interface PolicyGroup {
  readonly kind: "group";
  readonly name: string;
  readonly threshold: number;
  readonly members: readonly PolicyMember[];
}

export type PolicyMember = PolicyWitness | PolicyGroup;

/** A transparency log trust policy (c2sp.org/tlog-policy). */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** null: `quorum none`, no cosignature is asked for. */
  readonly quorum: PolicyMember | null;
}
