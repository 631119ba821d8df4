import type { Side, WatchFinding } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import type { WatchContext } from "./watch.ts";
import { beside } from "./watch-beside.ts";

/** Every change with both texts: first those in which a word that binds became another. */
export function changes(context: WatchContext): Html {
  const { m, result } = context;
  const binding = result.findings.filter(({ modality }) => modality.length > 0);
  const others = result.findings.filter(({ modality }) => modality.length === 0);
  return html`${group(context, "binding", m.binding, m.bindingNote, binding)}${group(
    context,
    "others",
    m.others,
    m.key,
    others,
  )}`;
}

function group(
  context: WatchContext,
  id: string,
  title: string,
  note: string,
  findings: readonly WatchFinding[],
): Html {
  const { m } = context;
  if (findings.length === 0) return nothing;
  const head = html`<tr>
    <th scope="col">${m.what}</th>
    <th scope="col">${m.before}</th>
    <th scope="col">${m.after}</th>
    <th scope="col">${m.beside}</th>
  </tr>`;
  const body = findings.map(
    (finding) =>
      html`<tr id="${context.id(finding.id.slice(7, 19))}">
        <th scope="row">${kindOf(context, finding)}</th>
        <td data-of="${m.before}">${oldText(context, finding)}</td>
        <td data-of="${m.after}">${newText(context, finding)}</td>
        <td data-of="${m.beside}">${beside(context, finding)}</td>
      </tr>`,
  );
  return html`<section aria-labelledby="${context.id(id)}">
    <h2 id="${context.id(id)}">${title}</h2>
    <p class="note">${note}</p>
    ${table({ label: title, hint: "", head, body, kind: "stack" })}
  </section>`;
}

function kindOf({ m }: WatchContext, finding: WatchFinding): Html {
  const moved = finding.moved && finding.kind !== "moved" ? html`, ${m.alsoMoved}` : nothing;
  const marks = { added: "+", removed: "−", reworded: "~", moved: "↕" };
  return html`<span aria-hidden="true">${marks[finding.kind]}</span> ${m.kinds[finding.kind]}${moved}`;
}

function oldText(context: WatchContext, { old, diff, kind }: WatchFinding): Html {
  const { m } = context;
  if (old === null) return html`<span class="soft">${m.nothing}</span>`;
  const said =
    kind === "reworded"
      ? html`${diff.map(({ op, text }) => (op === "added" ? nothing : op === "removed" ? html`<del>${text}</del>` : text))}`
      : kind === "removed"
        ? html`<del>${old.text}</del>`
        : html`${old.text}`;
  return html`<p>${said}</p>
    ${placeOf(context, old)}`;
}

function newText(context: WatchContext, { old, new: fresh, diff, kind }: WatchFinding): Html {
  const { m } = context;
  if (fresh === null) return html`<span class="soft">${m.gone}</span>`;
  const said =
    kind === "reworded"
      ? html`${diff.map(({ op, text }) => (op === "removed" ? nothing : op === "added" ? html`<ins>${text}</ins>` : text))}`
      : kind === "added" || old === null
        ? html`<ins>${fresh.text}</ins>`
        : html`<span class="soft">${m.sameWordsMoved}</span>`;
  return html`<p>${said}</p>
    ${placeOf(context, fresh)}`;
}

/** Heading, page and paragraph, for whoever looks it up. */
function placeOf({ m }: WatchContext, { text, place }: Side): Html {
  const { heading, page, paragraph } = place;
  const parts = [
    heading === null || heading === text ? null : heading,
    page === null ? null : m.page(page),
    m.paragraph(paragraph),
  ].filter((part) => part !== null);
  return html`<p class="small soft"><bdi>${parts.join(", ")}</bdi></p>`;
}
