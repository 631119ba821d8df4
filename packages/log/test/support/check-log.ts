import { expect } from "vitest";
import { fsck, toHex, treeHasher, verifierOf } from "../../src/index.ts";
import type { FsckSource, FsckSummary, LogRefusalCode, LogRefusals, TileReader } from "../../src/index.ts";
import { LOG_KEY, ORIGIN, readerOf } from "./build-log.ts";
import type { Files } from "./build-log.ts";
import { crypto, sha256 } from "./crypto.ts";
import { text } from "./refused.ts";

export interface Result {
  readonly damages: { readonly code: LogRefusalCode; readonly details: LogRefusals[LogRefusalCode] }[];
  readonly summary: FsckSummary;
  readonly progress: readonly number[];
}

/** What fsck says of a log. */
export async function check(files: Files | TileReader, options: Partial<FsckSource> = {}): Promise<Result> {
  const damages: Result["damages"] = [];
  const progress: number[] = [];
  const summaries: FsckSummary[] = [];
  const events = fsck({
    crypto,
    read: typeof files === "function" ? files : readerOf(files),
    origin: ORIGIN,
    log: [verifierOf(crypto, LOG_KEY.key)],
    bodies: false,
    ...options,
  });
  for await (const event of events) {
    expect(summaries).toEqual([]);
    if (event.kind === "damage") damages.push({ code: event.damage.code, details: event.damage.details });
    else if (event.kind === "progress") progress.push(event.entries);
    else summaries.push(event.summary);
  }
  const [summary] = summaries;
  if (summary === undefined) throw new Error("no summary came");
  expect(summary.damages).toBe(damages.length);
  return { damages, summary, progress };
}

/** One bit changed. */
export const flip = (bytes: Uint8Array | undefined, at: number): Uint8Array =>
  (bytes ?? new Uint8Array(0)).map((byte, index) => (index === at ? byte ^ 1 : byte));

/** The log with one file changed, or gone. */
export function damaged(
  files: Files,
  path: string,
  change: (bytes: Uint8Array | undefined) => Uint8Array | null,
): Files {
  const copy = new Map(files);
  const bytes = change(files.get(path));
  if (bytes === null) copy.delete(path);
  else copy.set(path, bytes);
  return copy;
}

/** The leaf hash of an entry of `numbered`. */
export const leafHex = (index: number): string => toHex(treeHasher(sha256).leaf(text(`entry ${index}`)));

export const hashAt = (files: Files, path: string, at: number): string =>
  toHex((files.get(path) ?? new Uint8Array(0)).slice(at * 32, at * 32 + 32));
