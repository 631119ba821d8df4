import { buildCommand, type Command } from "@stricli/core";
import { nodeStatus, type NodeStatus } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { logCrypto } from "../../log/crypto.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "passphraseFile">;

export function nodeStatusCommand(say: Messages): Command<Context> {
  const { lang, json, data } = nodeFlags(say);
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: { flags: { lang, json, data } },
    docs: { brief: say.node.status.brief, fullDescription: say.node.status.full },
  });
}

async function run(this: Context, { json, data }: Flags): Promise<void> {
  await guarded(this, async () => {
    const status = await nodeStatus(logCrypto, dataOf(this, data));
    if (json) this.out(JSON.stringify(status, null, 2));
    else print(this, status);
  });
}

function print(
  { say, out }: Context,
  { folder, running, domain, origin, size, neighbours }: NodeStatus,
): void {
  const { status } = say.node;
  out(status.own(clean(folder), domain, origin, size, running));
  if (neighbours.length === 0) out(status.alone);
  for (const { neighbour, held, known, missingBodies, state } of neighbours)
    out(status.neighbour(neighbour.origin, clean(neighbour.url), held, known, missingBodies, state));
}
