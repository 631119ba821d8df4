import { buildCommand, type Command } from "@stricli/core";
import { addNeighbour, readSettings } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { logCrypto } from "../../log/crypto.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf, partsOf, transportFor } from "../../node/parts.ts";
import { optional } from "../log/flags.ts";
import { countryOf } from "../log/init.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";

interface Flags extends Omit<NodeFlags, "passphraseFile"> {
  readonly vkey?: string;
  readonly jurisdiction?: string;
}

export function peerAddCommand(say: Messages): Command<Context> {
  const { lang, json, data } = nodeFlags(say);
  const { flags, add } = say.peer;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        json,
        data,
        vkey: optional(flags.vkey, say.peer.placeholders.vkey),
        jurisdiction: optional(flags.jurisdiction, say.log.placeholders.country),
      },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: flags.url, placeholder: say.peer.placeholders.url }],
      },
    },
    docs: { brief: add.brief, fullDescription: add.full },
  });
}

async function run(this: Context, flags: Flags, url: string): Promise<void> {
  await guarded(this, async () => {
    const folder = dataOf(this, flags.data);
    const { clock } = partsOf(this, async () => null);
    const transport = transportFor(await readSettings(folder));
    try {
      const { neighbour, size } = await addNeighbour({
        crypto: logCrypto,
        clock,
        transport,
        folder,
        url,
        vkey: flags.vkey ?? null,
        jurisdiction: countryOf(flags.jurisdiction),
      });
      if (flags.json) this.out(JSON.stringify({ ...neighbour, size }, null, 2));
      else print(this, neighbour, size);
    } finally {
      transport.close();
    }
  });
}

function print(
  { say, out, note }: Context,
  added: Awaited<ReturnType<typeof addNeighbour>>["neighbour"],
  size: number,
): void {
  const { add } = say.peer;
  out(add.done(added.domain, added.origin, clean(added.url), size));
  if (added.trust === "first-use") note(add.firstUse(added.vkey));
}
