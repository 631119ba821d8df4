import type { Messages } from "../../messages/en.ts";
import { sharedFlags } from "../flags.ts";

/** Flags that the commands on a log share. */
export const logFlags = (say: Messages) =>
  ({
    lang: sharedFlags(say).lang,
    json: sharedFlags(say).json,
    passphraseFile: optional(say.log.flags.passphraseFile, say.placeholders.path),
  }) as const;

export interface LogFlags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly passphraseFile?: string;
}

export const optional = (brief: string, placeholder: string) =>
  ({ kind: "parsed", parse: String, optional: true, placeholder, brief }) as const;

export const required = (brief: string, placeholder: string) =>
  ({ kind: "parsed", parse: String, placeholder, brief }) as const;

/** One folder: the log's. */
export const folderPositional = (say: Messages) =>
  ({
    kind: "tuple",
    parameters: [{ parse: String, brief: say.log.flags.folder, placeholder: say.log.placeholders.log }],
  }) as const;

/** The log's folder, then files. */
export const folderAndFiles = (say: Messages, brief: string) =>
  ({
    kind: "array",
    parameter: { parse: String, brief, placeholder: say.placeholders.path },
    minimum: 1,
  }) as const;
