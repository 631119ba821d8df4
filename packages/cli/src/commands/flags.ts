import type { Messages } from "../messages/en.ts";

/** `-o`, described by what the command writes there. */
export const outFlag = (say: Messages, brief: string) =>
  ({ kind: "parsed", parse: String, optional: true, placeholder: say.placeholders.path, brief }) as const;

/** Which task is compared, where the logs hold several. */
export const taskFlag = (say: Messages) =>
  ({
    kind: "parsed",
    parse: String,
    optional: true,
    placeholder: say.placeholders.name,
    brief: say.flags.task,
  }) as const;

/** Flags that several commands share, described in one language. */
export const sharedFlags = (say: Messages) =>
  ({
    lang: { kind: "enum", values: ["ko", "en"], optional: true, brief: say.flags.lang },
    json: { kind: "boolean", default: false, withNegated: false, brief: say.flags.json },
    out: outFlag(say, say.flags.out),
    keepGoing: { kind: "boolean", default: false, withNegated: false, brief: say.flags.keepGoing },
  }) as const;

export interface SharedFlags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly out?: string;
  readonly keepGoing: boolean;
}

export const pathsPositional = (say: Messages) =>
  ({
    kind: "array",
    parameter: { parse: String, brief: say.flags.paths, placeholder: say.placeholders.path },
  }) as const;

/** One file or folder, described by what the command does with it. */
export const onePath = (say: Messages, brief: string) =>
  ({ kind: "tuple", parameters: [{ parse: String, brief, placeholder: say.placeholders.path }] }) as const;
