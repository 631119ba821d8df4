import fc from "fast-check";
import { expect, test } from "vitest";
import { Outline } from "../../src/inspect/outline.ts";
import { pick, wanted } from "../../src/inspect/pick.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const json = fc.dictionary(
  fc.constantFrom("a", "b", "samples", "c", 'quote"d', "키"),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 4 })),
  { maxKeys: 6 },
);
const layout = fc.constantFrom(undefined, 1, "\t");

test("a member's range holds its value, however the text is laid out", () => {
  fc.assert(
    fc.property(json, layout, (value, indent) => {
      const bytes = encoder.encode(JSON.stringify(value, null, indent));
      const outline = new Outline();
      outline.push(bytes);
      expect(outline.complete && outline.misplaced === null).toBe(true);
      for (const key of ["a", "b", "c", "samples"]) {
        const range = outline.members.get(key);
        expect(range !== undefined).toBe(Object.hasOwn(value, key));
        if (range)
          expect(JSON.parse(decoder.decode(bytes.subarray(range.start, range.end)))).toEqual(
            JSON.parse(JSON.stringify(value[key])),
          );
      }
    }),
  );
});

test("where the bytes are cut makes no difference", () => {
  fc.assert(
    fc.property(
      json,
      layout,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (value, indent, sizes) => {
        const bytes = encoder.encode(JSON.stringify(value, null, indent));
        const whole = new Outline("samples");
        whole.push(bytes);
        const cut = new Outline("samples");
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length] ?? 1;
          cut.push(bytes.subarray(at, at + size));
          at += size;
        }
        for (const key of ["a", "b", "c", "samples"])
          expect(cut.members.get(key)).toEqual(whole.members.get(key));
        expect([cut.elements, cut.complete, cut.misplaced]).toEqual([
          whole.elements,
          whole.complete,
          whole.misplaced,
        ]);
      },
    ),
  );
});

test("the elements of the named array are its values, each by its own range", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), layout, (samples, indent) => {
      const bytes = encoder.encode(JSON.stringify({ before: [1, [2]], samples, after: [3] }, null, indent));
      const { elements } = outlined(bytes);
      const read: unknown[] = [];
      for (let i = 0; i < elements.length; i += 2)
        read.push(JSON.parse(decoder.decode(bytes.subarray(elements[i], elements[i + 1]))));
      expect(read).toEqual(JSON.parse(JSON.stringify(samples)));
    }),
  );
});

function outlined(bytes: Uint8Array): Outline {
  const outline = new Outline("samples");
  outline.push(bytes);
  return outline;
}

test("an object that breaks off anywhere is not complete", () => {
  const bytes = encoder.encode('{"a":[1,{"b":"x\\"y"}],"samples":[{},{}]}');
  for (let end = 0; end < bytes.length; end++) expect(outlined(bytes.subarray(0, end)).complete).toBe(false);
  expect(outlined(bytes).complete).toBe(true);
});

test.each(["[1]", "{} {}", '{"a":1}x', "{}}", "1", "{a:1}"])("%s is no single object", (text) => {
  expect(outlined(encoder.encode(text)).misplaced).not.toBeNull();
});

test("picked members are those of the whole parse", () => {
  fc.assert(
    fc.property(json, layout, (value, indent) => {
      const bytes = encoder.encode(JSON.stringify(value, null, indent));
      const { a, c } = JSON.parse(decoder.decode(bytes));
      const picked = pick(bytes, wanted("a", "c")).values;
      expect({ a: picked["a"], c: picked["c"] }).toEqual({ a, c });
    }),
  );
});
