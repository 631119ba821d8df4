import { buildCommand, type Command } from "@stricli/core";
import { evidenceTemplate } from "@bongsu/regime";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { checkEnding } from "../io/endings.ts";
import { writeWhole } from "../io/outputs.ts";
import type { Messages } from "../messages/en.ts";
import { outFlag, sharedFlags } from "./flags.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly out?: string;
}

export function initEvidenceCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: {
      flags: { lang: sharedFlags(say).lang, out: outFlag(say, say.flags.outYaml) },
      aliases: { o: "out" },
    },
    docs: { brief: say.filing.init, fullDescription: say.filing.initFull },
  });
}

async function run(this: Context, { out }: Flags): Promise<void> {
  await guarded(this, async () => {
    const template = evidenceTemplate(this.lang);
    if (out === undefined) {
      this.out(template.trimEnd());
      return;
    }
    checkEnding(out, [".yaml", ".yml"]);
    writeWhole(out, template);
    this.note(this.say.wrote(out));
  });
}
