import type { JudgeQuality } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, pairCell } from "./cells.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

function usability(context: Context, judge: JudgeQuality): Html {
  const word = context.m.report.usable[judge.usable];
  if (judge.usable === "usable") return chip("tick", word);
  return judge.usable === "not-usable" ? chip("cross", word, "stop") : chip("query", word, "soft");
}

/** Judges across, languages (or systems) down: where a judge may be used, and where not. */
export function judges(context: Context): Section | null {
  const { comparison, m } = context;
  const all = comparison.judges;
  if (all.length === 0) return null;
  const pipelines = distinct(all.map((j) => j.pipeline));
  const languages = distinct(all.map((j) => j.language)).length > 1;
  const systems = all.some((j) => j.system !== null);
  const rows = [...groupBy(all, (j) => JSON.stringify([j.system, j.language]))];
  const cells = (judge: JudgeQuality | undefined): Html =>
    judge === undefined
      ? html`<td class="gap"></td>
          <td></td>
          <td></td>`
      : html`${pairCell(context, judge.sensitivity)}${pairCell(context, judge.specificity)}
          <td>${usability(context, judge)}</td>`;
  const label = (judge: JudgeQuality): Html => {
    const language = languages ? html`<td>${context.language(judge.language)}</td>` : nothing;
    if (!systems) return html`<th scope="row">${context.language(judge.language)}</th>`;
    return html`<th scope="row">
        <bdi>${judge.system === null ? context.m.report.allSystems : context.system(judge.system)}</bdi>
      </th>
      ${language}`;
  };
  const body = rows.map(([, own]) => {
    const first = own[0];
    if (first === undefined) return nothing;
    return html`<tr>
      ${label(first)}${pipelines.map((p) => cells(own.find((j) => j.pipeline === p)))}
    </tr>`;
  });
  const lead = systems && languages ? 2 : 1;
  const head = html`<tr>
      ${
        lead === 2
          ? html`<th scope="col" rowspan="2">${m.report.system}</th>
              <th scope="col" rowspan="2">${m.report.language}</th>`
          : html`<th scope="col" rowspan="2">${systems ? m.report.system : m.report.language}</th>`
      }${pipelines.map((p) => html`<th scope="colgroup" colspan="3" class="over gap"><bdi>${context.source(p)}</bdi></th>`)}
    </tr>
    <tr>
      ${pipelines.map(
        () =>
          html`<th scope="col" class="num">${m.report.sensitivity}, %</th>
            <th scope="col" class="num">${m.report.specificity}, %</th>
            <th scope="col">${m.report.usability}</th>`,
      )}
    </tr>`;
  return {
    id: "judges",
    title: m.report.judges,
    body: html`<p class="note">${m.report.judgesNote}</p>
      ${table({ label: m.report.judges, hint: m.report.scroll, head, body })}`,
  };
}
