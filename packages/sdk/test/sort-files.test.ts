import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { kindOf, sortFiles } from "../src/index.ts";
import { named } from "./support/world.ts";

const FOLDER = new URL("../../../examples/verify/", import.meta.url).pathname;
const EXAMPLE = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => named(name, new Uint8Array(readFileSync(`${FOLDER}${name}`))));

test("files are told by what is in them", () => {
  const kinds = new Map(EXAMPLE.map(({ name, bytes }) => [name, kindOf(bytes)]));
  expect(Object.fromEntries(kinds)).toMatchObject({
    "correction.sigstore.json": "bundle",
    "correction.dsse.json": "envelope",
    "correction.tlog-proof": "proof",
    "issuer.pub": "key",
    "log.vkey": "log-key",
    policy: "policy",
    "bongsu.json": "well-known",
    "trust.yaml": "trust",
    "source.txt": "artifact",
  });
});

test.each([
  ["", "artifact"],
  ["{}", "artifact"],
  ["{", "artifact"],
  ['{"payload": 1}', "artifact"],
  ['{"kind": "bongsu/trust/1"}', "trust"],
  ["\n\t{}", "artifact"],
])("%j is %s", (text, kind) => {
  expect(kindOf(new TextEncoder().encode(text))).toBe(kind);
});

test("a large bundle is told by its beginning and its end", () => {
  const large = `{"mediaType":"x","filler":"${"a".repeat(1_500_000)}","verificationMaterial":{}}`;
  expect(kindOf(new TextEncoder().encode(large))).toBe("bundle");
});

test("each takes its role; what is beyond it is left over", () => {
  const twice = [...EXAMPLE, ...EXAMPLE.filter(({ name }) => name === "policy")];
  const sorted = sortFiles(twice);
  expect(sorted.policy?.name).toBe("policy");
  expect(sorted.keys.map(({ name }) => name)).toEqual(["issuer.pub"]);
  expect(sorted.surplus.filter(({ name }) => name === "policy")).toHaveLength(1);
  expect(sorted.surplus).toHaveLength(5);
  expect(sortFiles([])).toMatchObject({ file: null, keys: [], surplus: [] });
});
