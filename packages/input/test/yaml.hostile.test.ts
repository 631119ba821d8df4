import fc from "fast-check";
import { expect, it } from "vitest";
import { InputError, parseYaml } from "../src/index.ts";

const read = (text: string) => parseYaml(text, { file: "h.yaml" });
const codeOf = (text: string): string => {
  try {
    read(text);
    return "accepted";
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!.code;
    throw error;
  }
};

it("an alias bomb is refused", () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(", ")}]`,
  );
  expect(codeOf(`l0: &l0 x\n${levels.join("\n")}\n`)).toBe("too-large");
});

it("an alias inside its own anchor is refused", () => {
  expect(codeOf("a: &a [*a]\n")).not.toBe("accepted");
});

it("depth is limited, and far beyond the limit no stack overflows", () => {
  expect(codeOf(`${"[".repeat(90)}${"]".repeat(90)}`)).toBe("accepted");
  expect(codeOf("- ".repeat(1_000_000))).toBe("too-deep");
  for (const depth of [110, 2000, 200_000])
    expect(codeOf(`${"[".repeat(depth)}${"]".repeat(depth)}`)).toBe("too-deep");
});

it("prototype keys are keys", () => {
  const value = read("__proto__:\n  polluted: true\nconstructor: 1\n").value as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn({}, "polluted") || "polluted" in value).toBe(false);
});

it("more than eight megabytes are refused unread", () => {
  expect(codeOf(" ".repeat(8 * 1024 * 1024 + 1))).toBe("too-large");
});

it("arbitrary text gives a value or a problem and nothing else", () => {
  const piece = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    "&x ",
    "*x",
    "!t ",
    "'",
    '"',
    "|\n",
    "#",
    "? ",
    "\t",
    "---\n",
    "%",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      codeOf(pieces.join(""));
    }),
    { numRuns: 500 },
  );
});
