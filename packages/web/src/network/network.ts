import type { Alarm, LogView } from "@bongsu/sdk";
import { html, name, nothing, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { link, moment, partyLink, type Context, type NetworkSite } from "./context.ts";
import { section, sheet } from "./frame.ts";
import { WORDS } from "./words.ts";

export interface NetworkView {
  readonly logs: readonly LogView[];
  /** Newest first. */
  readonly alarms: readonly Alarm[];
}

/** Who takes part, since when, watched by whom, in step or not. */
export const networkPage = (site: NetworkSite, view: NetworkView): string =>
  sheet(site, {
    title: { en: WORDS.en.network.title, ko: WORDS.ko.network.title },
    address: "/network",
    data: site.links.data("logs"),
    room: "network",
    body: (context) =>
      html`<p class="sub">${context.m.network.lead}</p>
        ${logs(context, view.logs)}${alarms(context, view.alarms)}`,
  });

function logs(context: Context, all: readonly LogView[]): Html {
  const { network: m } = context.m;
  const head = html`<tr>
    <th scope="col">${m.log}</th>
    <th scope="col">${m.party}</th>
    <th scope="col">${m.standing}</th>
    <th scope="col" class="num">${m.entries}</th>
    <th scope="col">${m.watched}</th>
    <th scope="col">${m.since}</th>
    <th scope="col">${m.read}</th>
  </tr>`;
  const body = all.map((log) => row(context, log));
  return table({ label: m.title, hint: "", head, body, kind: "stack" });
}

function row(context: Context, log: LogView): Html {
  const { network: m } = context.m;
  const own = log.own ? html` <span class="soft">${m.own}</span>` : nothing;
  return html`<tr id="${context.id(`log.${log.origin}`)}">
    <th scope="row">${name(log.origin)}${own}</th>
    <td data-of="${m.party}">${log.party === null ? nothing : partyLink(context, log.party.domain)}</td>
    <td data-of="${m.standing}">${standing(context, log)}</td>
    <td data-of="${m.entries}" class="num">${entries(context, log)}</td>
    <td data-of="${m.watched}">${watchers(context, log)}</td>
    <td data-of="${m.since}">${moment(log.addedAt)}</td>
    <td data-of="${m.read}">${log.own || log.url === null ? nothing : read(context, log)}</td>
  </tr>`;
}

const SHAPES: Readonly<Record<LogView["standing"], readonly [Shape, "stop" | "plain" | "soft"]>> = {
  "in-step": ["equal", "plain"],
  behind: ["half", "plain"],
  stale: ["query", "plain"],
  withheld: ["ring", "stop"],
  unreachable: ["query", "soft"],
  forked: ["cross", "stop"],
  "rolled-back": ["cross", "stop"],
  retired: ["ring", "soft"],
};

function standing({ m, lang }: Context, log: LogView): Html {
  const [shape, tone] = SHAPES[log.standing];
  const problem = log.problem === null ? nothing : html`<span class="why">${log.problem[lang]}</span>`;
  return html`${chip(shape, m.standingsOfLogs[log.standing], tone)}${problem}`;
}

function entries({ m }: Context, { held, size, missingBodies }: LogView): Html {
  const missing =
    missingBodies === 0 ? nothing : html`<br /><span class="soft">${m.network.missing(missingBodies)}</span>`;
  return html`${held === size ? String(size) : m.network.held(held, size)}${missing}`;
}

function watchers({ m }: Context, { watchedBy, quorum }: LogView): Html {
  if (watchedBy.length === 0) return html`<span class="soft">${m.network.nobody}</span>`;
  const each = watchedBy.map(
    ({ name: who, jurisdiction }, at) =>
      html`${at === 0 ? "" : ", "}${name(who)}${jurisdiction === null ? "" : ` (${jurisdiction})`}`,
  );
  return html`${each}<span class="why">${m.network.quorum(quorum.have, quorum.wanted)}</span>`;
}

const read = ({ m }: Context, { lastReadAt }: LogView): Html =>
  lastReadAt === null ? html`<span class="soft">${m.network.never}</span>` : html`${moment(lastReadAt)}`;

function alarms(context: Context, all: readonly Alarm[]): Html {
  const { m, links, lang } = context;
  const list =
    all.length === 0
      ? html`<p>${m.network.noAlarms}</p>`
      : html`<p class="note">${m.network.alarmsNote}</p>
          <ul class="rooms">
            ${all.map(
              (alarm) =>
                html`<li>
                  ${chip("cross", m.alarm.kinds[alarm.kind], "stop")}
                  ${link(context, links.alarm(alarm.id), alarm.says[lang])}
                  <span class="why">${moment(alarm.seenAt)}</span>
                </li>`,
            )}
          </ul>`;
  return section(context, "alarms", m.network.alarms, list);
}
