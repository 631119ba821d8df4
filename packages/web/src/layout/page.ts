import type { Lang, Text } from "@bongsu/input";
import { LANGS, MESSAGES } from "../messages/index.ts";
import { html, nothing, trusted, type Html } from "./html.ts";
import { policy, SCRIPT_DIGEST } from "./policy.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

export interface Room {
  readonly href: string;
  readonly name: string;
  readonly current: boolean;
}

export interface PageParts {
  /** Shown first; the other is one click (and no script) away. */
  readonly lang: Lang;
  readonly title: Text;
  readonly body: (lang: Lang) => Html;
  /** Where "Joint tests" leads; a page that travels alone has no rooms. */
  readonly home?: string;
  /** Where else its heading leads, in the half of one language. */
  readonly rooms?: (lang: Lang) => readonly Room[];
  readonly forms?: "none" | "self";
  /** What stands at its foot; that nothing was sent, unless told. */
  readonly footer?: (lang: Lang) => string;
  /** A further script of the page's own, with its digest; it may start workers that it carries inside. */
  readonly program?: { readonly source: string; readonly digest: string };
}

export function half(
  lang: Lang,
  body: Html,
  { home, rooms, footer }: Pick<PageParts, "home" | "rooms" | "footer">,
): Html {
  const { page } = MESSAGES[lang];
  const other: Lang = lang === "en" ? "ko" : "en";
  const joint =
    home === undefined ? [] : [{ href: `${home}?lang=${lang}`, name: page.joint, current: false }];
  const all = [...joint, ...(rooms?.(lang) ?? [])];
  return html`<div class="half" id="${lang}" lang="${lang}">
    <header class="top">
      <a class="skip" href="#${lang}.main">${page.skip}</a>
      <b>${page.brand}</b>${menu(page.nav, all)}<span class="fill"></span
      ><a href="#${other}" lang="${other}" hreflang="${other}">${page.otherLanguage}</a>
    </header>
    <main id="${lang}.main" tabindex="-1">${body}</main>
    <footer>${footer?.(lang) ?? page.footer}</footer>
  </div>`;
}

const menu = (label: string, rooms: readonly Room[]): Html =>
  rooms.length === 0
    ? nothing
    : html`<nav aria-label="${label}">
        ${rooms.map(
          ({ href, name, current }) =>
            html`<a href="${href}" ${current ? html`aria-current="page"` : nothing}>${name}</a> `,
        )}
      </nav>`;

/**
 * One page that holds both languages as two halves. Which is seen follows from the address alone: every anchor
 * lies in one half, and the half that holds the target is shown (style sheet, :has(:target)).
 */
export function page(parts: PageParts): string {
  const { lang, title, body, forms = "none", program } = parts;
  const scripts = program === undefined ? [SCRIPT_DIGEST] : [SCRIPT_DIGEST, program.digest];
  const more = program === undefined ? nothing : trusted(`<script>${program.source}</script>`);
  return html`<!doctype html>
    <html lang="${lang}" data-lang="${lang}" data-title-en="${title.en}" data-title-ko="${title.ko}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(scripts, forms)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title[lang]} · Bongsu</title>
        ${trusted(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${LANGS.map((l) => half(l, body(l), parts))} ${trusted(`<script>${SCRIPT}</script>`)}${more}
      </body>
    </html> `.toString();
}
