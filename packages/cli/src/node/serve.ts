import { isIP } from "node:net";
import {
  type AskPassphrase,
  BongsuNode,
  forHttp,
  HTTP_LIMITS,
  type HttpOptions,
  initNode,
  inLog,
  isNode,
  type Listening,
  listenNode,
  loopbackNames,
  NODE_LAYOUT,
  operatorToken,
  type OwnNames,
  p256Signer,
  readKeyFile,
  systemClock,
  systemRandomness,
} from "@bongsu/node";
import { join } from "node:path";
import type { Context } from "../context.ts";
import { clean } from "../io/clean.ts";
import { logCrypto } from "../log/crypto.ts";
import { refusalSentence } from "../log/refusal-sentence.ts";
import { instant, newSalt } from "../log/sign.ts";
import { nodeWithPages, type NodeAppOptions } from "../server/node-app.ts";
import type { Speaker } from "../server/pages/speaker.ts";
import { portTaken } from "../server/port-taken.ts";
import { VERSION } from "../version.ts";
import { partsOf } from "./parts.ts";

export interface Serving {
  readonly folder: string;
  readonly ask: AskPassphrase;
  readonly passphrase: string | null;
  /** As the command line says; the settings where it says nothing. */
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly workbench: NodeAppOptions["workbench"];
}

export interface Served {
  readonly url: string;
  /** Whether only this machine is served. */
  readonly isPrivate: boolean;
  /** Works until the signal, then ends in order. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * Opens the node in the folder, makes it where there is none, and serves it.
 * @throws NodeRefusal, InputError, LogRefusal as `BongsuNode.open` and `initNode`; InputError `usage` for a port that is
 *   taken.
 */
export async function serveNode(context: Context, serving: Serving): Promise<Served> {
  const { folder, ask, workbench } = serving;
  const parts = partsOf(context, ask);
  if (!isNode(folder))
    await initNode({ ...parts, ...NOBODY, crypto: logCrypto, folder, passphrase: serving.passphrase });
  const node = await BongsuNode.open(folder, parts);
  try {
    const { settings } = node;
    const host = serving.host ?? settings.host;
    const isPrivate = isLoopback(host) && settings.publicUrl === null;
    let listening: Listening | null = null;
    const http: HttpOptions = {
      names: isPrivate
        ? loopbackNames(() => listening?.port ?? 0)
        : publicNames(host, settings.publicUrl, () => listening?.port ?? 0),
      clock: systemClock,
      isToken: await operatorToken(folder),
      limits: HTTP_LIMITS,
      lang: context.lang,
      behindProxy: settings.behindProxy,
    };
    const app = nodeWithPages(forHttp(node, `bongsu ${VERSION}`), {
      http,
      workbench: isPrivate ? workbench : null,
      speaker: isPrivate ? await speakerOf(node, ask) : null,
      failed: (error) => context.note(context.say.node.failed(String(error))),
    });
    const port = serving.port ?? settings.port;
    listening = await listenNode(app, { host, port }).catch((error: unknown) => {
      throw portTaken(error, host, port);
    });
    const { close, port: got } = listening;
    const url = settings.publicUrl ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${got}`;
    return { url, isPrivate, run: (signal) => run(context, node, signal, close) };
  } catch (error) {
    await node[Symbol.asyncDispose]();
    throw error;
  }
}

/** A party that nobody has named yet. */
const NOBODY = {
  domain: null,
  origin: null,
  kind: "observer",
  country: null,
  name: { en: null, ko: null },
} as const;

async function run(
  context: Context,
  node: BongsuNode,
  signal: AbortSignal,
  close: () => Promise<void>,
): Promise<void> {
  try {
    await node.run(signal, (refusal) => context.note(clean(refusalSentence(refusal, context.lang))));
  } finally {
    await close();
    await node[Symbol.asyncDispose]();
  }
}

const isLoopback = (host: string): boolean => host === "::1" || host.startsWith("127.");

/** The public name, and the addresses that lead to this machine. */
function publicNames(host: string, publicUrl: string | null, port: () => number): OwnNames {
  const url = publicUrl === null ? null : new URL(publicUrl);
  return {
    hosts: () => [
      ...(url === null ? [] : [url.host]),
      ...loopbackNames(port).hosts(),
      `${isIP(host) === 6 ? `[${host}]` : host}:${port()}`,
    ],
    scheme: url?.protocol === "https:" ? "https" : "http",
    open: true,
  };
}

async function speakerOf(node: BongsuNode, ask: AskPassphrase): Promise<Speaker> {
  const path = inLog(join(node.folder, NODE_LAYOUT.log), "signingKey");
  const { key } = await readKeyFile(path, "p256", ask);
  return {
    domain: node.own.log.about.domain,
    signer: p256Signer(key),
    now: () => instant(undefined),
    salt: newSalt,
    token: Buffer.from(systemRandomness.bytes(24)).toString("base64url"),
  };
}
