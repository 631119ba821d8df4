import type { Finding, Status } from "@bongsu/regime";
import { html, trusted, type Html } from "../layout/html.ts";
import type { Context } from "./context.ts";

const OUTLINE = `fill="none" stroke="currentColor" stroke-width="1.4"`;

/** Each finding has a shape of its own; none is a tick or a cross, for nothing is judged. */
const SHAPES: ReadonlyMap<Status, string> = new Map<Status, string>([
  ["not-addressed", `<path d="M2.5 6h7" ${OUTLINE}/>`],
  ["disputed", `<path d="M1.2 4h9M7.6 1.4L10.2 4M10.8 8h-9M4.4 10.6L1.8 8" ${OUTLINE}/>`],
  [
    "evidence-published",
    `<path d="M2.4.9h4.9l2.3 2.3v7.9H2.4z" ${OUTLINE}/><path d="M4.2 5.4h3.6M4.2 7.9h3.6" ${OUTLINE}/>`,
  ],
  ["none-declared", `<circle cx="6" cy="6" r="4.4" ${OUTLINE}/><path d="M2.6 9.4l6.8-6.8" ${OUTLINE}/>`],
  ["says-done", `<path d="M1 1.6h10v6.6H6.4L3.6 10.8V8.2H1z" ${OUTLINE}/>`],
  ["reported", `<path d="M1 1.6h10v6.6H6.4L3.6 10.8V8.2H1z" ${OUTLINE} stroke-dasharray="1.7 1.3"/>`],
  ["days-after-date", `<circle cx="6" cy="6" r="4.6" ${OUTLINE}/><path d="M6 3v3.2l2.3 1.4" ${OUTLINE}/>`],
  ["none-found", `<circle cx="6" cy="6" r="4.4" ${OUTLINE}/>`],
  ["not-looked-for", `<path d="M4.1 4.1a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.8.7-.8 1.4M6 9.2v1.2" ${OUTLINE}/>`],
]);

const mark = (status: Status): Html =>
  html`<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    ${trusted(SHAPES.get(status) ?? "")}
  </svg>`;

/** Soft are the findings that hold nothing to read. */
const tone = (status: Status): string =>
  status === "not-looked-for" || status === "not-addressed" ? "soft" : "plain";

/** Shape and word of a finding. */
export function statusChip({ m }: Context, finding: Finding): Html {
  const { status } = finding;
  const days = status === "days-after-date" ? (finding.due?.days ?? null) : null;
  const word = days === null ? m.statuses[status] : m.daysAfter(days);
  return html`<span class="chip ${tone(status)}">${mark(status)}${word}</span>`;
}

/** In a cell of the matrix the shape alone, with its meaning as the link's name. */
export function statusMark({ m }: Context, finding: Finding, href: string, where: string): Html {
  const { status } = finding;
  const days = status === "days-after-date" ? (finding.due?.days ?? null) : null;
  const said = days === null ? m.statuses[status] : m.daysAfter(days);
  return html`<a class="chip ${tone(status)}" href="${href}" aria-label="${where}: ${said}" title="${said}"
    >${mark(status)}${days === null ? "" : m.days(days)}</a
  >`;
}

/** What the shapes mean, for those that occur. */
export function key({ m }: Context, findings: readonly Finding[]): Html {
  const occurring = new Set(findings.map(({ status }) => status));
  const shown = [...SHAPES.keys()].filter((status) => occurring.has(status));
  return html`<p class="key">
    ${shown.map((status) => html`<span class="chip ${tone(status)}">${mark(status)}${m.statuses[status]}</span> `)}
  </p>`;
}
