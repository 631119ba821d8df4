import type { Finding, ShownEvent } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import type { Context } from "./context.ts";
import { eventOrigin } from "./origin.ts";

/** What is known of one promise: the sentence, and folded beneath it both sides' words with their sources. */
export function known(context: Context, finding: Finding): Html {
  const { m, lang } = context;
  const events = [
    ...finding.evidence,
    ...finding.says,
    ...finding.reports,
    ...finding.disputes,
    ...finding.searches,
  ];
  const unread = finding.clauseRead ? nothing : html` <span class="tag">${m.unread}</span>`;
  if (events.length === 0) return html`${finding.said[lang]}${unread}`;
  return html`${finding.said[lang]}${unread}
    <details>
      <summary>${m.details(events.length)}</summary>
      <ul class="rooms">
        ${events.map((event) => html`<li>${told(context, event)}</li>`)}
      </ul>
    </details>`;
}

function told(context: Context, event: ShownEvent): Html {
  const { m, lang } = context;
  const note = event.note === null ? nothing : html` ${event.note[lang]}`;
  return html`<span class="tag">${m.eventKinds[event.kind]}</span> <b>${event.by[lang]}</b>,
    ${datesOf(context, event)}: ${event.words[lang]}${note}
    <span class="why">${eventOrigin(context, event)}</span>`;
}

/** Every date with what it is the date of. */
export const datesOf = ({ m }: Context, { dates }: Pick<ShownEvent, "dates">): string =>
  dates.map(({ on, kind }) => `${on} (${m.dateKinds[kind]})`).join(" / ");

/** How often each finding occurs, in words. */
export function counts({ m }: Context, findings: readonly Finding[]): string {
  const by = Map.groupBy(findings, ({ status }) => status);
  return [...by]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([status, all]) => m.counted(m.statuses[status], all.length))
    .join(" · ");
}

interface Parted {
  readonly known: readonly Finding[];
  readonly unknown: readonly Finding[];
}

/** What something is recorded of, and what nothing is. */
export const parted = (findings: readonly Finding[]): Parted => ({
  known: findings.filter(({ status }) => status !== "not-looked-for"),
  unknown: findings.filter(({ status }) => status === "not-looked-for"),
});
