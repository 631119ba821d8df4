import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource, openZip, parseJson, portablePlatform, problemSink, streamJson } from "../src/index.ts";
import type { Json, Platform } from "../src/index.ts";
import { needs } from "./needs.ts";
import { nodePlatform, sha256 } from "./node-platform.ts";

const data = needs("BONGSU_DATA");
const logs = (ending: string): string[] =>
  data.skip
    ? []
    : ["public", "generated"].flatMap((folder) =>
        readdirSync(join(data.path, "logs/inspect", folder))
          .filter((name) => name.endsWith(ending))
          .map((name) => join(folder, name)),
      );
const bytesOf = (name: string): Uint8Array => readFileSync(join(data.path, "logs/inspect", name));

async function digests(name: string, platform: Platform): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const zip = await openZip(memorySource(name, bytesOf(name)), { platform, sink: problemSink(false) });
  for await (const batch of zip.stream())
    for (const { member, bytes } of batch) {
      parseJson(bytes, { file: name, member: member.name });
      const hash = platform.sha256();
      hash.update(bytes);
      found.set(member.name, hash.hex());
    }
  return found;
}

describe.skipIf(data.skip)(`real Inspect logs (${data.reason})`, () => {
  it.each(logs(".eval"))("%s: every member is JSON, and both platforms agree on its bytes", async (name) => {
    const members = await digests(name, nodePlatform);
    expect(members.has("_journal/start.json")).toBe(true);
    expect(members.has("header.json")).toBe(!name.includes("crashed"));
    expect(await digests(name, portablePlatform(sha256))).toEqual(members);
  });

  it.each(logs(".json"))("%s: streamed samples are those of the whole", async (name) => {
    const bytes = bytesOf(name);
    const samples: Json[] = [];
    const options = { sink: problemSink(false), emit: ["/samples/*"] };
    for await (const batch of streamJson(memorySource(name, bytes), options))
      samples.push(...batch.map((item) => item.value));
    const whole = parseJson(bytes, { file: name });
    const expected =
      typeof whole === "object" && whole !== null && !Array.isArray(whole) ? (whole["samples"] ?? []) : [];
    expect(samples).toEqual(expected);
  });
});
