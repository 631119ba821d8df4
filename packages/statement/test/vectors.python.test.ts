import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const SPEC = new URL("../../../spec/", import.meta.url);
const READER = new URL("support/read_vectors.py", import.meta.url);
const python = process.env["BONGSU_SCITT_PYTHON"];

/** What refuses in a reader without our rules: those of `rule` it cannot know. */
const LAYERS: Readonly<Record<string, string>> = {
  json: "json",
  envelope: "envelope",
  signature: "signature",
  payload: "payload",
  schema: "statement",
  rule: "accepted",
};

describe.skipIf(python === undefined)(
  "a reader in Python, of other people's parts [BONGSU_SCITT_PYTHON]",
  () => {
    test("accepts and refuses every vector at the layer that it names", () => {
      const ran = spawnSync(python ?? "", [READER.pathname, SPEC.pathname], { encoding: "utf8" });
      expect(ran.stderr).toBe("");
      const answers: unknown = JSON.parse(ran.stdout);
      const names = (folder: string) => readdirSync(new URL(`vectors/${folder}/`, SPEC));
      const layerOf = (name: string): string => {
        const vector: { layer: string } = JSON.parse(
          readFileSync(new URL(`vectors/reject/${name}`, SPEC), "utf8"),
        );
        return LAYERS[vector.layer] ?? "";
      };
      expect(answers).toEqual(
        Object.fromEntries([
          ...names("accept").map((name) => [`accept/${name}`, "accepted"]),
          ...names("reject").map((name) => [`reject/${name}`, layerOf(name)]),
        ]),
      );
      expect(names("accept").length + names("reject").length).toBeGreaterThan(100);
    });
  },
);
