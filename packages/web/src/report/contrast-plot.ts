import type { Contrast } from "@bongsu/evaluation";
import { forestPlot, type ForestRow } from "../charts/forest.ts";
import { keyMark, seriesOf, type Series } from "../charts/series.ts";
import { html, nothing, type Html } from "../layout/html.ts";
import { fixed, MINUS } from "../layout/numbers.ts";
import { distinct, groupBy } from "./cells.ts";
import type { Context } from "./context.ts";
import { differenceSaid, pairOf, sidesOf } from "./contrast-words.ts";

/** A pair is drawn like the pipeline that it is about: the second, unless that is the human label. */
function seriesOfPipeline(context: Context, contrast: Contrast): Series {
  const { first, second } = contrast;
  return context.series(second.source === "reference" ? first.source : second.source);
}

/** Two pairs must not look alike: where they would (A − B and A − C), each pair is drawn as its own series. */
function seriesOfPairs(
  context: Context,
  contrasts: readonly Contrast[],
  pairs: readonly string[],
): (contrast: Contrast) => Series {
  const looks = new Set(
    contrasts.map((c) => `${pairOf(context, c)} ${JSON.stringify(seriesOfPipeline(context, c))}`),
  );
  const alike = new Set(contrasts.map((c) => JSON.stringify(seriesOfPipeline(context, c)))).size < looks.size;
  if (!alike) return (contrast) => seriesOfPipeline(context, contrast);
  const own = seriesOf(pairs);
  return (contrast) => own(pairOf(context, contrast));
}

function rowLabel(context: Context, contrast: Contrast, manyLanguages: boolean): string {
  const { first, second } = sidesOf(context, contrast);
  const what =
    contrast.kind === "systems"
      ? context.m.report.contrastsOf(first, second)
      : context.system(contrast.first.system);
  return manyLanguages ? `${what} · ${context.language(contrast.language)}` : what;
}

/** Differences around nought, with the strip of those too small to matter. */
export function contrastPlot(context: Context, contrasts: readonly Contrast[], id: string): Html {
  const { m, comparison } = context;
  const shown = contrasts.filter((c) => c.difference.value !== null);
  const first = shown[0];
  if (first === undefined) return nothing;
  const manyLanguages = distinct(shown.map((c) => c.language)).length > 1;
  const pairs = distinct(shown.map((c) => pairOf(context, c)));
  const series = seriesOfPairs(context, shown, pairs);
  const rows: ForestRow[] = [...groupBy(shown, (c) => rowLabel(context, c, manyLanguages))].map(
    ([label, own]) => ({
      label,
      points: own.map((c) => ({
        series: series(c),
        value: c.difference.value ?? 0,
        interval: c.difference.interval,
        atLeast: false,
      })),
    }),
  );
  const fraction = first.difference.unit === "fraction";
  const band = comparison.exercise.smallestDifference;
  const values = shown.map((c) => c.difference.value ?? 0);
  const domain = shown.flatMap(({ difference }) => [
    difference.value ?? 0,
    ...(difference.interval === null ? [] : [difference.interval.lower, difference.interval.upper]),
  ]);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const tick = (v: number, decimals: number): string => {
    const said = fraction ? fixed(v * 100, Math.max(0, decimals - 2)) : fixed(v, decimals);
    return v > 1e-9 && !said.startsWith(MINUS) ? `+${said}` : said;
  };
  const plot = forestPlot(
    {
      id: context.id(id),
      title: m.report.plotTitle(m.report.contrasts[first.kind], m.report.difference),
      description: m.report.plotDescription(
        rows.length,
        pairs.join("; "),
        differenceSaid(least, fraction),
        differenceSaid(most, fraction),
      ),
      rows,
      domain: [...domain, 0, ...(band === null ? [] : [band, -band])],
      within: null,
      tick,
      nought: { band },
    },
    "full",
  );
  const marks = pairs.map((pair) => {
    const example = shown.find((c) => pairOf(context, c) === pair) ?? first;
    return html`<span>${keyMark(series(example))}<bdi>${pair}</bdi></span>`;
  });
  return html`<p class="key">${marks}<span class="soft">${m.report.difference}</span></p>
    <figure>${plot}</figure>`;
}
