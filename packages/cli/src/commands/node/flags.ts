import type { Messages } from "../../messages/en.ts";
import { optional } from "../log/flags.ts";
import { sharedFlags } from "../flags.ts";

/** Flags that the commands on a node share. */
export const nodeFlags = (say: Messages) =>
  ({
    lang: sharedFlags(say).lang,
    json: sharedFlags(say).json,
    data: optional(say.node.flags.data, say.placeholders.path),
    passphraseFile: optional(say.log.flags.passphraseFile, say.placeholders.path),
  }) as const;

export interface NodeFlags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly data?: string;
  readonly passphraseFile?: string;
}
