import { buildCommand, type Command } from "@stricli/core";
import { nodeRefusalText } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";
import { withWitness } from "./folder.ts";

export function witnessListCommand(say: Messages): Command<Context> {
  return buildCommand<NodeFlags, [], Context>({
    func: run,
    parameters: { flags: nodeFlags(say) },
    docs: { brief: say.witness.list.brief, fullDescription: say.witness.list.full },
  });
}

async function run(this: Context, flags: NodeFlags): Promise<void> {
  await guarded(this, async () => {
    const { name, vkeys, logs, held } = await withWitness(this, flags, ({ logs: known, witness }) => ({
      name: witness?.name ?? null,
      vkeys: witness?.vkeys ?? [],
      held: witness?.held ?? null,
      logs: known
        .all()
        .filter(({ how }) => how === "neighbour" || how === "witnessed")
        .map(({ origin, vkey }) => ({ origin, vkey, cosigned: witness?.cosignedSize(origin) ?? null })),
    }));
    if (flags.json) this.out(JSON.stringify({ name, vkeys, held: held?.code ?? null, logs }, null, 2));
    const { list } = this.say.witness;
    if (!flags.json) {
      this.out(name === null ? list.none : list.self(clean(name)));
      for (const vkey of vkeys) this.out(vkey);
      for (const { origin, cosigned } of logs) this.out(list.line(clean(origin), cosigned));
    }
    if (held !== null) this.note(nodeRefusalText(held)[this.lang]);
  });
}
