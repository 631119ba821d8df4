import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = new URL("..", import.meta.url).pathname;

/** Which package may import which (ARCHITECTURE.md). `cli` composes; nothing imports it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  input: [],
  statistics: [],
  statement: [],
  log: [],
  harness: ["input"],
  evaluation: ["harness", "statistics", "statement", "input"],
  web: ["evaluation", "harness", "statement", "input", "sdk", "log", "regime"],
  sdk: ["log", "statement"],
  regime: ["evaluation", "statistics", "statement", "input"],
  node: ["log", "statement", "sdk", "evaluation", "regime", "input"],
  cli: ["evaluation", "node", "harness", "statement", "statistics", "input", "web", "log", "sdk", "regime"],
};

/** Packages that also run in a browser: no node: module in them. */
const PORTABLE = Object.keys(ARROWS).filter((name) => name !== "cli" && name !== "node");

/** Packages whose results must be the same bytes everywhere (rule 4). */
const DETERMINISTIC = ["statistics", "statement", "log", "sdk", "harness", "evaluation", "regime", "web"];

const BANNED: readonly (readonly [string, RegExp])[] = [
  [
    "a Math function that differs between processors",
    /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|hypot|cbrt|random)\b/,
  ],
  ["Intl or a locale", /\bIntl\b|\.localeCompare\(|\.toLocale\w+\(/],
  ["the clock", /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
  ["a power operator on a variable", /[\w)\]] \*\* (?![23]\b)/],
];

interface SourceFile {
  readonly pkg: string;
  readonly path: string;
  readonly code: string;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources: readonly SourceFile[] = Object.keys(ARROWS).flatMap((pkg) =>
  walk(join(ROOT, "packages", pkg, "src")).map((path) => ({
    pkg,
    path: relative(ROOT, path).split(sep).join("/"),
    code: readFileSync(path, "utf8"),
  })),
);

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

function specifiers(code: string): string[] {
  return [...withoutComments(code).matchAll(/\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g)].map(
    (m) => m[1] ?? "",
  );
}

/** What a file imports against the arrows. */
export function trespasses({ pkg, path, code }: SourceFile): string[] {
  return specifiers(code).flatMap((specifier) => {
    const house = /^@bongsu\/([^/]+)(.*)$/.exec(specifier);
    if (house !== null) {
      if (house[2] !== "") return [`${path}: ${specifier} reaches past the package's entrance`];
      return (ARROWS[pkg] ?? []).includes(house[1] ?? "")
        ? []
        : [`${path}: ${pkg} may not import ${specifier}`];
    }
    if (specifier === "bongsu") return [`${path}: nothing imports the command line`];
    if (specifier.startsWith("node:") && PORTABLE.includes(pkg))
      return [`${path}: ${pkg} runs in a browser, ${specifier} does not`];
    if (specifier.startsWith("../")) {
      const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
      return target.startsWith(`packages/${pkg}/`) ? [] : [`${path}: ${specifier} leaves the package`];
    }
    return [];
  });
}

export function indeterminacies({ pkg, path, code }: SourceFile): string[] {
  if (!DETERMINISTIC.includes(pkg)) return [];
  return BANNED.filter(([, pattern]) => pattern.test(withoutComments(code))).map(
    ([what]) => `${path}: ${what}`,
  );
}

describe("the house", () => {
  test("there are sources to look at in every package", () => {
    for (const pkg of Object.keys(ARROWS))
      expect(sources.filter((s) => s.pkg === pkg).length).toBeGreaterThan(0);
    expect(readdirSync(join(ROOT, "packages")).sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test("packages import only along the arrows", () => {
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  test.each([
    [
      "an upward import",
      { pkg: "statistics", path: "packages/statistics/src/a.ts", code: 'import { x } from "@bongsu/web";' },
    ],
    [
      "a dynamic one",
      { pkg: "input", path: "packages/input/src/a.ts", code: 'await import("@bongsu/harness");' },
    ],
    [
      "a re-export",
      { pkg: "harness", path: "packages/harness/src/a.ts", code: 'export * from "@bongsu/evaluation";' },
    ],
    [
      "a path into a neighbour",
      { pkg: "web", path: "packages/web/src/a.ts", code: 'import "../../evaluation/src/x.ts";' },
    ],
    [
      "a back door",
      { pkg: "cli", path: "packages/cli/src/a.ts", code: 'import "@bongsu/input/src/zip.ts";' },
    ],
    [
      "a node module in a browser package",
      { pkg: "evaluation", path: "packages/evaluation/src/a.ts", code: 'import fs from "node:fs";' },
    ],
  ])("%s is seen", (_name, file) => {
    expect(trespasses(file)).toHaveLength(1);
  });

  test("results rest on nothing that differs between machines", () => {
    expect(sources.flatMap(indeterminacies)).toEqual([]);
  });

  test.each(["Math.exp(x)", "Math.random()", "x.localeCompare(y)", "new Date()", "Date.now()", "a ** b"])(
    "%s is seen",
    (code) => {
      expect(indeterminacies({ pkg: "evaluation", path: "a.ts", code })).toHaveLength(1);
      expect(indeterminacies({ pkg: "evaluation", path: "a.ts", code: `// ${code}` })).toEqual([]);
    },
  );

  test("no file has grown past one reason to change", () => {
    const long = sources.filter((s) => s.code.split("\n").length > 400).map((s) => s.path);
    expect(long).toEqual([]);
  });
});
