import type { Messages } from "../../messages/en.ts";
import { sharedFlags } from "../flags.ts";

export interface CrosswalkFlags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly keepGoing: boolean;
  readonly follow?: readonly string[];
}

export const crosswalkFlags = (say: Messages) => {
  const { lang, json, keepGoing } = sharedFlags(say);
  return {
    lang,
    json,
    keepGoing,
    follow: {
      kind: "parsed",
      parse: String,
      optional: true,
      variadic: true,
      placeholder: say.placeholders.name,
      brief: say.crosswalk.follow,
    },
  } as const;
};
