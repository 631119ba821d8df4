import type { Cited, ShownEvent } from "@bongsu/regime";
import { html, nothing, safeHref, say, type Html } from "../layout/html.ts";
import type { Context } from "./context.ts";

/** Where a row is from: source, its date, when it was last looked at, how it is known, who has confirmed it. */
export function origin(context: Context, cited: Cited): Html {
  const { source } = cited;
  return html`${sourceLink(context, source.url, source.name)}, ${known(context, cited)}`;
}

export function eventOrigin(context: Context, event: ShownEvent): Html {
  const { source } = event;
  return html`${sourceLink(context, source.url, source.name)}, ${known(context, event)}`;
}

type Known = Pick<Cited, "checked" | "known" | "contradiction" | "confirmed"> & {
  readonly source: { readonly dated: string };
};

/** The source's date, when it was last looked at, how the row is known, who has confirmed it. */
export function known({ m, lang }: Context, row: Known): Html {
  const { source, checked, known: mark, contradiction, confirmed } = row;
  const parts = [
    m.dated(source.dated),
    m.checked(checked),
    m.known[mark],
    ...(confirmed === null ? [] : [m.confirmedBy(confirmed.by, confirmed.on)]),
  ].join("; ");
  return html`<span class="soft">${parts}${contradiction === null ? "" : ":"}</span>${
      contradiction === null ? nothing : html` <span>${contradiction[lang]}</span>`
    }`;
}

function sourceLink({ lang }: Context, url: string, name: { en: string; ko: string }): Html {
  const href = safeHref(url);
  return href === null ? say(name, lang) : html`<a href="${href}">${say(name, lang)}</a>`;
}
