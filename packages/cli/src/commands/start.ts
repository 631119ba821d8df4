import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCommand, type Command } from "@stricli/core";
import { compareFiles, plain } from "@bongsu/evaluation";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { openBrowser } from "../io/open-browser.ts";
import { requestFrom } from "../io/request.ts";
import { passphraseFrom, asker } from "../log/passphrase.ts";
import type { Messages } from "../messages/en.ts";
import { dataOf } from "../node/parts.ts";
import { serveNode } from "../node/serve.ts";
import { untilStopped } from "../node/until-stopped.ts";
import type { Example } from "../server/workbench.ts";
import { VERSION } from "../version.ts";
import { type ServeFlags, serveFlags } from "./serve-flags.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const BUNDLED = ["xstest", "third-joint-test"];
const PAGE = fileURLToPath(new URL("../../../../dist/workbench.html", import.meta.url));

interface Flags extends ServeFlags {
  readonly open: boolean;
}

export function startCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: {
      flags: { ...serveFlags(say), open: { kind: "boolean", default: true, brief: say.flags.open } },
    },
    docs: { brief: say.start.brief, fullDescription: say.start.full },
  });
}

async function run(this: Context, flags: Flags): Promise<void> {
  await guarded(this, async () => {
    const examples = await Promise.all(BUNDLED.map(bundled));
    const [first] = examples;
    if (first !== undefined) {
      this.out(`${first.answer.comparison.exercise.title[this.lang]}\n`);
      for (const sentence of first.answer.comparison.verdict) this.out(`  ${plain(sentence[this.lang])}\n`);
    }
    const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : null;
    const {
      url,
      isPrivate,
      run: work,
    } = await serveNode(this, {
      folder: dataOf(this, flags.data),
      ask: asker(this, flags.passphraseFile),
      passphrase: passphraseFrom(this, flags.passphraseFile),
      host: flags.host,
      port: flags.port,
      workbench: { examples, page },
    });
    const home = `${url}/?lang=${this.lang}`;
    this.out(isPrivate ? this.say.serving(home) : this.say.node.start.serving(home));
    if (flags.open && isPrivate && this.terminal.isTTY === true) openBrowser(home);
    await untilStopped(work);
    this.note(`\n${this.say.stopped}`);
  });
}

async function bundled(id: string): Promise<Example> {
  const request = requestFrom([`${EXAMPLES}${id}/exercise.yaml`]);
  const answer = await compareFiles({
    ...request,
    platform: nodePlatform,
    keepGoing: false,
    version: VERSION,
  });
  return { id, answer };
}
