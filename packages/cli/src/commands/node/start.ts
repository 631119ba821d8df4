import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { asker, passphraseFrom } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { serveNode } from "../../node/serve.ts";
import { untilStopped } from "../../node/until-stopped.ts";
import { type ServeFlags, serveFlags } from "../serve-flags.ts";

export function nodeStartCommand(say: Messages): Command<Context> {
  return buildCommand<ServeFlags, [], Context>({
    func: run,
    parameters: { flags: serveFlags(say) },
    docs: { brief: say.node.start.brief, fullDescription: say.node.start.full },
  });
}

async function run(this: Context, { data, passphraseFile, host, port }: ServeFlags): Promise<void> {
  await guarded(this, async () => {
    const { url, run: work } = await serveNode(this, {
      folder: dataOf(this, data),
      ask: asker(this, passphraseFile),
      passphrase: passphraseFrom(this, passphraseFile),
      host,
      port,
      workbench: null,
    });
    this.out(this.say.node.start.serving(url));
    await untilStopped(work);
    this.note(`\n${this.say.node.start.stopped}`);
  });
}
