import { buildCommand, type Command } from "@stricli/core";
import { resume } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { asker } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf, partsOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "json">;

export function nodeResumeCommand(say: Messages): Command<Context> {
  const { lang, data, passphraseFile } = nodeFlags(say);
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: { flags: { lang, data, passphraseFile } },
    docs: { brief: say.node.resume.brief, fullDescription: say.node.resume.full },
  });
}

async function run(this: Context, { data, passphraseFile }: Flags): Promise<void> {
  await guarded(this, async () => {
    const parts = partsOf(this, asker(this, passphraseFile));
    const { size, copies } = await resume(dataOf(this, data), parts);
    this.out(this.say.node.resume.done(size, copies));
  });
}
