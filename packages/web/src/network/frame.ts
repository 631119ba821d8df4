import type { Text } from "@bongsu/input";
import { html, name, nothing, say, type Html } from "../layout/html.ts";
import { page, type Room } from "../layout/page.ts";
import { contextOf, moment, type Context, type NetworkSite } from "./context.ts";
import { WORDS } from "./words.ts";

export interface Sheet {
  readonly title: Text;
  /** The permanent address, below the node's own. */
  readonly address: string;
  /** The page's machine form; null where it has none. */
  readonly data: string | null;
  readonly body: (context: Context) => Html;
  /** Which room it is in, where it is one. */
  readonly room?: keyof typeof WORDS.en.rooms;
  readonly forms?: "none" | "self";
}

/** One page of a node, in the frame that all share. */
export function sheet(
  site: NetworkSite,
  { title, address, data, body, room, forms = "none" }: Sheet,
): string {
  const { links } = site;
  const rooms = (lang: "en" | "ko"): Room[] => {
    const { rooms: names } = WORDS[lang];
    const all = [
      { key: "home", href: links.home },
      { key: "network", href: links.network },
      { key: "parties", href: links.parties },
      { key: "search", href: links.search },
      { key: "record", href: links.record },
    ] as const;
    return all.flatMap(({ key, href }) =>
      href === null ? [] : [{ href: `${href}#${lang}`, name: names[key], current: key === room }],
    );
  };
  return page({
    lang: site.lang,
    title,
    forms,
    rooms,
    footer: (lang) => WORDS[lang].footer,
    body: (lang) => {
      const context = contextOf(site, lang);
      return html`<h1 tabindex="-1">${say(title, lang)}</h1>
        ${body(context)}${provenance(context, address, data)}`;
    },
  });
}

export const section = ({ id }: Context, local: string, title: string, body: Html): Html =>
  html`<section aria-labelledby="${id(local)}">
    <h2 id="${id(local)}">${title}</h2>
    ${body}
  </section>`;

/** Where a page comes from, closing every one. */
function provenance(context: Context, address: string, data: string | null): Html {
  const { m, node, lang, written } = context;
  const who = node.name === null ? html`` : html`${name(node.name[lang])}, `;
  const row = (label: string, value: Html): Html =>
    html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  return section(
    context,
    "made",
    m.made.head,
    html`<dl class="prov">
        ${row(m.made.node, html`${who}${node.domain ?? node.origin}`)}
        ${row(m.made.log, html`<code>${node.vkey}</code>`)}
        ${row(m.made.address, html`<code>${context.base}${address}</code>`)}
        ${data === null ? nothing : row(m.made.data, html`<a href="${data}">JSON</a>`)}
        ${row(m.made.software, html`${node.software}`)}
      </dl>
      <p class="note">
        ${m.made.checked}${written === null ? nothing : html` ${m.static.dated(moment(written))}`}
      </p>`,
  );
}
