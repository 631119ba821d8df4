import { describe, expect, test } from "vitest";
import { InputError } from "@bongsu/input";
import { type OscalCatalog, readOscal, resolveProfile } from "@bongsu/regime";

const UUID = "84cbf061-eb87-4ec1-8112-1f529232e907";
const metadata = {
  title: "t",
  "last-modified": "2026-11-25T00:00:00Z",
  version: "1",
  "oscal-version": "1.2.1",
};
const part = (id: string, parts?: unknown[]) => ({
  id,
  name: "item",
  prose: id,
  ...(parts === undefined ? {} : { parts }),
});
const CATALOG = {
  uuid: UUID,
  metadata,
  groups: [
    {
      id: "g1",
      title: "One",
      controls: [
        {
          id: "a-1",
          title: "A1",
          params: [{ id: "p1", label: "days" }],
          parts: [part("a-1_smt", [part("a-1_smt.a"), part("a-1_smt.b")])],
          controls: [
            { id: "a-1.1", title: "A1.1" },
            { id: "a-1.2", title: "A1.2" },
          ],
        },
        { id: "a-2", title: "A2", props: [{ name: "label", value: "A-2" }] },
      ],
    },
    { id: "g2", title: "Two", controls: [{ id: "b-1", title: "B1" }] },
  ],
};
const document = (file: string, value: unknown) => readOscal(file, JSON.stringify(value));
const source = document("c.json", { catalog: CATALOG });
function profile(body: Record<string, unknown>, file = "p.json") {
  const read = document(file, {
    profile: { uuid: UUID, metadata, imports: [{ href: "c.json", "include-all": {} }], ...body },
  });
  if (read.model !== "profile") throw new Error("a profile");
  return read;
}
const ids = (catalog: OscalCatalog): string =>
  JSON.stringify([catalog.controls ?? [], catalog.groups ?? []], (key, value: unknown) =>
    ["title", "params", "parts", "props", "links"].includes(key) ? undefined : value,
  ).replaceAll(/"(?:id|controls|groups)":|"/g, "");
const resolved = (body: Record<string, unknown>): OscalCatalog => resolveProfile(profile(body), [source]);
const including = (selection: unknown, more: Record<string, unknown> = {}) => ({
  imports: [{ href: "c.json", "include-controls": [selection], ...more }],
});

// OSCAL Profile Resolution Specification: the selection, merge and modify phases
describe("selection", () => {
  test.each([
    ["by id, without its children", including({ "with-ids": ["a-1"] }), "[[{a-1}],[]]"],
    [
      "by id, with its children",
      including({ "with-ids": ["a-1"], "with-child-controls": "yes" }),
      "[[{a-1,[{a-1.1},{a-1.2}]}],[]]",
    ],
    ["a child alone moves up", including({ "with-ids": ["a-1.2"] }), "[[{a-1.2}],[]]"],
    ["by pattern", including({ matching: [{ pattern: "a-?" }] }), "[[{a-1},{a-2}],[]]"],
    ["by pattern with a star", including({ matching: [{ pattern: "a*2" }] }), "[[{a-1.2},{a-2}],[]]"],
    [
      "all but one",
      {
        imports: [
          { href: "c.json", "include-all": {}, "exclude-controls": [{ "with-ids": ["a-1", "a-1.1"] }] },
        ],
      },
      "[[{a-1.2},{a-2},{b-1}],[]]",
    ],
  ])("%s", (_, body, expected) => {
    expect(ids(resolved(body))).toBe(expected);
  });
});

describe("merge", () => {
  test("as-is keeps the groups that hold something", () => {
    expect(ids(resolved({ ...including({ "with-ids": ["b-1"] }), merge: { "as-is": true } }))).toBe(
      "[[],[{g2,[{b-1}]}]]",
    );
  });
  test("custom groups take what they ask for, in the order that they ask for", () => {
    const merge = {
      custom: {
        groups: [
          {
            id: "mine",
            title: "Mine",
            "insert-controls": [
              { order: "descending", "include-controls": [{ matching: [{ pattern: "?-1" }] }] },
            ],
          },
        ],
      },
    };
    expect(ids(resolved({ merge }))).toBe("[[],[{mine,[{b-1},{a-1}]}]]");
  });
  test("what two imports bring is there once, unless both are to be kept", () => {
    const imports = [1, 2].map(() => ({ href: "c.json", "include-controls": [{ "with-ids": ["b-1"] }] }));
    expect(ids(resolved({ imports, merge: { combine: { method: "use-first" } } }))).toBe("[[{b-1}],[]]");
    expect(ids(resolved({ imports, merge: { combine: { method: "keep" } } }))).toBe("[[{b-1},{b-1}],[]]");
  });
});

describe("modify", () => {
  const altered = (alter: Record<string, unknown>) =>
    resolved({ modify: { alters: [{ "control-id": "a-1", ...alter }] } }).controls?.[0];
  test("parameters are set", () => {
    const catalog = resolved({ modify: { "set-parameters": [{ "param-id": "p1", values: ["30"] }] } });
    expect(catalog.controls?.[0]?.params).toEqual([{ id: "p1", label: "days", values: ["30"] }]);
  });
  test.each([
    ["after", ["a-1_smt.a", "new", "a-1_smt.b"]],
    ["before", ["new", "a-1_smt.a", "a-1_smt.b"]],
  ])("a part goes %s another", (position, expected) => {
    const control = altered({ adds: [{ position, "by-id": "a-1_smt.a", parts: [part("new")] }] });
    expect(control?.parts?.[0]?.parts?.map(({ id }) => id)).toEqual(expected);
  });
  test("a part goes to the beginning or the end of the control", () => {
    expect(altered({ adds: [{ position: "starting", parts: [part("new")] }] })?.parts?.[0]?.id).toBe("new");
    expect(altered({ adds: [{ parts: [part("new")] }] })?.parts?.at(-1)?.id).toBe("new");
  });
  test("parts are removed by id or by name; a removal that names nothing removes nothing", () => {
    expect(altered({ removes: [{ "by-id": "a-1_smt.a" }] })?.parts?.[0]?.parts?.map(({ id }) => id)).toEqual([
      "a-1_smt.b",
    ]);
    expect(altered({ removes: [{ "by-name": "item" }] })?.parts).toBeUndefined();
    expect(altered({ removes: [{}] })?.parts).toHaveLength(1);
  });
  test("the catalogue that was imported is as it was", () => {
    altered({ removes: [{ "by-name": "item" }] });
    expect(source.json).toEqual({ catalog: CATALOG });
  });
});

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
  return undefined;
};

