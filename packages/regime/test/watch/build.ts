import { memorySource, problemSink, readDocument } from "@bongsu/input";
import { digestBytes } from "@bongsu/statement";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { languageOf } from "../../src/watch/language.ts";
import { watch, type Version, type Watch, type WatchOptions } from "../../src/watch/index.ts";

export async function version(text: string, name = "policy.md"): Promise<Version> {
  const bytes = new TextEncoder().encode(text);
  const document = await readDocument(memorySource(name, bytes), {
    platform: nodePlatform,
    sink: problemSink(false),
  });
  return { document, digest: digestBytes(bytes), bytes: bytes.length };
}

export const compare = async (old: string, fresh: string, options: WatchOptions = {}): Promise<Watch> =>
  watch(await version(old, "old.md"), await version(fresh, "new.md"), options);

/** `kind: old → new`, one for each finding. */
export const told = ({ findings }: Watch): string[] =>
  findings.map(({ kind, old, new: fresh }) => `${kind}: ${old?.text ?? ""} → ${fresh?.text ?? ""}`);

export const build = {
  /** Whether two short texts would be refused as written in different languages. */
  otherLanguage: (a: Version, b: Version): boolean =>
    languageOf(a.document.blocks) !== languageOf(b.document.blocks),
};
