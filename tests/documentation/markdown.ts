import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Every page that people read, by path from the root. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...["docs", "examples", "spec", "bench"].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && !name.includes("node_modules"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  ),
].sort();

export const textOf = (page: string): string => readFileSync(`${ROOT}${page}`, "utf8");

/** The lines inside fences, but for those of a named language. */
export const commandLines = (text: string): string[] =>
  [...text.matchAll(/^```(?:sh|bash|console)?\n([\s\S]*?)^```$/gm)].flatMap((match) =>
    (match[1] ?? "").split("\n"),
  );

/** The text without its fences. */
export const prose = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, "");

/** The address that GitHub gives a heading. */
export const anchorsOf = (text: string): string[] =>
  headingsOf(text).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );

export const headingsOf = (text: string): string[] =>
  [...prose(text).matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? "");
