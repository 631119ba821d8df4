import type { Estimate } from "@bongsu/evaluation";
import { forestPlot, type ForestRow } from "../charts/forest.ts";
import { keyMark } from "../charts/series.ts";
import { html, nothing, type Html } from "../layout/html.ts";
import { coefficient, fixed, levelSaid, percentSaid } from "../layout/numbers.ts";
import { distinct, groupBy, methodName } from "./cells.ts";
import { isOwnReference, ownReferenceOf, type Context } from "./context.ts";
import { estimateTable } from "./estimate-table.ts";
import type { Section } from "./section.ts";

/** What is drawn as one plot: its rows are languages of a system where there are several, else systems. */
interface Panel {
  readonly caption: string | null;
  readonly by: string;
  readonly rows: readonly { readonly label: string; readonly estimates: readonly Estimate[] }[];
}

function panelsOf(context: Context, estimates: readonly Estimate[]): Panel[] {
  const { m } = context;
  const manyLanguages = distinct(estimates.map((e) => e.language)).length > 1;
  if (!manyLanguages) {
    const rows = [...groupBy(estimates, (e) => e.system)].map(([system, own]) => ({
      label: context.system(system),
      estimates: own,
    }));
    return [{ caption: null, by: m.report.bySystem, rows }];
  }
  return [...groupBy(estimates, (e) => e.system)].map(([system, own]) => ({
    caption: context.system(system),
    by: m.report.byLanguage(context.system(system)),
    rows: [...groupBy(own, (e) => e.language ?? "")].map(([language, cell]) => ({
      label: context.language(language === "" ? null : language),
      estimates: cell,
    })),
  }));
}

const drawn = (estimates: readonly Estimate[]): readonly Estimate[] =>
  estimates.filter((e) => e.figure.value !== null);

function rowOf(context: Context, row: Panel["rows"][number]): ForestRow {
  return {
    label: row.label,
    points: drawn(row.estimates).map((e) => ({
      series: context.series(e.source),
      value: e.figure.value ?? 0,
      interval: e.figure.interval,
      atLeast: e.lowerBoundOnly,
    })),
  };
}

function plots(context: Context, estimates: readonly Estimate[], id: string): Html {
  const { m } = context;
  const shown = drawn(estimates);
  if (shown.length === 0) return nothing;
  const fraction = shown[0]?.figure.unit === "fraction";
  const values = shown.flatMap((e) => [
    e.figure.value ?? 0,
    ...(e.figure.interval === null ? [] : [e.figure.interval.lower, e.figure.interval.upper]),
  ]);
  const metric = context.metric(shown[0]?.metric ?? "");
  const sources = distinct(shown.map((e) => context.source(e.source))).join(m.report.and);
  const panels = panelsOf(context, shown);
  const figures = panels.map((panel, i) => {
    const own = panel.rows.flatMap((row) => row.estimates.map((e) => e.figure.value ?? 0));
    const saidValue = (v: number): string => (fraction ? percentSaid(v) : coefficient(v));
    const low = own.reduce((a, b) => Math.min(a, b), own[0] ?? 0);
    const high = own.reduce((a, b) => Math.max(a, b), own[0] ?? 0);
    const plot = forestPlot(
      {
        id: context.id(`${id}-${i}`),
        title: m.report.plotTitle(metric, panel.by),
        description: m.report.plotDescription(panel.rows.length, sources, saidValue(low), saidValue(high)),
        rows: panel.rows.map((row) => rowOf(context, row)),
        domain: values,
        within: fraction ? { low: 0, high: 1 } : null,
        tick: (v, decimals) =>
          fraction ? `${fixed(v * 100, Math.max(0, decimals - 2))}%` : fixed(v, decimals),
        nought: null,
      },
      panels.length > 1 ? "half" : "full",
    );
    const caption = panel.caption === null ? nothing : html`<figcaption>${panel.caption}</figcaption>`;
    return html`<figure>${caption}${plot}</figure>`;
  });
  return panels.length > 1 ? html`<div class="panels">${figures}</div>` : html`${figures}`;
}

