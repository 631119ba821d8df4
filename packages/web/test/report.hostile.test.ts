import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison } from "@bongsu/evaluation";
import { bibtex, renderReport } from "../src/index.ts";
import { html, safeHref, slug, visible } from "../src/layout/html.ts";
import { many } from "./fixtures/many.ts";
import { idsOf, linksOf } from "./page.ts";

const EVIL = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>\u202egnp.exe\u0000\ud800`;

/** Every string of a value that is not an id, an enum or a digest becomes hostile. */
function poisoned(value: Comparison): Comparison {
  const names = (said: unknown): unknown => {
    if (Array.isArray(said)) return said.map(names);
    if (typeof said !== "object" || said === null) return said;
    const entries = Object.entries(said).map(([key, inside]) =>
      (key === "en" ||
        key === "ko" ||
        key === "say" ||
        key === "file" ||
        key === "item" ||
        key === "licence") &&
      typeof inside === "string"
        ? [key, EVIL]
        : [key, names(inside)],
    );
    return Object.fromEntries(entries);
  };
  return names(value) as Comparison;
}

describe("hostile names", () => {
  const page = renderReport(poisoned(many(2, 2)));

  test("never become markup", () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\sonerror=/);
  });

  test("cannot turn the direction of what stands around them", () => {
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page).not.toContain("\0");
    expect(page.isWellFormed()).toBe(true);
    expect(page).toContain("[U+202E]");
  });

  test("as ids of systems, pipelines and numbers they break no link", () => {
    const hostile = many(2, 2, EVIL);
    const made = renderReport(hostile);
    const ids = idsOf(made);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => !/\s/.test(id))).toBe(true);
    expect(linksOf(made).filter((link) => !ids.includes(link))).toEqual([]);
  });

  test("cannot command BibTeX", () => {
    const made = bibtex(poisoned(many(1, 1)), "en");
    expect(made.split("\n")).toHaveLength(5);
  });

  test("an address that is no web address is no link", () => {
    for (const address of [
      "javascript:alert(1)",
      "JaVaScript:alert(1)",
      "vbscript:x",
      "file:///etc/passwd",
      "//elsewhere.example",
    ])
      expect(safeHref(address)).toBeNull();
    for (const address of ["https://example.org/a", "report.json", "/examples/a", "data:text/csv,a"])
      expect(safeHref(address)).toBe(address);
  });
});

describe("laws of the template", () => {
  test("a string is never read as markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const made = html`<p title="${value}">${value}</p>`.toString();
        expect(made.match(/</g)).toHaveLength(2);
        expect(made.match(/"/g)).toHaveLength(2);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
  });

  test("two ids never meet, and neither holds a space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(slug(a) === slug(b)).toBe(a === b);
        expect(slug(a)).toMatch(/^[A-Za-z0-9._-]*$/);
      }),
    );
  });

  test("what is shown twice is shown the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(visible(visible(value))).toBe(visible(value));
      }),
    );
  });
});
