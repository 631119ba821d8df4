import type { Sentence } from "@bongsu/evaluation";
import { html, name, type Html } from "../layout/html.ts";
import type { Context } from "./context.ts";

function sentence(context: Context, said: Sentence): Html {
  return html`${said[context.lang].map((piece) => {
    if (typeof piece === "string") return html`${piece}`;
    // A number without a place on the page stays a number, but is no link to nowhere.
    if (!context.figures.has(piece.figure)) return html`<span>${piece.say}</span>`;
    return html`<a href="${context.hrefOf(piece.figure)}"
      >${name(piece.say.replaceAll(" = ", "\u00a0=\u00a0"))}</a
    >`;
  })}`;
}

/** The answer first: one paragraph per sentence that a rule produced. */
export function verdict(context: Context): Html {
  const { comparison, m } = context;
  if (comparison.verdict.length === 0) return html``;
  const heading = context.id("verdict");
  return html`<section class="verdict" aria-labelledby="${heading}">
    <h2 id="${heading}" tabindex="-1">${m.report.verdict}</h2>
    ${comparison.verdict.map((said) => html`<p>${sentence(context, said)}</p>`)}
  </section>`;
}

export const verdictFigures = (context: Context): string[] =>
  context.comparison.verdict.flatMap((said) =>
    said[context.lang].flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure])),
  );
