import { lookup, type LookupAddress } from "node:dns";
import { request as askHttp, type IncomingMessage } from "node:http";
import { request as askHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { InputError } from "@bongsu/input";
import {
  noAnswer,
  notHttp,
  notPublic,
  packed,
  refused,
  tooLarge,
  tooManyRedirects,
  tooSlow,
} from "./problems.ts";
import { mayAsk } from "./public-address.ts";

export interface FetchLimits {
  readonly mebibytes: number;
  readonly seconds: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { mebibytes: 64, seconds: 60, redirects: 5 };

export interface FetchOptions {
  /** Also this machine's own addresses; no other private one. */
  readonly allowLoopback: boolean;
  readonly limits?: Partial<FetchLimits>;
}

export interface Fetched {
  /** Where redirects led. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * What an address gives, asked for once. Private addresses are refused at every step, also behind a redirect and
 * behind a name: the connection goes to the very address that was looked at. @throws InputError
 */
export async function fetchDocument(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const timeout = AbortSignal.timeout(limits.seconds * 1000);
  let url = parsed(address, address);
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await ask(url, options.allowLoopback, timeout, limits);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      url = parsed(new URL(headers.location, url).href, address);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw refused(url.href, statusCode);
    }
    const coding = headers["content-encoding"] ?? "identity";
    if (coding !== "identity") {
      answer.destroy();
      throw packed(url.href, coding.slice(0, 40));
    }
    const bytes = await bodyOf(answer, url, timeout, limits);
    return { url: url.href, bytes, mediaType: headers["content-type"] ?? "" };
  }
  throw tooManyRedirects(address, limits.redirects);
}

function parsed(address: string, asked: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw notHttp(asked);
  url.hash = "";
  return url;
}

function ask(
  url: URL,
  allowLoopback: boolean,
  signal: AbortSignal,
  limits: FetchLimits,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !mayAsk(host, allowLoopback)) throw notPublic(url.href, host);
  return new Promise((resolve, reject) => {
    const asking = (url.protocol === "https:" ? askHttps : askHttp)(
      url,
      {
        signal,
        agent: false,
        lookup: publicOnly(url, allowLoopback),
        headers: { "accept-encoding": "identity", accept: "*/*", "user-agent": "bongsu-watch" },
      },
      resolve,
    );
    asking.on("error", (error) => reject(failure(error, url, signal, limits)));
    asking.end();
  });
}

/** Looks a name up and passes on none but the addresses that may be asked. */
function publicOnly(url: URL, allowLoopback: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return done(error, "", 4);
      const allowed = found.filter(({ address }) => mayAsk(address, allowLoopback));
      const [first] = allowed;
      if (first === undefined) return done(notPublic(url.href, found[0]?.address ?? hostname), "", 4);
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
}

async function bodyOf(
  answer: IncomingMessage,
  url: URL,
  signal: AbortSignal,
  limits: FetchLimits,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of answer) {
      if (!(part instanceof Uint8Array)) continue;
      length += part.length;
      if (length > limits.mebibytes * 1024 * 1024) throw tooLarge(url.href, limits.mebibytes);
      parts.push(part);
    }
  } catch (error) {
    answer.destroy();
    throw failure(error, url, signal, limits);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function failure(error: unknown, url: URL, signal: AbortSignal, limits: FetchLimits): InputError {
  if (error instanceof InputError) return error;
  if (signal.aborted) return tooSlow(url.href, limits.seconds);
  const reason = error instanceof Error && "code" in error ? String(error.code) : "connection lost";
  return noAnswer(url.href, reason, error);
}
