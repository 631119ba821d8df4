import { buildCommand, type Command } from "@stricli/core";
import { fetchPort, NodeClient } from "@bongsu/sdk";
import { staticSite } from "@bongsu/web";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { writeFolder } from "../../io/outputs.ts";
import { countWork } from "../../log/count-work.ts";
import { instant } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { siteContents } from "../../site/contents.ts";
import { outFlag, sharedFlags } from "../flags.ts";
import { optional } from "../log/flags.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly out: string;
  readonly base?: string;
}

export function nodeSiteCommand(say: Messages): Command<Context> {
  const own = say.node.site;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        out: { ...outFlag(say, own.out), optional: false },
        base: optional(own.base, say.node.placeholders.address),
      },
      aliases: { o: "out" },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: own.url, placeholder: say.node.placeholders.address }],
      },
    },
    docs: { brief: own.brief, fullDescription: own.full },
  });
}

async function run(this: Context, { out, base = "" }: Flags, url: string): Promise<void> {
  await guarded(this, async () => {
    const client = new NodeClient(url, fetchPort(fetch));
    let files = 0;
    await countWork(this.terminal, this.say.node.site.reading, async (progress) => {
      const contents = await siteContents(client, progress);
      const written = { lang: this.lang, written: instant(undefined), base: base.replace(/\/+$/, "") };
      const site = [...staticSite(contents, written)];
      files = site.length;
      writeFolder(out, site);
    });
    this.out(this.say.node.site.done(clean(out), files));
  });
}
