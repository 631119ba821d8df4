import type { Page, StatementFilter, StatementSummary } from "@bongsu/sdk";
import { html, nothing, type Html } from "../layout/html.ts";
import type { Context, NetworkSite } from "./context.ts";
import { sheet } from "./frame.ts";
import { newsList } from "./news-list.ts";
import { WORDS } from "./words.ts";

export interface SearchView {
  readonly filter: StatementFilter;
  readonly found: Page<StatementSummary>;
  /** Types that may be chosen, by name and title. */
  readonly types: readonly {
    readonly name: string;
    readonly title: { readonly en: string; readonly ko: string };
  }[];
}

/** Statements by words, type, party; a form that works without script. */
export const searchPage = (site: NetworkSite, view: SearchView): string =>
  sheet(site, {
    title: { en: WORDS.en.search.title, ko: WORDS.ko.search.title },
    address: `/search${query(view.filter, null)}`,
    data: `/api/v1/statements${query(view.filter, null)}`,
    room: "search",
    forms: "self",
    body: (context) => html`${form(context, view)}${results(context, view)}`,
  });

function form({ m, lang, id }: Context, { filter, types }: SearchView): Html {
  const option = (value: string, said: string): Html =>
    html`<option value="${value}" ${value === (filter.type ?? "") ? html`selected` : nothing}>
      ${said}
    </option>`;
  const kept = (["issuer", "about", "answers", "origin"] as const).map((key) =>
    filter[key] === undefined ? nothing : html`<input type="hidden" name="${key}" value="${filter[key]}" />`,
  );
  return html`<p class="sub">${m.search.lead}</p>
    <form class="filter" method="get" action="/search" role="search">
      <input type="hidden" name="lang" value="${lang}" />${kept}
      <label for="${id("q")}"
        >${m.search.label}
        <input id="${id("q")}" name="q" type="search" maxlength="200" value="${filter.q ?? ""}"
      /></label>
      <label for="${id("type")}"
        >${m.search.type}
        <select id="${id("type")}" name="type">
          ${option("", m.search.anyType)}${types.map(({ name, title }) => option(name, title[lang]))}
        </select></label
      >
      <button class="main">${m.search.button}</button>
    </form>`;
}

function results(context: Context, { filter, found }: SearchView): Html {
  const { m, lang } = context;
  if (found.items.length === 0) return html`<p>${m.search.none}</p>`;
  const next =
    found.next === null
      ? nothing
      : html`<p class="noprint">
          <a href="/search${query(filter, found.next)}&amp;lang=${lang}">${m.search.next}</a>
        </p>`;
  return html`<p class="note">${m.search.found(found.items.length, found.next !== null)}</p>
    ${newsList(context, found.items)}${next}`;
}

/** The filter as a query of its own; `?` alone where nothing is asked, so that more can follow. */
function query(filter: StatementFilter, after: string | null): string {
  const asked = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  const all = after === null ? asked : [...asked, `after=${encodeURIComponent(after)}`];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}
