import { LogRefusal, parseVkey } from "@bongsu/log";
import type { LogCrypto } from "@bongsu/log";
import { NodeRefusal, refuse } from "../refusal.ts";
import type { KnownLogs } from "./known-logs.ts";

/** A log as a list names it. */
export interface ListedLog {
  readonly origin: string;
  readonly vkey: string;
}

/** What came of taking in a list. */
export interface ListTaken {
  readonly added: readonly string[];
  /** Known here by another key, which stays. */
  readonly otherKey: readonly string[];
  /** Of a kind that this witness does not cosign. */
  readonly unfit: readonly string[];
}

const HEADER = "logs/v0";
const LARGEST = 4 << 20;
/** How often a log may ask, and whom to write to: nothing that a witness goes by. */
const OTHER_WORDS = ["qpd", "contact"];

/**
 * Reads a list of logs as the witness network publishes them (github.com/transparency-dev/witness-network,
 * log-list-format.md).
 * @throws NodeRefusal log-list-malformed.
 */
export function parseLogList(crypto: Pick<LogCrypto, "sha256">, bytes: Uint8Array): readonly ListedLog[] {
  const logs: ListedLog[] = [];
  let headed = false;
  const text = bytes.length > LARGEST ? "" : new TextDecoder().decode(bytes);
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const malformed = (): never => refuse("log-list-malformed", { line: at + 1, found: line.slice(0, 80) });
    const [, word = "", value = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const log = logs.at(-1);
    if (!headed) headed = line === HEADER ? true : malformed();
    else if (word === "vkey") logs.push({ origin: nameIn(crypto, value) ?? malformed(), vkey: value });
    else if (log === undefined || value === "") malformed();
    else if (word === "origin") logs[logs.length - 1] = { ...log, origin: value };
    else if (!OTHER_WORDS.includes(word)) malformed();
  }
  if (!headed) refuse("log-list-malformed", { line: 1, found: "" });
  return logs;
}

/** Takes in what is new in a list. It only ever adds: a log that it leaves out stays, and so does a key that it changes. */
export function takeList(logs: KnownLogs, list: readonly ListedLog[], now: number): ListTaken {
  const added: string[] = [];
  const otherKey: string[] = [];
  const unfit: string[] = [];
  for (const { origin, vkey } of list) {
    const trusted = logs.trusted(origin);
    if (trusted !== null && trusted.vkey === vkey) continue;
    try {
      logs.add({ origin, vkey, how: "witnessed", url: null, added: now });
      added.push(origin);
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error;
      if (error.code === "log-key-other") otherKey.push(origin);
      else unfit.push(origin);
    }
  }
  return { added, otherKey, unfit };
}

function nameIn(crypto: Pick<LogCrypto, "sha256">, vkey: string): string | null {
  try {
    return parseVkey(crypto.sha256, vkey).name;
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}
