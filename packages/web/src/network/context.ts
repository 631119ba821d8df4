import type { Lang, Text } from "@bongsu/input";
import type { NodeView } from "@bongsu/sdk";
import { html, name, slug, type Html } from "../layout/html.ts";
import type { Links } from "./links.ts";
import { WORDS, type Words } from "./words.ts";

/** What every page of a node is made with. */
export interface NetworkSite {
  readonly node: NodeView;
  readonly links: Links;
  /** The language shown first. */
  readonly lang: Lang;
  /** Name of a party by its own profile; null where none is known. */
  readonly nameOf: (domain: string) => Text | null;
  /** What stands before the address of each page; empty where it is not known. */
  readonly base: string;
  /** When a static copy was written; null on a node. */
  readonly written: string | null;
  /** When a log was last read; shown beside each row of a static copy. */
  readonly readAt: (origin: string) => string | null;
}

/** The same in one language. */
export interface Context extends Omit<NetworkSite, "lang"> {
  readonly lang: Lang;
  readonly m: Words;
  /** An element id of this half. */
  readonly id: (local: string) => string;
}

export const contextOf = (site: NetworkSite, lang: Lang): Context => ({
  ...site,
  lang,
  m: WORDS[lang],
  id: (local) => `${lang}.${slug(local)}`,
});

/** A link that stays in this half's language. */
export const link = ({ lang }: Context, href: string, said: Html | string): Html =>
  html`<a href="${href}#${lang}">${said}</a>`;

/** A party by its name, where its profile has said one, and always by its domain. */
export function partyLink(context: Context, domain: string): Html {
  const said = context.nameOf(domain);
  if (said === null) return link(context, context.links.party(domain), name(domain));
  return html`${link(context, context.links.party(domain), name(said[context.lang]))}
    <span class="soft">${domain}</span>`;
}

/** The first and last digits of a digest, enough for a person to tell two apart. */
export const brief = (digest: string): string => {
  const hex = digest.replace("sha256:", "");
  return `${hex.slice(0, 12)}…${hex.slice(-4)}`;
};

/** An instant as a person reads it, always in UTC. */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
