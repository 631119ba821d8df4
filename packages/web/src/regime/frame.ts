import type { Text } from "@bongsu/input";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { page, type Room } from "../layout/page.ts";
import { link, type Context } from "./context.ts";

export interface PageFile {
  readonly name: string;
  readonly bytes: string;
}

interface Sheet {
  readonly file: string;
  readonly title: Text;
  readonly body: (context: Context) => Html;
}

type Contexts = Readonly<Record<"en" | "ko", Context>>;

/** One page of the record, in the frame that all share. */
export function sheet(contexts: Contexts, lang: "en" | "ko", { file, title, body }: Sheet): PageFile {
  return {
    name: file,
    bytes: page({
      lang,
      title,
      rooms: (half) => [
        ...nodeRoom(contexts[half]),
        { href: `index.html#${half}`, name: contexts[half].m.room, current: file === "index.html" },
        { href: `timeline.html#${half}`, name: contexts[half].m.timeline, current: file === "timeline.html" },
        { href: `changes.html#${half}`, name: contexts[half].m.changes, current: file === "changes.html" },
      ],
      body: (half) => {
        const context = contexts[half];
        return html`${file === "index.html" ? nothing : html`<p class="note noprint">${back(context)}</p>`}
          <h1 tabindex="-1">${say(title, half)}</h1>
          ${unsigned(context)}${body(context)}${provenance(context, title)}`;
      },
    }),
  };
}

const nodeRoom = ({ m, node, lang }: Context): Room[] =>
  node === null ? [] : [{ href: `${node}#${lang}`, name: m.node, current: false }];

/** Rule 5: at a node nobody takes the record for something that a party signed. */
const unsigned = ({ m, node }: Context): Html =>
  node === null
    ? nothing
    : html`<div class="draft">
        <p><b>${m.unsigned}</b> ${m.unsignedSays}</p>
      </div>`;

const back = (context: Context): Html => link(context, "index.html", context.m.all);

/** That no named person has confirmed what is shown; nothing where somebody has confirmed all of it. */
export function draftMark({ m }: Context, drafts: boolean): Html {
  if (!drafts) return nothing;
  return html`<div class="draft">
    <p><b>${m.draft}</b> ${m.draftSays}</p>
  </div>`;
}

/** Where a page comes from, closing every one. */
function provenance(context: Context, title: Text): Html {
  const { m, lang, result, id } = context;
  const rules = result.rules.map(({ id: rule, version }) => `${rule}.${version}`).join(", ");
  return html`<section aria-labelledby="${id("where")}">
    <h2 id="${id("where")}">${m.where}</h2>
    <dl class="prov">
      <dt>${m.digest}</dt>
      <dd><code>${result.recordsDigest}</code></dd>
      <dt>${m.asOf}</dt>
      <dd>${result.asOf ?? m.asOfNone}</dd>
      <dt>${m.rules}</dt>
      <dd>${m.rulesSay(rules)}</dd>
      <dt>${m.licence}</dt>
      <dd>${m.licenceSays}</dd>
      <dt>${m.cite}</dt>
      <dd>${m.citeSays(title[lang])} <code>${result.recordsDigest}</code></dd>
      <dt class="noprint">${m.files}</dt>
      <dd class="noprint">
        <a href="promises.csv" download>${m.csv}</a> · <a href="promises.json" download>${m.json}</a>
      </dd>
    </dl>
  </section>`;
}

export const section = (context: Context, id: string, title: string, body: Html): Html =>
  html`<section aria-labelledby="${context.id(id)}">
    <h2 id="${context.id(id)}">${title}</h2>
    ${body}
  </section>`;
