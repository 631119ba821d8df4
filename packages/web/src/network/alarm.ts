import type { Alarm } from "@bongsu/sdk";
import { html, name, nothing, type Html } from "../layout/html.ts";
import { moment, type Context, type NetworkSite } from "./context.ts";
import { section, sheet } from "./frame.ts";
import { WORDS } from "./words.ts";

/** What a log did that it must not do, with the signed notes that prove it. */
export const alarmPage = (site: NetworkSite, alarm: Alarm): string =>
  sheet(site, {
    title: {
      en: WORDS.en.alarm.title(WORDS.en.alarm.kinds[alarm.kind], alarm.origin),
      ko: WORDS.ko.alarm.title(WORDS.ko.alarm.kinds[alarm.kind], alarm.origin),
    },
    address: `/alarm/${alarm.id}`,
    data: site.written === null ? `/api/v1/alarms/${alarm.id}` : null,
    body: (context) =>
      html`<section class="verdict">
          <p>${alarm.says[context.lang]}</p>
          <p>${context.m.alarm.check}</p>
        </section>
        ${notes(context, alarm)}${proof(context, alarm)}`,
  });

const notes = (context: Context, alarm: Alarm): Html =>
  section(
    context,
    "notes",
    context.m.alarm.notes,
    html`${alarm.notes.map(
      ({ note, from, at }) =>
        html`<p class="note">${context.m.alarm.from}: ${name(from)}, ${moment(at)}</p>
          <pre tabindex="0">${note}</pre>`,
    )}`,
  );

const proof = (context: Context, { proof: hashes }: Alarm): Html =>
  hashes.length === 0
    ? nothing
    : section(
        context,
        "proof",
        context.m.alarm.proof,
        html`<pre tabindex="0">${hashes.join("\u000a")}</pre>`,
      );
