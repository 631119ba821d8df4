import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { NeighbourList } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";

type Flags = Omit<NodeFlags, "passphraseFile" | "json">;

export function peerRemoveCommand(say: Messages): Command<Context> {
  const { lang, data } = nodeFlags(say);
  const { flags, placeholders, remove } = say.peer;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: { lang, data },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: flags.named, placeholder: placeholders.url }],
      },
    },
    docs: { brief: remove.brief, fullDescription: remove.full },
  });
}

async function run(this: Context, { data }: Flags, named: string): Promise<void> {
  await guarded(this, async () => {
    const list = new NeighbourList(dataOf(this, data));
    try {
      const address = named.replace(/\/+$/, "");
      const found = (await list.all()).find(({ origin, url }) => origin === named || url === address);
      if (found === undefined) throw unknown(named);
      await list.remove(found.origin);
      this.out(this.say.peer.remove.done(found.origin, clean(found.url)));
    } finally {
      list.close();
    }
  });
}

const unknown = (named: string) =>
  usage(
    named,
    text("No neighbour has this address or origin.", "이 주소나 이름을 가진 이웃이 없다."),
    text("One that the node follows.", "노드가 따라가고 있는 이웃."),
    text("To see them: bongsu peer list", "이웃 목록을 보려면: bongsu peer list"),
  );
