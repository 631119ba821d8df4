import { promises as dns } from "node:dns";
import * as http from "node:http";
import * as https from "node:https";
import { isIP } from "node:net";
import type { Answered, Ask, Transport } from "../ports/transport.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { addressKind } from "./addresses.ts";

export interface HttpTransportOptions {
  /** Whether neighbours may be on private networks and on this machine. */
  readonly allowPrivate: boolean;
  /** The addresses of a host name; the system's resolver where it is not given. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** Connections to one neighbour that are kept for the next file. */
const SOCKETS = 8;

/**
 * The way out over HTTP: no redirects, no proxies, no compression. A name is resolved once, its addresses are looked at,
 * and the connection goes to the very address that was looked at, so that a name cannot mean another one a moment later.
 */
export class HttpTransport implements Transport {
  readonly #options: HttpTransportOptions;
  readonly #agents = {
    "http:": new http.Agent({ keepAlive: true, maxSockets: SOCKETS }),
    "https:": new https.Agent({ keepAlive: true, maxSockets: SOCKETS }),
  };

  constructor(options: HttpTransportOptions) {
    this.#options = options;
  }

  async ask(request: Ask): Promise<Answered> {
    const url = asked(request.url);
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), request.timeout);
    try {
      const address = await unlessAborted(this.#addressOf(url, request.url), ended.signal);
      return await this.#exchange(request, url, address, ended.signal);
    } catch (error) {
      if (error instanceof NodeRefusal) throw error;
      if (ended.signal.aborted)
        refuse("transport-timeout", { url: request.url, seconds: request.timeout / 1000 }, error);
      return refuse("transport-failed", { url: request.url, reason: systemCode(error) ?? "unknown" }, error);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  /** The one address to which the connection goes. @throws NodeRefusal transport-forbidden. */
  async #addressOf({ hostname }: Target, url: string): Promise<string> {
    const literal = hostname.replace(/^\[|\]$/g, "");
    const addresses = isIP(literal) > 0 ? [literal] : await this.#resolve(hostname);
    const allowed = addresses.find((address) => {
      const kind = addressKind(address);
      return kind === "public" || (kind === "private" && this.#options.allowPrivate);
    });
    return allowed ?? refuse("transport-forbidden", { url, why: "private-address" });
  }

  async #resolve(host: string): Promise<readonly string[]> {
    if (this.#options.resolve !== undefined) return this.#options.resolve(host);
    return (await dns.lookup(host, { all: true })).map(({ address }) => address);
  }

  #exchange(request: Ask, url: Target, address: string, signal: AbortSignal): Promise<Answered> {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const outgoing = (url.protocol === "https:" ? https : http).request({
      agent: this.#agents[url.protocol],
      host: address,
      port: url.port,
      path: url.path,
      method: request.method,
      // The certificate is the name's, not the address's.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      headers: { "accept-encoding": "identity", ...request.headers, host: url.host },
      signal,
    });
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => {
      receive(incoming, request).then(resolve, (error: unknown) => {
        outgoing.destroy();
        reject(error);
      });
    });
    outgoing.end(request.body);
    return promise;
  }
}

interface Target {
  readonly protocol: "http:" | "https:";
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
}

/** @throws NodeRefusal transport-forbidden. */
function asked(text: string): Target {
  const url = URL.parse(text);
  const protocol = url?.protocol;
  if (url === null || (protocol !== "http:" && protocol !== "https:") || url.username + url.password !== "")
    return refuse("transport-forbidden", { url: text, why: "not-http" });
  const { host, hostname, port, pathname, search } = url;
  return { protocol, host, hostname, port, path: `${pathname}${search}` };
}

/** @throws NodeRefusal transport-too-large, transport-failed for a body that is cut or compressed; the system's errors. */
async function receive(incoming: http.IncomingMessage, { url, mostBytes }: Ask): Promise<Answered> {
  const encoding = incoming.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") refuse("transport-failed", { url, reason: "content-encoding" });
  if (Number(incoming.headers["content-length"] ?? 0) > mostBytes)
    refuse("transport-too-large", { url, most: mostBytes });
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > mostBytes) refuse("transport-too-large", { url, most: mostBytes });
    parts.push(bytes);
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    status: incoming.statusCode ?? 0,
    headers: new Map(headers),
    body: Uint8Array.from(Buffer.concat(parts)),
  };
}

/** The system's resolver cannot be told to stop; whoever waits for it can. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}
