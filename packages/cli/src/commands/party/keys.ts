import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { keysOf } from "../../log/entries.ts";
import { readableLog } from "../../log/open-log.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, type LogFlags } from "../log/flags.ts";

type Flags = Omit<LogFlags, "passphraseFile">;

export function partyKeysCommand(say: Messages): Command<Context> {
  const { lang, json } = logFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: { flags: { lang, json }, positional: folderPositional(say) },
    docs: { brief: say.party.keys.brief, fullDescription: say.party.keys.full },
  });
}

async function run(this: Context, { json }: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const history = await keysOf(readableLog(folder));
    if (json) {
      this.out(JSON.stringify(history, null, 2));
      return;
    }
    const { keys } = this.say.party;
    if (history === null) this.out(keys.none);
    for (const key of history?.keys ?? [])
      this.out(keys.line(key.keyId, key.use, key.from, key.until, key.revoked?.from ?? null));
  });
}
