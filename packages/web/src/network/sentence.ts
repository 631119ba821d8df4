import type { StatementSummary } from "@bongsu/sdk";
import { html, name, visible, type Html } from "../layout/html.ts";
import { link, partyLink, type Context } from "./context.ts";

const KNOWN = [
  "profile",
  "key-rotation",
  "key-revocation",
  "log-retirement",
  "endorsement",
  "observation",
  "correction",
  "withdrawal",
  "objection",
  "reply",
  "erasure",
  "evaluation-result",
  "acceptance",
  "recognition",
] as const;

const HOLES = /(\{who\}|\{what\}|\{about\}|\{type\})/;

/** A statement as a sentence: who said what. What no key of the party signed is never said to be the party's. */
export const sentence = (context: Context, said: StatementSummary): Html =>
  filled(context, said, speaker(context, said));

function filled({ m, lang }: Context, said: StatementSummary, who: Html): Html {
  if (said.issuer === null || said.type === null) return html`${m.news.unreadable}`;
  const type = said.type.name;
  const known = KNOWN.find((one) => one === type);
  const parts: Readonly<Record<string, Html>> = {
    "{who}": who,
    "{what}": html`<i>${name(said.headline?.[lang] ?? said.type.title?.[lang] ?? said.type.uri)}</i>`,
    "{about}": name(said.about?.name ?? ""),
    "{type}": name(said.type.title?.[lang] ?? said.type.uri),
  };
  return html`${m.news[known ?? "other"].split(HOLES).map((part) => parts[part] ?? part)}`;
}

/** The party where one of its keys signed; else somebody in its name. */
export const speaker = (context: Context, { issuer, bound }: StatementSummary): Html =>
  issuer === null
    ? html``
    : bound
      ? partyLink(context, issuer)
      : html`<span>${context.m.news.inName(issuer)}</span>`;

/** The page of a statement, by what it is called. */
export const statementLink = (context: Context, said: StatementSummary): Html =>
  link(
    context,
    context.links.statement(said.digest),
    name(said.headline?.[context.lang] ?? said.type?.title?.[context.lang] ?? said.type?.uri ?? said.digest),
  );

/** The same for a title: no markup, and of the party its name alone. */
export function plainSentence(context: Context, said: StatementSummary): string {
  const { issuer, bound } = said;
  const known = issuer === null || !bound ? null : context.nameOf(issuer);
  const who = known === null ? plain(speaker(context, said)) : known[context.lang];
  return plain(filled(context, said, name(who)));
}

const plain = (markup: Html): string =>
  unescaped(markup.toString().replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};
const unescaped = (markup: string): string =>
  visible(markup.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity));
