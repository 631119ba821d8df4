import type { Finished } from "./exchange.ts";

/** Saves one part of a result under the exercise's name; `draft` is the protocol as it stands in the page. */
export function save(kind: string, { id, files }: Finished, draft: string): void {
  const file = new Map<string, [string, string, string]>([
    ["json", [files.json, "json", "application/json"]],
    ["csv", [files.csv, "estimates.csv", "text/csv"]],
    ["contrasts", [files.contrasts, "contrasts.csv", "text/csv"]],
    ["html", [files.html, "html", "text/html"]],
    ["draft", [draft, "exercise.yaml", "application/yaml"]],
  ]).get(kind);
  if (file === undefined) return;
  const [content, extension, type] = file;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${id}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
