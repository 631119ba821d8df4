import { html, nothing, type Html } from "../layout/html.ts";
import { folded, labelWidth } from "./label.ts";
import { linearScale, type Scale } from "./scale.ts";
import { mark, type Series } from "./series.ts";

/** One estimate: a point and, where there is one, its interval. */
export interface ForestPoint {
  readonly series: Series;
  readonly value: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The value is a lower bound: an arrow says that it may lie further right. */
  readonly atLeast: boolean;
}

export interface ForestRow {
  readonly label: string;
  readonly points: readonly ForestPoint[];
}

export interface Forest {
  /** Unique on the page; ids of title and description are made from it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ForestRow[];
  /** All values that the axis must hold; the same for panels that are read beside each other. */
  readonly domain: readonly number[];
  readonly within: { readonly low: number; readonly high: number } | null;
  readonly tick: (value: number, decimals: number) => string;
  /** Drawn under the points: no difference, and the differences too small to matter. */
  readonly nought: { readonly band: number | null } | null;
}

interface Layout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Labels stand on a line of their own above the points. */
  readonly stacked: boolean;
}

const LANE = 13;
/** Between the two lines of a folded label. */
const LINE = 15;
const TOP = 12;
const n = (value: number): string => String(Math.round(value * 10) / 10);

function point(p: ForestPoint, y: number, scale: Scale): Html {
  const clamp = (v: number): number => scale.at(Math.min(scale.high, Math.max(scale.low, v)));
  const x = clamp(p.value);
  const line =
    p.interval === null
      ? nothing
      : html`<line
          class="ci ${p.series.tone}"
          x1="${n(clamp(p.interval.lower))}"
          x2="${n(clamp(p.interval.upper))}"
          y1="${n(y)}"
          y2="${n(y)}"
        />`;
  const from = p.interval === null ? x : clamp(p.interval.upper);
  const arrow = p.atLeast
    ? html`<path class="more ${p.series.tone}" d="M${n(from + 3)} ${n(y)}h9m-3.5-3.5l3.5 3.5-3.5 3.5" />`
    : nothing;
  return html`${line}${arrow}${mark(p.series, x, y)}`;
}

function draw(forest: Forest, layout: Layout, variant: string): Html {
  const { width, left, right, stacked } = layout;
  const scale = linearScale(forest.domain, left, width - right, forest.within, stacked ? 4 : 6);
  const lanes = forest.rows.reduce((most, row) => Math.max(most, row.points.length), 1);
  const labels = forest.rows.map((row) => folded(row.label, stacked ? width - 4 : left - 16));
  const lines = labels.reduce((most, label) => Math.max(most, label.length), 1);
  const head = stacked ? 5 + LINE * lines : 0;
  const height = Math.max(head + lanes * LANE + 10, stacked ? 0 : 6 + LINE * lines);
  const bottom = TOP + forest.rows.length * height;
  const id = `${forest.id}-${variant}`;
  const grid = scale.ticks.map((tick) => {
    const x = n(scale.at(tick));
    const edge = scale.at(tick) > width - 10 ? "end" : stacked && scale.at(tick) < 16 ? "start" : "middle";
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${n(bottom)}" /><text
        class="ax"
        x="${x}"
        y="${n(bottom + 17)}"
        text-anchor="${edge}"
        >${forest.tick(tick, scale.decimals)}</text
      >`;
  });
  const rows = forest.rows.map((row, i) => {
    const y = TOP + i * height;
    const own = labels[i] ?? [];
    const label = own.map((line, k) =>
      stacked
        ? html`<text x="0" y="${n(y + 14 + k * LINE)}">${line}</text>`
        : html`<text
            x="${left - 14}"
            y="${n(y + height / 2 + 4 + (k - (own.length - 1) / 2) * LINE)}"
            text-anchor="end"
            >${line}</text
          >`,
    );
    const offset = head + (height - head - row.points.length * LANE) / 2 + LANE / 2;
    const points = row.points.map((p, lane) => point(p, y + offset + lane * LANE, scale));
    const rule =
      i === 0 ? nothing : html`<line class="sep" x1="0" x2="${width}" y1="${n(y)}" y2="${n(y)}" />`;
    return html`${rule}${label}${points}`;
  });
  return html`<svg
    class="${variant}"
    viewBox="0 0 ${width} ${n(bottom + 24)}"
    role="img"
    aria-labelledby="${id}-t ${id}-d"
  >
    <title id="${id}-t">${forest.title}</title>
    <desc id="${id}-d">${forest.description}</desc>
    ${noughtOf(forest, scale, bottom)}${grid}${rows}
  </svg>`;
}

function noughtOf(forest: Forest, scale: Scale, bottom: number): Html {
  if (forest.nought === null) return nothing;
  const at = (v: number): number => scale.at(Math.min(scale.high, Math.max(scale.low, v)));
  const { band } = forest.nought;
  const strip =
    band === null
      ? nothing
      : html`<rect
          class="band"
          x="${n(at(-band))}"
          y="${TOP - 4}"
          width="${n(at(band) - at(-band))}"
          height="${n(bottom - TOP + 4)}"
        />`;
  return html`${strip}<line
      class="nought"
      x1="${n(at(0))}"
      x2="${n(at(0))}"
      y1="${TOP - 4}"
      y2="${n(bottom)}"
    />`;
}

/**
 * A forest plot twice: for a page, with labels in a gutter, and for a phone, with labels above their points.
 * The style sheet shows one of them, so that neither eyes nor screen readers meet both.
 */
export function forestPlot(forest: Forest, size: "full" | "half"): Html {
  const width = size === "full" ? 780 : 470;
  const longest = forest.rows.reduce((most, row) => Math.max(most, labelWidth(row.label)), 40);
  const left = Math.round(Math.min(longest + 20, width * 0.42));
  const wide = draw(forest, { width, left, right: 24, stacked: false }, "wide");
  const narrow = draw(forest, { width: 330, left: 4, right: 14, stacked: true }, "narrow");
  return html`${wide}${narrow}`;
}
