import { html, type Html } from "../layout/html.ts";
import { capitalised } from "./words.ts";
import type { Context } from "./context.ts";

/** A part of the report with a heading; null where there is nothing to show. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

export const sectionHtml = (context: Context, section: Section): Html =>
  html`<section aria-labelledby="${context.id(section.id)}">
    <h2 id="${context.id(section.id)}">${capitalised(section.title)}</h2>
    ${section.body}
  </section>`;
