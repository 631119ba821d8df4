import { expect, test } from "vitest";
import { saidValues } from "../src/said-values.ts";

const none: ReadonlySet<string> = new Set();

test("values are told by their places, in the order of the document", () => {
  expect([...saidValues({ b: [1, null, "x"], "a/~": { c: true } }, none)]).toEqual([
    { pointer: "/b/0", value: "1" },
    { pointer: "/b/1", value: "null" },
    { pointer: "/b/2", value: "x" },
    { pointer: "/a~1~0/c", value: "true" },
  ]);
});

test("a text in two languages is one value; so is a verdict with its figures", () => {
  const verdict = {
    en: ["By ", { figure: "f", say: "6.0" }, " points."],
    ko: [{ figure: "f", say: "6.0" }, "%p."],
    rule: "r",
  };
  expect([...saidValues({ name: { en: "a", ko: "가" }, verdict: [verdict] }, none)]).toEqual([
    { pointer: "/name", value: { en: "a", ko: "가" } },
    { pointer: "/verdict/0", value: { en: "By 6.0 points.", ko: "6.0%p." } },
  ]);
});

test("what only looks like one is told value by value", () => {
  expect([...saidValues({ en: "a", ko: 1 }, none)].map(({ pointer }) => pointer)).toEqual(["/en", "/ko"]);
  expect([...saidValues({ en: "a", ko: "b", more: 1 }, none)]).toHaveLength(3);
});

test("what is passed over is not told", () => {
  expect([...saidValues({ salt: "x", inner: { salt: "y" } }, new Set(["/salt"]))]).toEqual([
    { pointer: "/inner/salt", value: "y" },
  ]);
});
