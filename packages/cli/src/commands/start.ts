import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { buildCommand, type Command } from "@stricli/core";
import { compareFiles, plain } from "@bongsu/evaluation";
import type { Context } from "../context.ts";
import { guarded, usage } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { requestFrom } from "../io/request.ts";
import { text } from "@bongsu/input";
import type { Messages } from "../messages/en.ts";
import { workbenchApp, type Example } from "../server/app.ts";
import { VERSION } from "../version.ts";

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
        lang: { kind: "enum", values: ["ko", "en"], optional: true, brief: say.flags.lang },
        port: {
          kind: "parsed",
          parse: parsePort,
          optional: true,
          placeholder: "port",
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
    let port = 0;
    const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : null;
    const app = workbenchApp({ examples, lang: this.lang, port: () => port, page });
    port = await listen(app.fetch, flags.port ?? 0);
    const url = `http://127.0.0.1:${port}/?lang=${this.lang}`;
    this.out(this.say.serving(url));
    if (flags.open && process.stdout.isTTY) openBrowser(url);
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

function listen(fetch: Parameters<typeof serve>[0]["fetch"], port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, (info: AddressInfo) => resolve(info.port));
    server.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? taken(port) : error),
    );
  });
}

const taken = (port: number): Error =>
  usage(
    "--port",
    text(`Port ${port} is in use.`, `포트 ${port}은(는) 이미 쓰이고 있다.`),
    text("a free port", "비어 있는 포트"),
    text("Leave --port out and a free one is taken.", "--port를 빼면 비어 있는 포트를 고른다."),
  );

/** Opens the page with the system's own opener; if there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
