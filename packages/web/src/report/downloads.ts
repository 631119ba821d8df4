import { html, safeHref } from "../layout/html.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

/** Addresses of the same result in other forms: relative, http(s), data: or blob:. */
export interface Links {
  readonly json?: string;
  readonly csv?: string;
  readonly parquet?: string;
  readonly eee?: string;
  readonly protocol?: string;
}

/** A file inside the page itself, for a page that travels alone. */
export function dataUri(mime: string, content: string): string {
  return `data:${mime};charset=utf-8,${encodeURIComponent(content.toWellFormed())}`;
}

export function downloads(context: Context, links: Links | undefined): Section | null {
  const { m, comparison } = context;
  if (links === undefined) return null;
  const made = (["json", "csv", "parquet", "eee", "protocol"] as const).flatMap((kind) => {
    const given = links[kind];
    const href = given === undefined ? null : safeHref(given);
    return href === null ? [] : [{ kind, href }];
  });
  if (made.length === 0) return null;
  const extension = { json: "json", csv: "csv", parquet: "parquet", eee: "jsonl", protocol: "yaml" } as const;
  const body = html`<ul class="noprint">
    ${made.map(
      ({ kind, href }) =>
        html`<li>
          <a href="${href}" download="${comparison.exercise.id}.${extension[kind]}"
            >${m.report.downloadNames[kind]}</a
          >
        </li>`,
    )}
  </ul>`;
  return { id: "downloads", title: m.report.downloads, body };
}
