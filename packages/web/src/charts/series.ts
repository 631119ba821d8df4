import type { Html } from "../layout/html.ts";
import { html } from "../layout/html.ts";

type Shape = "circle" | "square" | "triangle" | "diamond" | "wedge";

/** How one source is drawn everywhere on a page: shape and colour, so that neither is needed alone. */
export interface Series {
  readonly shape: Shape;
  readonly hollow: boolean;
  /** Class with the colour; the colours stand in the style sheet. */
  readonly tone: string;
}

const SHAPES = ["square", "triangle", "diamond", "wedge"] as const;

/** Black and round is the reference; pipelines go through four shapes, filled and then hollow. */
export function seriesOf(pipelines: readonly string[]): (source: string) => Series {
  const place = new Map(pipelines.map((id, i) => [id, i]));
  return (source) => {
    const i = place.get(source);
    if (i === undefined) return { shape: "circle", hollow: false, tone: "t0" };
    return { shape: SHAPES[i % 4] ?? "square", hollow: i % 8 >= 4, tone: `t${(i % 6) + 1}` };
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The mark of a series around (x, y), about 9 units wide. */
export function mark(series: Series, x: number, y: number): Html {
  const kind = `pt ${series.tone}${series.hollow ? " hollow" : ""}`;
  switch (series.shape) {
    case "circle":
      return html`<circle class="${kind}" cx="${n(x)}" cy="${n(y)}" r="4.4" />`;
    case "square":
      return html`<rect class="${kind}" x="${n(x - 3.9)}" y="${n(y - 3.9)}" width="7.8" height="7.8" />`;
    case "triangle":
      return html`<path class="${kind}" d="M${n(x)} ${n(y - 5)}l5.2 9h-10.4z" />`;
    case "diamond":
      return html`<path class="${kind}" d="M${n(x)} ${n(y - 5.6)}l5.6 5.6-5.6 5.6-5.6-5.6z" />`;
    case "wedge":
      return html`<path class="${kind}" d="M${n(x)} ${n(y + 5)}l5.2-9h-10.4z" />`;
  }
}

/** The same mark beside a word. */
export const keyMark = (series: Series): Html =>
  html`<svg class="key-mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    ${mark(series, 7, 7)}
  </svg>`;