describe("refused", () => {
  test("profiles that import each other, with the way round", () => {
    const a = profile({ imports: [{ href: "b.json" }] }, "a.json");
    const b = profile({ imports: [{ href: "a.json" }] }, "b.json");
    expect(refusal(() => resolveProfile(a, [a, b, source]))?.found.en).toContain("a.json → b.json → a.json");
    expect(refusal(() => resolveProfile(a, [a, profile({}, "b.json"), source]))).toBeUndefined();
  });
  test.each([
    ["an unknown control", including({ "with-ids": ["zz-9"] }), "/profile/imports/0"],
    [
      "an alteration of one that is not selected",
      { modify: { alters: [{ "control-id": "zz-9" }] } },
      "/profile/modify/alters/0",
    ],
    [
      "a parameter of nowhere",
      { modify: { "set-parameters": [{ "param-id": "zz" }] } },
      "/profile/modify/set-parameters/0",
    ],
    ["an import that is not given", { imports: [{ href: "other.json" }] }, "/profile/imports/0/href"],
  ])("%s", (_, body, pointer) => {
    expect(refusal(() => resolved(body))).toMatchObject({ place: { pointer } });
  });
  test.each([
    [
      "all and some at once",
      { imports: [{ href: "c.json", "include-all": {}, "include-controls": [{ "with-ids": ["a-1"] }] }] },
    ],
    ["two structures at once", { merge: { flat: {}, "as-is": true } }],
    ["an unknown method", { merge: { combine: { method: "shuffle" } } }],
  ])("%s", (_, body) => {
    expect(refusal(() => profile(body))?.place?.pointer).toMatch(/^\/profile/);
  });
});
