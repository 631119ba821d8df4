import { buildCommand, type Command } from "@stricli/core";
import type { Lang } from "@bongsu/input";
import { coverTemplate, profileTemplate } from "@bongsu/regime";
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

const printing = (template: (lang: Lang) => string) =>
  async function run(this: Context, { out }: Flags): Promise<void> {
    await guarded(this, async () => {
      const file = template(this.lang);
      if (out === undefined) {
        this.out(file.trimEnd());
        return;
      }
      checkEnding(out, [".yaml", ".yml"]);
      writeWhole(out, file);
      this.note(this.say.wrote(out));
    });
  };

const command = (
  say: Messages,
  docs: { readonly brief: string; readonly fullDescription: string },
  template: (lang: Lang) => string,
): Command<Context> =>
  buildCommand<Flags, [], Context>({
    func: printing(template),
    parameters: {
      flags: { lang: sharedFlags(say).lang, out: outFlag(say, say.accept.outYaml) },
      aliases: { o: "out" },
    },
    docs,
  });

/** A commented acceptance profile. */
export const initAcceptanceCommand = (say: Messages): Command<Context> =>
  command(say, { brief: say.accept.init.brief, fullDescription: say.accept.init.full }, profileTemplate);

/** A commented cover sheet. */
export const initCoverCommand = (say: Messages): Command<Context> =>
  command(
    say,
    { brief: say.accept.initCover.brief, fullDescription: say.accept.initCover.full },
    coverTemplate,
  );
