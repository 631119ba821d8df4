import type { Lang, Problem } from "@bongsu/input";
import { html, nothing } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { MESSAGES } from "../messages/index.ts";
import { problemTable } from "./problem-table.ts";

/** What the local server answers when files cannot be compared. `home` is where its form stands. */
export function renderProblems(problems: readonly Problem[], lang: Lang, home: string | null = "/"): string {
  const title = { en: MESSAGES.en.page.problems.title, ko: MESSAGES.ko.page.problems.title };
  return page({
    lang,
    title,
    ...(home === null ? {} : { home }),
    body: (l) => {
      const m = MESSAGES[l].page.problems;
      const back =
        home === null ? nothing : html`<p class="noprint"><a href="${home}?lang=${l}">${m.back}</a></p>`;
      return html`<h1>${m.title}</h1>
        <p class="sub">${m.lead}</p>
        ${problemTable(problems, l)}${back}`;
    },
  });
}
