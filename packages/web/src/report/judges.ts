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

/** From here on judges stand one below the other: three side by side are wider than a sheet of A4. */
const MANY_JUDGES = 3;

const qualityHeads = (context: Context): Html =>
  html`<th scope="col" class="num">${context.m.report.sensitivity}, %</th>
    <th scope="col" class="num">${context.m.report.specificity}, %</th>
    <th scope="col" class="gap">${context.m.report.usability}</th>`;

const qualityCells = (context: Context, judge: JudgeQuality | undefined): Html =>
  judge === undefined
    ? html`<td></td>
        <td></td>
        <td></td>`
    : html`${pairCell(context, judge.sensitivity)}${pairCell(context, judge.specificity)}
        <td class="gap">${usability(context, judge)}</td>`;

/** What a row is about: a language, a system, or both. */
interface Lead {
  readonly heads: readonly string[];
  readonly cells: (judge: JudgeQuality) => Html;
}

function leadOf(context: Context, all: readonly JudgeQuality[]): Lead {
  const { m } = context;
  const many = distinct(all.map((j) => j.language)).length > 1;
  if (all.every((j) => j.system === null))
    return {
      heads: [m.report.language],
      cells: (judge) => html`<th scope="row">${context.language(judge.language)}</th>`,
    };
  return {
    heads: [m.report.system, ...(many ? [m.report.language] : [])],
    cells: (judge) => {
      const system = judge.system === null ? m.report.allSystems : context.system(judge.system);
      const language = many ? html`<td>${context.language(judge.language)}</td>` : nothing;
      return html`<th scope="row"><bdi>${system}</bdi></th>
        ${language}`;
    },
  };
}

/** Judges across, languages (or systems) down. */
function across(context: Context, all: readonly JudgeQuality[], pipelines: readonly string[]): Html {
  const lead = leadOf(context, all);
  const body = [...groupBy(all, (j) => JSON.stringify([j.system, j.language]))].map(([, own]) => {
    const [first] = own;
    if (first === undefined) return nothing;
    const cells = pipelines.map((p) =>
      qualityCells(
        context,
        own.find((j) => j.pipeline === p),
      ),
    );
    return html`<tr>
      ${lead.cells(first)}${cells}
    </tr>`;
  });
  const head = html`<tr>
      ${lead.heads.map((said) => html`<th scope="col" rowspan="2">${said}</th>`)}${pipelines.map(
        (p) => html`<th scope="colgroup" colspan="3" class="over gap"><bdi>${context.source(p)}</bdi></th>`,
      )}
    </tr>
    <tr>
      ${pipelines.map(() => qualityHeads(context))}
    </tr>`;
  return table({ label: context.m.report.judges, hint: context.m.report.scroll, head, body });
}

/** One judge below the other. */
function down(context: Context, all: readonly JudgeQuality[]): Html {
  const lead = leadOf(context, all);
  const head = html`<tr>
    ${lead.heads.map((said) => html`<th scope="col">${said}</th>`)}${qualityHeads(context)}
  </tr>`;
  const body = [...groupBy(all, (j) => j.pipeline)].map(
    ([pipeline, own]) =>
      html`<tr class="sub">
          <th scope="rowgroup" colspan="${lead.heads.length + 3}">
            <bdi>${context.source(pipeline)}</bdi>
          </th>
        </tr>
        ${own.map(
          (judge) =>
            html`<tr>
              ${lead.cells(judge)}${qualityCells(context, judge)}
            </tr>`,
        )}`,
  );
  return table({
    label: context.m.report.judges,
    hint: context.m.report.scroll,
    head,
    body,
    wide: lead.heads.length > 1,
  });
}

/** Where a judge may be used, and where not. */
export function judges(context: Context): Section | null {
  const { comparison, m } = context;
  const all = comparison.judges;
  if (all.length === 0) return null;
  const pipelines = distinct(all.map((j) => j.pipeline));
  const shown = pipelines.length < MANY_JUDGES ? across(context, all, pipelines) : down(context, all);
  return {
    id: "judges",
    title: m.report.judges,
    body: html`<p class="note">${m.report.judgesNote}</p>
      ${shown}`,
  };
}
