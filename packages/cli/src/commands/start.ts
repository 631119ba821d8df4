import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCommand, type Command } from "@stricli/core";
import { compareFiles, plain } from "@bongsu/evaluation";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { openBrowser } from "../io/open-browser.ts";
import { requestFrom } from "../io/request.ts";
import type { Messages } from "../messages/en.ts";
import { workbenchApp, type Example } from "../server/app.ts";
import { listen, type Listening } from "../server/listen.ts";
import { VERSION } from "../version.ts";
import { sharedFlags } from "./flags.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const BUNDLED = ["xstest", "third-joint-test"];
const PAGE = fileURLToPath(new URL("../../../../dist/workbench.html", import.meta.url));

interface Flags {
  readonly lang?: "ko" | "en";
  readonly port?: number;
  readonly open: boolean;
}

export function startCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        port: {
          kind: "parsed",
          parse: parsePort,
          optional: true,
          placeholder: say.placeholders.port,
          brief: say.flags.port,
        },
        open: { kind: "boolean", default: true, brief: say.flags.open },
      },
    },
    docs: { brief: say.start.brief, fullDescription: say.start.full },
  });
}

function parsePort(input: string): number {
  const port = Number(input);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError("1–65535");
  return port;
}

async function run(this: Context, flags: Flags): Promise<void> {
  await guarded(this, async () => {
    const examples = await Promise.all(BUNDLED.map(bundled));
    const [first] = examples;
    if (first !== undefined) {
      this.out(`${first.answer.comparison.exercise.title[this.lang]}\n`);
      for (const sentence of first.answer.comparison.verdict) this.out(`  ${plain(sentence[this.lang])}\n`);
    }
    let listening: Listening | null = null;
    const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : null;
    const app = workbenchApp({ examples, lang: this.lang, port: () => listening?.port ?? 0, page });
    listening = await listen(app, flags.port ?? 0);
    const { close, port } = listening;
    process.once("SIGINT", () => {
      close();
      this.note(`\n${this.say.stopped}`);
    });
    const url = `http://127.0.0.1:${port}/?lang=${this.lang}`;
    this.out(this.say.serving(url));
    if (flags.open && this.terminal.isTTY === true) openBrowser(url);
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
