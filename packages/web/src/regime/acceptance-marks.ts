import type { Lang } from "@bongsu/input";
import { type AcceptanceStatus, OUTCOME_NAMES, type Outcome, STATUS_NAMES } from "@bongsu/regime";
import { html, trusted, type Html } from "../layout/html.ts";

const LINE = `fill="none" stroke="currentColor" stroke-width="1.4"`;
const FULL = `<circle cx="6" cy="6" r="4.6" fill="currentColor"/>`;
const HALF = `<circle cx="6" cy="6" r="4.4" ${LINE}/><path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor"/>`;
const BARRED = `<circle cx="6" cy="6" r="4.4" ${LINE}/><path d="M2.6 6h6.8" ${LINE}/>`;
const DASHED = `<circle cx="6" cy="6" r="4.4" ${LINE} stroke-dasharray="1.7 1.3"/>`;
const ASKING = `<path d="M4.1 4.1a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.8.7-.8 1.4M6 9.2v1.2" ${LINE}/>`;

const SHAPES: Readonly<Record<Outcome, string>> = {
  met: FULL,
  condition: HALF,
  unmet: BARRED,
  missing: DASHED,
  unknown: ASKING,
};

/** An answer is shaped like the outcome that made it. */
const OF_STATUS: Readonly<Record<AcceptanceStatus, Outcome>> = {
  accepted: "met",
  "accepted-with-condition": "condition",
  refused: "unmet",
  missing: "missing",
  unknown: "unknown",
};

/** Shape and word; the one colour is for what stops. */
const chip = (outcome: Outcome, word: string): Html =>
  html`<span class="chip ${outcome === "unmet" ? "stop" : outcome === "unknown" ? "soft" : "plain"}"
    ><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${trusted(SHAPES[outcome])}</svg
    >${word}</span
  >`;

export const statusMark = (status: AcceptanceStatus, lang: Lang): Html =>
  chip(OF_STATUS[status], STATUS_NAMES[status][lang]);

export const outcomeMark = (outcome: Outcome, lang: Lang): Html =>
  chip(outcome, OUTCOME_NAMES[outcome][lang]);
