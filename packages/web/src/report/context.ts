import { nameOfLanguage, type Comparison, type Figure } from "@bongsu/evaluation";
import type { Lang, Text } from "@bongsu/input";
import { seriesOf, type Series } from "../charts/series.ts";
import { html, nothing, slug, type Html } from "../layout/html.ts";
import { MESSAGES, type Messages } from "../messages/index.ts";
import { figuresOf } from "./figures.ts";

/** What every section of one language's half looks up. */
export interface Context {
  readonly lang: Lang;
  readonly m: Messages;
  readonly comparison: Comparison;
  readonly series: (source: string) => Series;
  /** Name of a pipeline, or of the human label. */
  readonly source: (id: string) => string;
  readonly system: (id: string) => string;
  readonly language: (code: string | null) => string;
  readonly metric: (id: string) => string;
  /** All numbers by id. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** id="…" the first time a number is shown, nothing afterwards. */
  readonly place: (figure: string) => Html;
  readonly placed: (figure: string) => boolean;
  readonly hrefOf: (id: string) => string;
  /** An element id of this half. */
  readonly id: (local: string) => string;
}

const OWN_REFERENCE = "reference/";

/** Where pipelines judged outputs of their own, people labelled each pipeline's apart. */
export const isOwnReference = (source: string): boolean => source.startsWith(OWN_REFERENCE);
export const ownReferenceOf = (source: string): string => source.slice(OWN_REFERENCE.length);

export function contextOf(comparison: Comparison, lang: Lang): Context {
  const m = MESSAGES[lang];
  const names = (list: readonly { id: string; name: Text }[]): ReadonlyMap<string, string> =>
    new Map(list.map((entry) => [entry.id, entry.name[lang]]));
  const pipelines = names(comparison.pipelines);
  const systems = names(comparison.systems);
  const metrics = names([comparison.exercise.metric, ...comparison.exercise.alternatives]);
  const placed = new Set<string>();
  const id = (local: string): string => `${lang}.${slug(local)}`;
  return {
    lang,
    m,
    comparison,
    series: seriesOf(comparison.pipelines.map((p) => p.id)),
    source(source) {
      const human = comparison.exercise.reference?.name[lang] ?? m.report.referenceShort;
      if (source === "reference") return human;
      if (!isOwnReference(source)) return pipelines.get(source) ?? source;
      const pipeline = ownReferenceOf(source);
      return m.report.referenceOf(human, pipelines.get(pipeline) ?? pipeline);
    },
    system: (system) => systems.get(system) ?? system,
    language: (code) => (code === null ? m.report.allLanguages : nameOfLanguage(code)[lang]),
    metric: (metric) => metrics.get(metric) ?? metric,
    figures: figuresOf(comparison),
    place(figure) {
      if (placed.has(figure)) return nothing;
      placed.add(figure);
      return html` id="${id(`f-${figure}`)}"`;
    },
    placed: (figure) => placed.has(figure),
    hrefOf: (figure) => `#${id(`f-${figure}`)}`,
    id,
  };
}
