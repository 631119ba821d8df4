import { buildCommand, type Command } from "@stricli/core";
import { NeighbourList } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";

type Flags = Omit<NodeFlags, "passphraseFile">;

export function peerListCommand(say: Messages): Command<Context> {
  const { lang, json, data } = nodeFlags(say);
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: { flags: { lang, json, data } },
    docs: { brief: say.peer.list.brief, fullDescription: say.peer.list.full },
  });
}

async function run(this: Context, { json, data }: Flags): Promise<void> {
  await guarded(this, async () => {
    const list = new NeighbourList(dataOf(this, data));
    const all = await list.all();
    list.close();
    if (json) this.out(JSON.stringify(all, null, 2));
    else if (all.length === 0) this.out(this.say.peer.list.none);
    else
      for (const { domain, origin, url, trust } of all)
        this.out(this.say.peer.list.line(domain, origin, clean(url), trust));
  });
}
