import { availableParallelism } from "node:os";
import { buildCommand, type Command } from "@stricli/core";
import { fsck, type FsckSummary, type LocatedLeaf, type LogRefusal } from "@bongsu/log";
import { LeafChecks } from "@bongsu/node";
import { EXIT, type Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { countWork } from "../../log/count-work.ts";
import { readableLog } from "../../log/open-log.ts";
import { refusalSentence } from "../../log/refusal-sentence.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, type LogFlags } from "./flags.ts";
import { logCrypto } from "../../log/crypto.ts";

type Flags = Omit<LogFlags, "passphraseFile">;

export function logFsckCommand(say: Messages): Command<Context> {
  const { lang, json } = logFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: { flags: { lang, json }, positional: folderPositional(say) },
    docs: { brief: say.log.fsck.brief, fullDescription: say.log.fsck.full },
  });
}

async function run(this: Context, { json }: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const { store, about, verifier } = readableLog(folder);
    const signatures = new LeafChecks(folder, availableParallelism());
    const damages: LogRefusal[] = [];
    let summary: FsckSummary | null = null;
    await countWork(this.terminal, this.say.log.fsck.progress, async (progress) => {
      const source = {
        crypto: logCrypto,
        read: (path: string) => store.read(path),
        origin: about.homeLog.origin,
        log: [verifier],
        bodies: true,
        checkSignatures: (leaves: readonly LocatedLeaf[]) => signatures.badAmong(leaves),
      };
      for await (const event of fsck(source)) {
        if (event.kind === "progress") progress(event.entries, event.size);
        else if (event.kind === "damage") damages.push(event.damage);
        else summary = event.summary;
      }
    }).finally(() => signatures.close());
    if (json)
      this.out(
        JSON.stringify(
          {
            summary,
            signatures: signatures.count,
            damages: damages.map(({ code, details }) => ({ code, details })),
          },
          null,
          2,
        ),
      );
    else print(this, damages, summary, signatures.count);
    this.process.exitCode = damages.length > 0 ? EXIT.unmet : EXIT.done;
  });
}

function print(
  context: Context,
  damages: readonly LogRefusal[],
  summary: FsckSummary | null,
  signatures: number,
): void {
  const { say, lang } = context;
  for (const damage of damages) context.out(clean(refusalSentence(damage, lang)));
  if (summary !== null) context.out(say.log.fsck.summary(summary, signatures));
}
