import { html, nothing, say, type Html } from "../layout/html.ts";
import { bytes, count, levelSaid, percent } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct } from "./cells.ts";
import type { Context } from "./context.ts";
import { sourceLink } from "./published.ts";
import type { Section } from "./section.ts";

function pipelinesTable(context: Context): Html {
  const { comparison, m, lang } = context;
  if (comparison.pipelines.length === 0) return nothing;
  const institutes = comparison.pipelines.some((p) => p.institute !== null);
  const outputs = comparison.pipelines.some((p) => p.outputs !== null);
  const head = html`<tr>
    <th scope="col">${m.report.pipeline}</th>
    ${institutes ? html`<th scope="col">${m.report.institute}</th>` : nothing}
    <th scope="col">${m.report.judge}</th>
    <th scope="col">${m.report.harness}</th>
    ${outputs ? html`<th scope="col">${m.report.sameOutputs}</th>` : nothing}
    <th scope="col" class="num">${m.report.samples}</th>
  </tr>`;
  const body = comparison.pipelines.map(
    (p) =>
      html`<tr>
        <th scope="row">${say(p.name, lang)}</th>
        ${institutes ? html`<td>${p.institute === null ? nothing : say(p.institute, lang)}</td>` : nothing}
        <td>${say(p.judge.name, lang)} <span class="soft">(${m.report.judgeKinds[p.judge.kind]})</span></td>
        <td>${p.harness.map((h) => `${h.name} ${h.version ?? ""}`.trim()).join(", ")}</td>
        ${outputs ? html`<td><bdi>${p.outputs}</bdi></td>` : nothing}
        <td class="num">${count(p.samples)}</td>
      </tr>`,
  );
  return html`<h3>${m.report.pipelinesHead}</h3>
    ${table({ label: m.report.pipelinesHead, hint: m.report.scroll, head, body })}`;
}

function inputsTable(context: Context): Html {
  const { comparison, m } = context;
  if (comparison.inputs.length === 0) return nothing;
  // One file may serve several pipelines.
  const files = new Map(comparison.inputs.map((input) => [`${input.file} ${input.digest}`, input]));
  const body = [...files.values()].map((input) => {
    const users = comparison.inputs.filter((i) => i.file === input.file && i.digest === input.digest);
    return html`<tr>
      <th scope="row"><bdi>${input.file}</bdi></th>
      <td>${distinct(users.map((i) => context.source(i.pipeline))).join(", ")}</td>
      <td>${input.format}</td>
      <td class="num">${bytes(input.bytes)}</td>
      <td class="gap"><code>${input.digest}</code></td>
    </tr>`;
  });
  const head = html`<tr>
    <th scope="col">${m.report.file}</th>
    <th scope="col">${m.report.pipelinesHead}</th>
    <th scope="col">${m.report.format}</th>
    <th scope="col" class="num">${m.report.size}</th>
    <th scope="col" class="gap">${m.report.digest}</th>
  </tr>`;
  const rows = table({ label: m.report.inputs, hint: m.report.scroll, head, body });
  const shown =
    body.length > 12
      ? html`<details>
          <summary>${count(body.length)}</summary>
          ${rows}
        </details>`
      : rows;
  return html`<h3>${m.report.inputs}</h3>
    ${shown}`;
}

/** Closes every report: data, estimand, method, digests, who says so. */
export function provenance(context: Context): Section {
  const { comparison, m, lang } = context;
  const { exercise } = comparison;
  const entry = (term: string, value: Html | string | null): Html =>
    value === null
      ? nothing
      : html`<dt>${term}</dt>
          <dd>${value}</dd>`;
  const { data, reference } = exercise;
  const seeds = distinct([...context.figures.values()].flatMap((f) => f.seed ?? []));
  const listed = html`<code>${seeds.join(" ")}</code>`;
  const seedList =
    seeds.length === 0
      ? null
      : seeds.length <= 2
        ? listed
        : html`<details>
            <summary>${m.report.entries(count(seeds.length))}</summary>
            ${listed}
          </details>`;
  const estimands = distinct(comparison.estimates.map((e) => e.figure.estimand)).map(
    (e) => m.terms.estimands[e],
  );
  const source = data === null ? nothing : sourceLink(data.source);
  return {
    id: "provenance",
    title: m.report.provenance,
    body: html`<dl class="prov">
        ${entry(m.report.data, data === null ? null : html`${say(data.name, lang)} ${source}`)}${entry(
          m.report.licence,
          data?.licence ?? null,
        )}${entry(m.report.construct, exercise.construct === null ? null : say(exercise.construct, lang))}${entry(
          m.report.estimand,
          estimands.length === 0 ? null : estimands.join("; "),
        )}${entry(
          m.report.ratersHead,
          reference === null
            ? null
            : html`${say(reference.name, lang)}
                <span class="soft">(${m.report.raters(reference.raters, reference.adjudicated)})</span>`,
        )}${entry(m.report.level, `${levelSaid(exercise.level)}%`)}${entry(
          m.report.smallest,
          exercise.smallestDifference === null
            ? null
            : m.report.pointsSaid(percent(exercise.smallestDifference)),
        )}${entry(m.report.seeds, seedList)}${entry(
          m.report.protocol,
          html`<code>${exercise.protocolDigest}</code>`,
        )}${entry(m.report.inputsDigest, html`<code>${comparison.inputsDigest}</code>`)}${entry(
          m.report.tool,
          `${comparison.tool.name} ${comparison.tool.version}`,
        )}${entry(m.report.saidBy, m.report.saidByHere)}
      </dl>
      ${pipelinesTable(context)}${inputsTable(context)}`,
  };
}
