import type { Comparison } from "@bongsu/evaluation";
import type { Lang } from "@bongsu/input";
import { html, visible } from "../layout/html.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

/** Characters that BibTeX reads as commands. */
function bibtexSafe(value: string): string {
  return visible(value)
    .replace(/\\/g, "\\textbackslash ")
    .replace(/[{}$&#%_]/g, (c) => `\\${c}`)
    .replace(/[~^]/g, (c) => `\\${c}{}`)
    .replace(/\s+/g, " ");
}

export function bibtex(comparison: Comparison, lang: Lang): string {
  const { exercise, tool, inputsDigest } = comparison;
  const key = `bongsu-${inputsDigest.slice("sha256:".length, "sha256:".length + 12)}`;
  return [
    `@misc{${key.replace(/[^A-Za-z0-9-]/g, "")},`,
    `  title = {{${bibtexSafe(exercise.title[lang])}}},`,
    `  howpublished = {Comparison made with ${tool.name} ${bibtexSafe(tool.version)}},`,
    `  note = {protocol ${bibtexSafe(exercise.protocolDigest)}, inputs ${bibtexSafe(inputsDigest)}}`,
    "}",
  ].join("\n");
}

export function cite(context: Context): Section {
  const { comparison, m, lang } = context;
  const { exercise, tool, inputsDigest } = comparison;
  const said = m.report.citeText(
    exercise.title[lang],
    `${tool.name} ${tool.version}`,
    exercise.protocolDigest,
    inputsDigest,
  );
  return {
    id: "cite",
    title: m.report.cite,
    body: html`<p>${said}</p>
      <pre tabindex="0">${bibtex(comparison, lang)}</pre>
      <p class="note">${m.report.citeNote}</p>`,
  };
}
