/** RFC 4287, as much of it as is needed. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly self: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly updated: string;
  /** The page for people. */
  readonly link: string;
  /** null where there is none. */
  readonly alternate: string | null;
  readonly category: string | null;
}

export function atom({ id, title, language, updated, self, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `  <id>${escaped(id)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${escaped(updated)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...entries.map(entry),
    "</feed>",
    "",
  ].join("\n");
}

const entry = ({ id, title, author, updated, link, alternate, category }: FeedEntry): string =>
  [
    "  <entry>",
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <author><name>${escaped(author)}</name></author>`,
    `    <updated>${escaped(updated)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    ...(alternate === null
      ? []
      : [`    <link rel="alternate" type="application/json" href="${escaped(alternate)}"/>`]),
    ...(category === null ? [] : [`    <category term="${escaped(category)}"/>`]),
    "  </entry>",
  ].join("\n");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text in XML 1.0; characters that it cannot hold at all (section 2.2) are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
