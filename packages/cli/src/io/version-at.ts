import { createHash } from "node:crypto";
import { memorySource, problemSink, readDocument, type Problem } from "@bongsu/input";
import type { Version } from "@bongsu/regime";
import { fetchDocument } from "../fetch/fetch-document.ts";
import { bytesAt } from "./node-files.ts";
import { nodePlatform } from "./node-platform.ts";

/** A document that takes longer than this to read is refused. */
const PATIENCE_MS = 60_000;

export interface VersionAt {
  readonly version: Version;
  readonly warnings: readonly Problem[];
}

export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

/** A document by path, or by address where it is fetched once. `today` is recorded beside what was fetched. @throws InputError */
export async function versionAt(name: string, today: string, allowLoopback: boolean): Promise<VersionAt> {
  if (!isAddress(name)) return read(name, new Uint8Array(bytesAt(name, "text")), "", null);
  const { url, bytes, mediaType } = await fetchDocument(name, { allowLoopback });
  return read(url, bytes, mediaType, { url, from: name, on: today });
}

async function read(
  name: string,
  bytes: Uint8Array,
  mediaType: string,
  fetched: Version["fetched"],
): Promise<VersionAt> {
  const sink = problemSink(false);
  const until = performance.now() + PATIENCE_MS;
  const document = await readDocument(memorySource(name, bytes), {
    platform: nodePlatform,
    sink,
    mediaType,
    expired: () => performance.now() > until,
  });
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return { version: { document, digest, bytes: bytes.length, fetched }, warnings: sink.problems };
}
