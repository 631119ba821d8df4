import { html } from "../layout/html.ts";
import type { Context } from "./context.ts";
import type { ReportOptions } from "./report.ts";
import type { Section } from "./section.ts";

/** The way to publish the result at the node that shows it; the next page shows what would become public. */
export function publishing({ m, lang }: Context, how: ReportOptions["publishing"]): Section | null {
  if (how === undefined) return null;
  if ("refused" in how)
    return {
      id: "publish",
      title: m.report.publishTitle,
      body: html`<p class="noprint">${how.refused[lang]}</p>`,
    };
  const body = html`<form
    class="noprint"
    method="post"
    action="${how.action}?lang=${lang}"
    enctype="multipart/form-data"
  >
    <input type="hidden" name="aggregate" value="${how.aggregate}" />
    <p class="note">${m.report.publishNote}</p>
    <p><button class="main">${m.report.publishButton}</button></p>
  </form>`;
  return { id: "publish", title: m.report.publishTitle, body };
}
