import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { needs } from "../../packages/input/test/needs.ts";
import { Place, checkpointOf } from "./place.ts";
import { notDurable, writtenIn } from "./trace.ts";

const place = new Place();
afterAll(() => place.remove());
const roots = [place.folder, join(place.state, "signed")];
/** The lock's files, which hold nothing, and the index, which is made again where it is torn. */
const IGNORED = /\/private\/(lock|dedup)|\.pem$/;

function trace(): string {
  const out = join(place.root, "trace");
  const calls = "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat";
  const writer = [process.execPath, place.writer, place.folder, place.state, "traced", "300", "300"];
  execFileSync("strace", ["-f", "-y", "-s", "200", "-e", `trace=${calls}`, "-o", out, ...writer]);
  return readFileSync(out, "utf8");
}

test.skipIf(needs("BONGSU_STRACE").skip)(
  "every file and every name that is written is synced before the first acknowledgement",
  async () => {
    const traced = trace();
    const written = writtenIn(traced, place.folder).filter((path) => !path.startsWith("private/"));
    expect(written.toSorted()).toEqual([
      "bodies/0",
      "bodies/1",
      "checkpoint.next",
      "tile/0/000",
      "tile/0/001.p/44",
      "tile/1/000.p/1",
      "tile/entries/000",
      "tile/entries/001.p/44",
    ]);
    // The first to be acknowledged is entry 0.
    expect(notDurable(traced, roots, '"0 ', IGNORED)).toEqual([]);
    expect((await checkpointOf(place.log())).size).toBe(300);

    // The twins: without the syncs of any one path, that path is missed.
    const before = traced.slice(0, traced.search(/write\(1<[^>]*>, "0 /));
    const synced = new Set(
      [...before.matchAll(/f(?:data)?sync\(\d+<([^>]*)>/g)].map(([, path = ""]) => path),
    );
    const ours = [...synced].filter(
      (path) => roots.some((root) => path.startsWith(root)) && !IGNORED.test(path),
    );
    expect(ours.length).toBeGreaterThan(written.length);
    // A checkpoint under its own name is synced once more by who reads it first.
    for (const path of ours.filter((each) => !/\/(private|checkpoint)$/.test(each))) {
      const lied = traced.replaceAll(/(f(?:data)?sync)\((\d+<([^>]*)>)/g, (call, name, args, file) =>
        file === path ? `no${name}(${args}` : call,
      );
      const expected = path.replace(/checkpoint\.next$/, "checkpoint");
      expect(notDurable(lied, roots, '"0 ', IGNORED)).toContain(expected);
    }
  },
  60_000,
);
