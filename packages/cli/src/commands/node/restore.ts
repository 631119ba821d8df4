import { buildCommand, type Command } from "@stricli/core";
import { restore } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { neededPassphrase } from "./backup.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "json">;

export function nodeRestoreCommand(say: Messages): Command<Context> {
  const { lang, data, passphraseFile } = nodeFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: { lang, data, passphraseFile },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: say.node.flags.backup, placeholder: say.placeholders.path }],
      },
    },
    docs: { brief: say.node.restore.brief, fullDescription: say.node.restore.full },
  });
}

async function run(this: Context, { data, passphraseFile }: Flags, file: string): Promise<void> {
  await guarded(this, async () => {
    const folder = dataOf(this, data);
    await restore(file, folder, neededPassphrase(this, "bongsu node restore", passphraseFile));
    this.out(this.say.node.restore.done(clean(folder)));
  });
}
