import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openLogs } from "@bongsu/harness";
import { problemSink, type Scratch, type Source } from "@bongsu/input";
import { nodePlatform } from "../src/io/node-platform.ts";
import { nodeScratch } from "../src/io/node-scratch.ts";
import { JOINED, SCATTERED } from "./scattered-logs.ts";

const STAYING = fileURLToPath(new URL("staying.ts", import.meta.url));

/** What stays alive while a log is read, in MiB. */
const staying = (name: string, samples: number, heldBytes: number): number =>
  Number(
    execFileSync(process.execPath, ["--expose-gc", STAYING, name, String(samples), String(heldBytes)], {
      encoding: "utf8",
    }),
  );

/** Bytes that went to scratch room while `files` were read. */
async function putDown(files: readonly Source[], heldBytes: number): Promise<number> {
  let bytes = 0;
  const scratch = (file: string): Scratch => {
    const room = nodeScratch(file);
    return { ...room, append: (more) => ((bytes += more.length), room.append(more)) };
  };
  const platform = { ...nodePlatform, scratch };
  const [reading] = await openLogs(files, { platform, problems: problemSink(false), heldBytes });
  for await (const _ of reading?.batches ?? []);
  return bytes;
}

const HELD = 32 * 1024;
const EVERYTHING = 1e9;
const SAMPLES = 18_000;
/** In MiB; windows of a file, sorted runs, and what a busy collector leaves. */
const BOUNDED = 4;

describe("what stays alive while a log is read does not grow with its samples", { timeout: 60_000 }, () => {
  it.each(SCATTERED)("%s; it does in a reader that may hold everything", (name) => {
    const bounded = staying(name, SAMPLES, HELD);
    expect(bounded).toBeLessThan(BOUNDED);
    expect(staying(name, SAMPLES, EVERYTHING)).toBeGreaterThan(bounded + BOUNDED);
  });
});

describe("what must be known of every sample goes to scratch room, but for a fixed part", () => {
  it.each([...SCATTERED, ...JOINED])("%s", async (_, files) => {
    const [few, many] = [await putDown(files(3000), HELD), await putDown(files(6000), HELD)];
    expect(few).toBeGreaterThan(0);
    expect(many - few).toBeGreaterThan(3000 * 16);
    expect(await putDown(files(3000), EVERYTHING)).toBe(0);
  });
});
