import type { CitedMeasure } from "@bongsu/regime";
import { html, joined, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { clauseFile, link, numberOf, partyLink, type Context } from "./context.ts";
import { section } from "./frame.ts";
import { origin } from "./origin.ts";

/** What states have done, with the figures that they published; targets and outcomes are told apart. */
export function measures(context: Context, shown: readonly CitedMeasure[], withParty: boolean): Html {
  const { m, lang } = context;
  if (shown.length === 0) return nothing;
  const head = html`<tr>
    ${withParty ? html`<th scope="col">${m.party}</th>` : nothing}
    <th scope="col">${m.said}</th>
    <th scope="col">${m.indicators}</th>
  </tr>`;
  const body = shown.map(
    (measure) =>
      html`<tr>
        ${withParty ? html`<th scope="row">${partyLink(context, measure.party)}</th>` : nothing}
        <td data-of="${m.said}">
          <p>
            <b>${measure.title[lang]}</b> (${m.since(measure.began)})
            <span class="tag">${measure.axes.map((axis) => m.axes[axis]).join(", ")}</span
            ><br />${measure.words[lang]}
          </p>
          ${answers(context, measure)}
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

/** The clauses that ask for measures of this kind. */
function answers(context: Context, { clauses }: CitedMeasure): Html {
  if (clauses.length === 0) return nothing;
  const links = clauses.flatMap((ref) => {
    const clause = context.clause(ref);
    if (clause === undefined) return [];
    const of = context.instrument(clause.instrument)?.short[context.lang] ?? clause.instrument;
    return [link(context, clauseFile(ref), `${of} ${numberOf(clause)}`)];
  });
  return html`<p class="small">${context.m.answers}: ${joined(links, ", ")}</p>`;
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