function key(context: Context, estimates: readonly Estimate[]): Html {
  const { m } = context;
  const intervals = estimates.flatMap((e) => (e.figure.interval === null ? [] : [e.figure.interval]));
  const methods = [...groupBy(intervals, ({ level }) => levelSaid(level))].map(([level, own]) =>
    m.report.lines(distinct(own.map(({ method }) => methodName(context, method))).join("; "), level),
  );
  const sources = distinct(estimates.map((e) => e.source));
  const own = sources.find(isOwnReference);
  const human =
    own === undefined
      ? nothing
      : html`<span
          >${keyMark(context.series(own))}<bdi
            >${m.report.referenceBelow(context.source("reference"))}</bdi
          ></span
        >`;
  return html`<p class="key">
    ${sources
      .filter((source) => !isOwnReference(source))
      .map(
        (source) => html`<span>${keyMark(context.series(source))}<bdi>${context.source(source)}</bdi></span>`,
      )}${human}<span class="soft">${methods.join("; ")}</span>
  </p>`;
}

/** More estimates than this are folded away under their plot. */
const MOST_OPEN = 36;

function part(context: Context, estimates: readonly Estimate[], id: string): Html {
  const { m } = context;
  const bound = estimates.some((e) => e.lowerBoundOnly)
    ? html`<p class="note">${m.report.atLeastNote}</p>`
    : nothing;
  return html`${key(context, estimates)}${plots(context, estimates, id)}${bound}
    <details${estimates.length > MOST_OPEN ? nothing : html` open`}>
      <summary>${m.report.behind}</summary>
      ${estimateTable(context, estimates)}
    </details>`;
}

/** The estimates of one metric: a part for each estimand and task. */
export function estimateParts(context: Context, estimates: readonly Estimate[], id: string): Html {
  const { m } = context;
  const ordered = ordering(context, estimates);
  const parts = [...groupBy(ordered, (e) => JSON.stringify([e.figure.estimand, e.task]))];
  return html`${parts.map(([, own], i) => {
    const first = own[0];
    const task = first?.task ?? null;
    const heading = parts.length > 1 && task !== null ? html`<h3><bdi>${task}</bdi></h3>` : nothing;
    const estimand =
      first === undefined ? nothing : html`<p class="note">${m.terms.estimands[first.figure.estimand]}</p>`;
    return html`${heading}${estimand}${part(context, own, `${id}-${i}`)}`;
  })}`;
}

/** Reference first, then pipelines, each above the human label of its own outputs; systems and languages in the order in which the comparison names them. */
function ordering(context: Context, estimates: readonly Estimate[]): Estimate[] {
  const { pipelines, systems, languages } = context.comparison;
  const rank = (list: readonly string[], value: string): number => {
    const i = list.indexOf(value);
    return i < 0 ? list.length : i;
  };
  const [p, s] = [pipelines.map((x) => x.id), systems.map((x) => x.id)];
  const keyOf = (e: Estimate): number[] => [
    rank(s, e.system),
    e.language === null ? languages.length + 1 : rank(languages, e.language),
    e.source === "reference" ? -1 : rank(p, isOwnReference(e.source) ? ownReferenceOf(e.source) : e.source),
    isOwnReference(e.source) ? 1 : 0,
  ];
  return estimates
    .map((e) => ({ e, key: keyOf(e) }))
    .sort((a, b) => a.key.map((v, i) => v - (b.key[i] ?? 0)).find((d) => d !== 0) ?? 0)
    .map(({ e }) => e);
}

export function estimates(context: Context): Section | null {
  const primary = context.comparison.exercise.metric.id;
  const own = context.comparison.estimates.filter((e) => e.metric === primary);
  if (own.length === 0) return null;
  return { id: "estimates", title: context.metric(primary), body: estimateParts(context, own, "plot") };
}
