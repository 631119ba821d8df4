import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError, memorySource, openZip, problemSink, renderProblem } from "@bongsu/input";
import { needs } from "../../../input/test/needs.ts";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { readLog } from "./logs.ts";

const data = needs("BONGSU_DATA");

interface Whole {
  readonly name: string;
  readonly end: number;
}

/** Every member of a whole archive, with the byte after its packed bytes. */
async function membersOf(name: string, bytes: Buffer): Promise<readonly Whole[]> {
  const options = { platform: nodePlatform, sink: problemSink(false) };
  const zip = await openZip(memorySource(name, bytes), options);
  return Array.from(zip.members, (member) => {
    const { offset, compressedSize } = member;
    const header = 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    return { name: member.name, end: offset + header + compressedSize };
  });
}

const HEADERS = new Set(["header.json", "_journal/start.json"]);

describe.skipIf(data.skip)(`a real .eval that is cut off, read with --keep-going (${data.reason})`, () => {
  const folder = (part: string): string => join(data.skip ? "" : data.path, "logs", "inspect", part);
  const logs = data.skip
    ? []
    : ["public", "generated"].flatMap((part) =>
        readdirSync(folder(part))
          .filter((name) => name.endsWith(".eval"))
          .map((name) => [name, join(folder(part), name)] as const),
      );

  test.each(logs)("%s: every sample before the cut comes out, and the cut is told", async (name, path) => {
    const bytes = readFileSync(path);
    const members = await membersOf(name, bytes);
    for (let tenth = 1; tenth < 20; tenth++) {
      const cut = Math.floor((bytes.length * tenth) / 20);
      const sound = members.filter(({ end }) => end <= cut).map((member) => member.name);
      const source = memorySource(name, bytes.subarray(0, cut));
      if (!sound.some((member) => HEADERS.has(member))) {
        await expect(readLog(source, true)).rejects.toThrow(InputError);
        continue;
      }
      const { records, problems } = await readLog(source, true);
      const read = records.map(({ item, epoch }) => `samples/${item}_epoch_${epoch}.json`);
      expect(read.sort()).toEqual(sound.filter((member) => member.startsWith("samples/")).sort());
      const [first] = problems;
      expect(first).toMatchObject({ code: "truncated", file: name, place: { byte: cut } });
      if (first === undefined) continue;
      expect(renderProblem(first, "en")).toContain(`The archive ends at byte ${cut} without its directory`);
      expect(renderProblem(first, "ko")).toContain(`압축 파일이 목록 없이 ${cut}번째 바이트에서 끝난다`);
    }
  });

  test.each(logs)("%s: without it the cut ends the reading", async (name, path) => {
    const bytes = readFileSync(path);
    const source = memorySource(name, bytes.subarray(0, Math.floor(bytes.length / 2)));
    await expect(readLog(source)).rejects.toThrow(InputError);
  });
});
