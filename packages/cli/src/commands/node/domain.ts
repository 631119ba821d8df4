import { buildCommand, type Command } from "@stricli/core";
import { giveDomain } from "@bongsu/node";
import { checkDomain } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { asker } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf, partsOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "json">;

export function nodeDomainCommand(say: Messages): Command<Context> {
  const { lang, data, passphraseFile } = nodeFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: { lang, data, passphraseFile },
      positional: {
        kind: "tuple",
        parameters: [
          { parse: String, brief: say.node.flags.newDomain, placeholder: say.log.placeholders.domain },
        ],
      },
    },
    docs: { brief: say.node.domain.brief, fullDescription: say.node.domain.full },
  });
}

async function run(this: Context, { data, passphraseFile }: Flags, named: string): Promise<void> {
  await guarded(this, async () => {
    const domain = checkDomain(named);
    const folder = dataOf(this, data);
    const { origin, index } = await giveDomain(folder, domain, partsOf(this, asker(this, passphraseFile)));
    this.out(this.say.node.domain.done(domain, origin, index, clean(folder)));
  });
}
