import type { Messages } from "../messages/en.ts";

/** Flags that several commands share, described in one language. */
export const sharedFlags = (say: Messages) =>
  ({
    lang: { kind: "enum", values: ["ko", "en"], optional: true, brief: say.flags.lang },
    json: { kind: "boolean", default: false, withNegated: false, brief: say.flags.json },
    out: { kind: "parsed", parse: String, optional: true, placeholder: "path", brief: say.flags.out },
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
    parameter: { parse: String, brief: say.placeholders.path, placeholder: say.placeholders.path },
  }) as const;
