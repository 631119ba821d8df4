import type { CitedMeasure } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { partyLink, type Context } from "./context.ts";
import { section } from "./frame.ts";
import { origin } from "./origin.ts";

/** What states have done, with the figures that they published; targets and outcomes are told apart. */
export function measures(context: Context, shown: readonly CitedMeasure[], withParty: boolean): Html {
  const { m, lang } = context;
  if (shown.length === 0) return nothing;
  const head = html`<tr>
    ${withParty ? html`<th scope="col">${m.party}</th>` : nothing}
    <th scope="col" class="num">${m.began}</th>
    <th scope="col" class="gap">${m.said}</th>
    <th scope="col">${m.indicators}</th>
  </tr>`;
  const body = shown.map(
    (measure) =>
      html`<tr>
        ${withParty ? html`<th scope="row">${partyLink(context, measure.party)}</th>` : nothing}
        <td class="num" data-of="${m.began}">${measure.began}</td>
        <td class="gap" data-of="${m.said}">
          <p><b>${measure.title[lang]}</b>: ${measure.words[lang]}</p>
          <p class="small">${origin(context, measure.cited)}</p>
        </td>
        <td data-of="${m.indicators}">${indicators(context, measure)}</td>
      </tr>`,
  );
  return section(
    context,
    "measures",
    m.measures,
    html`<p class="note">${m.measuresNote}</p>
      ${table({ label: m.measures, hint: "", head, body, kind: "stack" })}`,
  );
}

function indicators({ m, lang }: Context, { indicators: all }: CitedMeasure): Html {
  const outcome = all.some(({ kind }) => kind === "outcome")
    ? nothing
    : html`<p class="soft">${m.noIndicator}</p>`;
  return html`${all.map(
    ({ name, kind, shown: value, on }) =>
      html`<p>
        <span class="tag">${kind === "target" ? m.target : m.outcome}</span>${name[lang]}: ${value[lang]}
        (${on})
      </p>`,
  )}${outcome}`;
}
