import type { Messages } from "../messages/en.ts";
import { optional } from "./log/flags.ts";
import { nodeFlags } from "./node/flags.ts";

/** Flags of the commands that serve a node. */
export const serveFlags = (say: Messages) => {
  const { lang, data, passphraseFile } = nodeFlags(say);
  return {
    lang,
    data,
    passphraseFile,
    host: optional(say.node.flags.host, say.node.placeholders.address),
    port: {
      kind: "parsed",
      parse: parsePort,
      optional: true,
      placeholder: say.placeholders.port,
      brief: say.flags.port,
    },
  } as const;
};

export interface ServeFlags {
  readonly lang?: "ko" | "en";
  readonly data?: string;
  readonly passphraseFile?: string;
  readonly host?: string;
  readonly port?: number;
}

function parsePort(input: string): number {
  const port = Number(input);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError("1–65535");
  return port;
}
