import type { Lang, Problem } from "@bongsu/input";
import { html } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { MESSAGES } from "../messages/index.ts";
import { problemTable } from "./problem-table.ts";

/** What could not be done: compare these files, find this page, or work at all. */
export type Trouble = "files" | "page" | "tool";

function words(trouble: Trouble, lang: Lang): { title: string; lead: string } {
  const m = MESSAGES[lang].page.problems;
  if (trouble === "page") return { title: m.noPage, lead: m.noPageLead };
  return trouble === "tool" ? { title: m.failed, lead: m.failedLead } : { title: m.title, lead: m.lead };
}

/** What the local server answers instead of a result. `home` is where its form stands. */
export function renderProblems(
  problems: readonly Problem[],
  lang: Lang,
  trouble: Trouble = "files",
  home = "/",
): string {
  const title = { en: words(trouble, "en").title, ko: words(trouble, "ko").title };
  return page({
    lang,
    title,
    home,
    body: (l) => {
      const { back } = MESSAGES[l].page.problems;
      const { title: head, lead } = words(trouble, l);
      return html`<h1>${head}</h1>
        <p class="sub">${lead}</p>
        ${problemTable(problems, l, head)}
        <p class="noprint"><a href="${home}?lang=${l}">${back}</a></p>`;
    },
  });
}
