import type { Comparison, ItemsTable } from "@bongsu/evaluation";
import type { Lang, Text } from "@bongsu/input";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { agreement } from "./agreement.ts";
import { cite } from "./cite.ts";
import { contextOf, type Context } from "./context.ts";
import { contrasts } from "./contrasts.ts";
import { corrected } from "./corrected.ts";
import { downloads, type Links } from "./downloads.ts";
import { estimates } from "./estimates.ts";
import { gate } from "./gate.ts";
import { dif, flagged } from "./item-tables.ts";
import { items } from "./items.ts";
import { judges } from "./judges.ts";
import { asks, assumptions, losses, problems, skipped } from "./lists.ts";
import { methods, others } from "./methods.ts";
import { pooled } from "./pooled.ts";
import { provenance } from "./provenance.ts";
import { published } from "./published.ts";
import { capitalised } from "./words.ts";
import { publishing } from "./publishing.ts";
import { sectionHtml, type Section } from "./section.ts";
import { sensitivity } from "./sensitivity.ts";
import { verdict } from "./verdict.ts";

export interface ReportOptions {
  readonly items?: ItemsTable;
  /** The language shown first; both are inside. */
  readonly lang?: Lang;
  readonly links?: Links;
  /** Where a node publishes the result, and the part of it that may be public; or why none of it may. */
  readonly publishing?: { readonly action: string; readonly aggregate: string } | { readonly refused: Text };
}

function subtitle(context: Context): string {
  const { comparison, m } = context;
  const { exercise, systems, languages, pipelines } = comparison;
  return [
    pipelines.length > 0 ? m.report.pipelines(pipelines.length) : "",
    systems.length > 0 ? m.report.systems(systems.length) : "",
    languages.length > 1 ? m.report.languages(languages.length) : "",
    comparison.estimates.length > 0 ? m.report.primaryMetric(context.metric(exercise.metric.id)) : "",
    exercise.reference === null ? "" : m.report.referenceIs(context.source("reference")),
    exercise.basis === "protocol" ? m.report.statedProtocol : m.report.draftProtocol,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function draftMark(context: Context): Html {
  const { comparison, m } = context;
  if (comparison.exercise.basis === "protocol") return nothing;
  const where =
    comparison.assumptions.length === 0
      ? html`${m.report.draftLink}`
      : html`<a href="#${context.id("assumptions")}">${m.report.draftLink}</a>`;
  return html`<div class="draft">
    <p><b>${m.report.draftMark}</b> ${m.report.draftSays}${where}.</p>
  </div>`;
}

/** Everything of a result in one language, without the page around it. */
export function reportBody(comparison: Comparison, lang: Lang, options: ReportOptions): Html {
  const context = contextOf(comparison, lang);
  // The order is that of a reader's questions: may I compare, what came out, does it hold, who says so.
  const shown: (Section | null)[] = [
    published(context),
    gate(context),
    estimates(context),
    ...contrasts(context),
    sensitivity(context),
    pooled(context),
    judges(context),
    corrected(context),
    agreement(context),
    dif(context),
    flagged(context),
    skipped(context),
    asks(context),
    items(context, options.items),
    assumptions(context),
  ];
  const known = [...shown, others(context), problems(context), losses(context), methods(context)];
  const all = [...known, provenance(context), cite(context)];
  const sections = [
    ...all,
    downloads(context, options.links),
    publishing(context, options.publishing),
  ].filter((section) => section !== null);
  const { m } = context;
  return html`<h1 tabindex="-1">${say(comparison.exercise.title, lang)}</h1>
    <p class="sub">${subtitle(context)}</p>
    ${draftMark(context)}${verdict(context)}
    <nav class="contents" aria-label="${m.report.contents}">
      ${sections.map((section) => html`<a href="#${context.id(section.id)}">${capitalised(section.title)}</a> `)}
    </nav>
    ${sections.map((section) => sectionHtml(context, section))}`;
}

/** One self-contained page with both languages inside; the same bytes for the same result. */
export function renderReport(comparison: Comparison, options: ReportOptions = {}): string {
  return page({
    lang: options.lang ?? "en",
    title: comparison.exercise.title,
    forms: options.publishing === undefined ? "none" : "self",
    body: (lang) => reportBody(comparison, lang, options),
  });
}
