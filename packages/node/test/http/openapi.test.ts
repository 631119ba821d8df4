import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeOpenApi } from "../../src/index.ts";

const SPEC = new URL("../../../../spec/openapi.json", import.meta.url);
const document = nodeOpenApi();
const text = JSON.stringify(document);

/** Every value of a name, wherever it stands. */
function* valuesOf(name: string, within: unknown): Generator<unknown> {
  if (typeof within !== "object" || within === null) return;
  for (const [key, value] of Object.entries(within)) {
    if (key === name) yield value;
    yield* valuesOf(name, value);
  }
}

test("spec/openapi.json is what a node answers", () => {
  expect(readFileSync(SPEC, "utf8")).toBe(`${JSON.stringify(document, null, 2)}\n`);
});

test("every reference leads somewhere, and every named schema is used", () => {
  const { components } = document;
  const names = Object.keys((components as { schemas: object }).schemas);
  const used = new Set([...valuesOf("$ref", document)].map((ref) => String(ref).split("/").at(-1)));
  expect([...used].toSorted()).toEqual(names.toSorted());
});

test("a parameter keeps the form that its schema gives it", () => {
  expect(text).toContain('"pattern":"^sha256:[0-9a-f]{64}$"');
  expect(text).toContain(
    '{"name":"limit","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":200}}',
  );
});

test("operations have names of their own, say what they do in both languages, and lead to operations", () => {
  const operations = Object.values((document as { paths: Record<string, object> }).paths).flatMap((path) =>
    Object.values(path),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { description } of operations) expect(description).toMatch(/^[A-Z][^가-힣]+\n\n[^\n]*[가-힣]/);
  const ledTo = [...valuesOf("links", document)].flatMap((links) => Object.keys(Object(links)));
  expect(ids).toEqual(expect.arrayContaining(ledTo));
  expect(ledTo.length).toBeGreaterThan(5);
});
