import { buildCommand, type Command } from "@stricli/core";
import { rebuild } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { logCrypto } from "../../log/crypto.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "passphraseFile">;

export function nodeRebuildCommand(say: Messages): Command<Context> {
  const { lang, json, data } = nodeFlags(say);
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: { flags: { lang, json, data } },
    docs: { brief: say.node.rebuild.brief, fullDescription: say.node.rebuild.full },
  });
}

async function run(this: Context, { json, data }: Flags): Promise<void> {
  await guarded(this, async () => {
    const rebuilt = await rebuild(logCrypto, dataOf(this, data));
    if (json) this.out(JSON.stringify(rebuilt, null, 2));
    else this.out(this.say.node.rebuild.done(rebuilt.parties, rebuilt.statements, rebuilt.dump));
  });
}
