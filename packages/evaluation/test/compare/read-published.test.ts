import { readFileSync } from "node:fs";
import { memorySource, problemSink, type Source } from "@bongsu/input";
import { expect, it } from "vitest";
import { platform } from "../../../harness/test/support.ts";
import { readPublished } from "../../src/compare/read-published.ts";
import { loadExercise } from "../../src/protocol/load.ts";

const example = new URL("../../../../examples/third-joint-test/", import.meta.url);
const exercise = loadExercise(readFileSync(new URL("exercise.yaml", example), "utf8"), "exercise.yaml");

/** A table that says how often each of its bytes was read. */
function counted(bytes: Uint8Array): { source: Source; reads: Uint8Array } {
  const reads = new Uint8Array(bytes.length);
  const source = memorySource("table.csv", bytes);
  return {
    reads,
    source: {
      ...source,
      async read(offset, length, room) {
        const piece = await source.read(offset, length, room);
        for (let i = offset; i < offset + piece.length; i++) reads[i]! += 1;
        return piece;
      },
    },
  };
}

async function read(bytes: Uint8Array) {
  const { source, reads } = counted(bytes);
  const groups = [{ name: "example", files: [source] }];
  const published = await readPublished(exercise, groups, problemSink(false), platform);
  return { published, reads };
}

const table = readFileSync(new URL("table.csv", example));

it("reads a published table once, table and digest together", async () => {
  const { published, reads } = await read(table);
  // sha256sum table.csv
  expect(published?.file.digest).toBe(
    "sha256:202f4ca370f1ae5f25d160acb213f070a649c07a5e22357c0e2c9cc468b6fbf5",
  );
  expect(published?.analysis.published.rows).toHaveLength(10); // nine languages and their overall
  expect(new Set(reads)).toEqual(new Set([1]));
});

it("gives another table another digest", async () => {
  const changed = Buffer.from(table.toString("utf8").replace(/\d/, "9"));
  expect((await read(changed)).published?.file.digest).not.toContain("202f4ca370f1");
});
