import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError, blobScratch, renderProblem } from "@bongsu/input";
import { needs } from "../../input/test/needs.ts";
import { nodeScratch } from "../src/io/node-scratch.ts";

const mount = needs("BONGSU_MOUNT");
const usual = process.env["TMPDIR"];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-test-"));
  process.env["TMPDIR"] = folder;
});

afterEach(() => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  rmSync(folder, { recursive: true, force: true });
});

function refusal(work: () => unknown): InputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const said = (error: InputError, lang: "ko" | "en"): string =>
  error.problems.map((problem) => renderProblem(problem, lang)).join("\n");

describe.each([
  ["on disk", () => nodeScratch("log.csv")],
  ["in Blobs", blobScratch],
])("scratch room %s", (_, open) => {
  it("gives back what was appended, from any place, also where the caller used its memory again", async () => {
    const scratch = open();
    const room = new Uint8Array(3);
    for (const bytes of [
      [1, 2, 3],
      [4, 5],
      [6, 7, 8],
    ]) {
      room.set(bytes);
      scratch.append(room.subarray(0, bytes.length));
    }
    expect([...(await scratch.read(0, 8))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...(await scratch.read(2, 4, new Uint8Array(4)))]).toEqual([3, 4, 5, 6]);
    scratch.append(Uint8Array.of(9));
    expect([...(await scratch.read(6, 10))]).toEqual([7, 8, 9]);
    scratch.close();
    scratch.close();
  });
});

describe("scratch room on disk", () => {
  it("has no name while it is in use, so that nothing can be opened by others or be left behind", async () => {
    const scratch = nodeScratch("log.csv");
    scratch.append(Uint8Array.of(1, 2, 3));
    expect(readdirSync(folder)).toEqual([]);
    expect(await scratch.read(0, 3)).toHaveLength(3);
    scratch.close();
  });

  it("that is not to be had is said with the log, the folder and what to do, in both languages", () => {
    process.env["TMPDIR"] = join(folder, "none");
    const error = refusal(() => nodeScratch("log.csv"));
    expect(error.problems).toMatchObject([{ code: "too-large", file: "log.csv" }]);
    for (const lang of ["en", "ko"] as const) {
      expect(said(error, lang)).toContain(join(folder, "none"));
      expect(said(error, lang)).toContain("TMPDIR");
    }
  });

  it.skipIf(mount.skip)("on a full disk says so", () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
    try {
      const scratch = nodeScratch("log.csv");
      const error = refusal(() => {
        for (let i = 0; i < 40; i++) scratch.append(new Uint8Array(64 * 1024));
      });
      scratch.close();
      expect(said(error, "en")).toContain("the disk is full");
      expect(said(error, "ko")).toContain("디스크가 가득 찼다");
    } finally {
      execFileSync("umount", ["-l", folder]);
    }
  });
});
