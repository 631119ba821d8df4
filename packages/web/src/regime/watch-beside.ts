import type { WatchFinding } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import type { WatchContext } from "./watch.ts";

/** What stands beside a change: what binds, conditions, clauses, announcement, what people say of it, its id. */
export function beside(context: WatchContext, finding: WatchFinding): Html {
  const { m } = context;
  const { qualifiers, clauses, confirmed, id } = finding;
  const lines = [
    ...qualifiers.added.map((words) => m.conditionAdded(words)),
    ...qualifiers.removed.map((words) => m.conditionRemoved(words)),
    ...(clauses ?? []).map(({ clause, by, words }) =>
      by === "number" ? m.byNumber(clause) : m.byWords(clause, words.join(", ")),
    ),
    ...(confirmed === null ? [] : [m.confirmedBy(confirmed.by, confirmed.on)]),
  ];
  return html`${modality(context, finding)}${lines.map((line) => html`<p>${line}</p>`)}${announced(context, finding)}${disputes(context, finding)}
    <p class="small"><code title="${id}">${id.slice(7, 19)}</code></p>`;
}

function modality({ m }: WatchContext, { modality: all }: WatchFinding): Html {
  const said = ({ modality: kind, words }: WatchFinding["modality"][number]["from"]): Html =>
    words === "" ? html`${m.modalities[kind]}` : html`${m.modalities[kind]} (<q>${words}</q>)`;
  return html`${all.map(({ from, to }) => {
    const rules = [from.rule, to.rule].filter((rule) => rule !== "").join(", ");
    return html`<p>
      <b>${said(from)} → ${said(to)}</b>
      <span class="small soft">${m.rule(rules)}</span>
    </p>`;
  })}`;
}

function announced({ m, result }: WatchContext, { announced: sentence }: WatchFinding): Html {
  if (result.announcement.document === null) return nothing;
  return sentence === null
    ? html`<p class="soft">${m.notAnnounced}</p>`
    : html`<p>${m.announced} <q>${sentence.text}</q></p>`;
}

function disputes({ m }: WatchContext, { disputes: all }: WatchFinding): Html {
  return html`${all.map(
    ({ by, on, words }) =>
      html`<p>
        <span class="tag">${m.disputed}</span> <b><bdi>${by}</bdi></b
        >, ${on}: <bdi>${words}</bdi>
      </p>`,
  )}`;
}
