import type { AnswerView, StatementView, Watcher } from "@bongsu/sdk";
import { html, joined, name, nothing, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { brief, contextOf, link, moment, type Context, type NetworkSite } from "./context.ts";
import { section, sheet } from "./frame.ts";
import { newsList } from "./news-list.ts";
import { content, words } from "./said.ts";
import { plainSentence, speaker } from "./sentence.ts";

export interface StatementPageView {
  readonly view: StatementView;
  /** Those whose cosignatures cover its first entry. */
  readonly watchedBy: readonly Watcher[];
}

/** What a statement says, who signed it, where it is logged, who watched, what answers it, how to cite it. */
export function statementPage(site: NetworkSite, shown: StatementPageView): string {
  const { summary } = shown.view;
  return sheet(site, {
    title: {
      en: plainSentence(contextOf(site, "en"), summary),
      ko: plainSentence(contextOf(site, "ko"), summary),
    },
    address: `/statement/${summary.digest}`,
    data: site.links.files(summary.digest).json,
    body: (context) =>
      html`${warnings(context, shown.view)}${facts(context, shown)}${said(context, shown.view)}${answers(
        context,
        shown.view,
      )}${related(context, shown.view)}${files(context, shown.view)}`,
  });
}

/** What a reader must know before reading on. */
function warnings({ m }: Context, { summary }: StatementView): Html {
  const { withdrawal, correction, objection } = summary.answers;
  const all = [
    summary.bound || summary.issuer === null
      ? null
      : html`${chip("cross", m.notBound, "stop")} ${m.notBoundSays}`,
    withdrawal > 0 ? chip("cross", m.statement.withdrawn, "stop") : null,
    correction > 0 ? chip("turn", m.statement.corrected) : null,
    objection > 0 ? chip("query", m.statement.objected(objection)) : null,
  ].filter((line) => line !== null);
  return all.length === 0
    ? nothing
    : html`<div class="draft">${all.map((line) => html`<p>${line}</p>`)}</div>`;
}

function facts(context: Context, { view: { summary }, watchedBy }: StatementPageView): Html {
  const { statement: m, standings } = context.m;
  const row = (label: string, value: Html): Html =>
    html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  const who = summary.standing === "reported-by" ? m.reportedBy : m.saidBy;
  const { about, claimedAt, type } = summary;
  return html`<dl class="prov">
    ${summary.issuer === null ? nothing : row(who, speaker(context, summary))}
    ${
      about === null
        ? nothing
        : row(m.about, html`${name(about.name)}${about.domain === null ? "" : ` (${about.domain})`}`)
    }
    ${type === null ? nothing : row(m.type, html`${name(type.title?.[context.lang] ?? type.uri)}`)}
    ${claimedAt === null ? nothing : row(m.claimed, html`${m.claimedNote(moment(claimedAt))}`)}
    ${summary.entries.map(({ origin, index, keyId, standing }) =>
      row(
        m.place,
        html`${m.placeAt(index)} ${name(origin)}
          <span class="why">${m.key} <code>${brief(keyId)}</code>, ${standings[standing]}</span>`,
      ),
    )}
    ${row(m.watched, watched(context, watchedBy))} ${row(m.digest, html`<code>${summary.digest}</code>`)}
  </dl>`;
}

const watched = ({ m }: Context, all: readonly Watcher[]): Html =>
  all.length === 0
    ? html`<span class="soft">${m.statement.notWatched}</span>`
    : joined(
        all.map(
          ({ name: who, jurisdiction, at }) =>
            html`${name(who)}${jurisdiction === null ? "" : ` (${jurisdiction})`}, ${moment(at)}`,
        ),
        "; ",
      );

function said(context: Context, view: StatementView): Html {
  const { statement: m } = context.m;
  const absent = { missing: m.notHeld, erased: m.erased, sealed: m.sealed, present: null }[view.summary.body];
  const body = absent === null ? content(context, view) : html`<p>${absent}</p>`;
  return section(context, "says", m.says, body);
}

function answers(context: Context, { answers: all, summary }: StatementView): Html {
  const { m, links } = context;
  const write = (["objection", "reply"] as const).flatMap((kind) => {
    const href = links.write(kind, summary.digest);
    return href === null
      ? []
      : [link(context, href, kind === "objection" ? m.statement.object : m.statement.reply)];
  });
  return section(
    context,
    "answers",
    m.statement.answers,
    html`${all.length === 0 ? html`<p>${m.statement.noAnswers}</p>` : all.map((one) => answer(context, one))}
    ${write.length === 0 ? nothing : html`<p class="noprint">${joined(write, " · ")}</p>`}`,
  );
}

/** An answer with its own words, beside what it answers. */
function answer(context: Context, { kind, statement, text }: AnswerView): Html {
  const { m, links } = context;
  const [first] = statement.entries;
  const when = statement.claimedAt === null ? "" : moment(statement.claimedAt);
  const place = first === undefined ? "" : `${first.origin} #${first.index}`;
  return html`<h3>${m.statement.answerKinds[kind]}: ${speaker(context, statement)}</h3>
    ${statement.bound ? nothing : html`<p>${chip("cross", m.notBound, "stop")}</p>`}${words(text)}
    <p class="note">${link(context, links.statement(statement.digest), `${when} ${place}`.trim())}</p>`;
}

function related(context: Context, { answersTo, sameSubjects }: StatementView): Html {
  const { m, links } = context;
  const to =
    answersTo.length === 0
      ? nothing
      : html`<p>
          ${m.statement.answersTo}:
          ${joined(
            answersTo.map((digest) =>
              link(context, links.statement(digest), html`<code>${brief(digest)}</code>`),
            ),
            ", ",
          )}
        </p>`;
  const same =
    sameSubjects.length === 0
      ? nothing
      : section(context, "same", m.statement.same, newsList(context, sameSubjects));
  return html`${to}${same}`;
}

function files(context: Context, { summary }: StatementView): Html {
  const { statement: m } = context.m;
  const { links, node } = context;
  const at = links.files(summary.digest);
  const [first] = summary.entries;
  const list: readonly (readonly [string | null, string])[] = [
    [summary.body === "present" ? at.bundle : null, m.bundle],
    [at.proof, m.proof],
    [summary.body === "present" ? at.envelope : null, m.envelope],
    [at.json, m.json],
  ];
  const who = nameIn(context, summary.issuer) ?? node.origin;
  const place = first === undefined ? "" : `${first.origin} #${first.index}`;
  const title = summary.headline ?? summary.type?.title ?? null;
  const what = title?.[context.lang] ?? summary.type?.uri ?? "";
  return section(
    context,
    "files",
    m.files,
    html`<ul class="rooms noprint">
        ${list.map(([href, label]) =>
          href === null ? nothing : html`<li><a href="${href}">${label}</a></li>`,
        )}
      </ul>
      <p class="note">${m.check}</p>
      <p class="note"><b>${m.cite}</b> ${m.citeSays(who, what, summary.digest, place)}</p>`,
  );
}

function nameIn({ nameOf, lang }: Context, domain: string | null): string | null {
  if (domain === null) return null;
  const said = nameOf(domain);
  return said === null ? domain : `${said[lang]} (${domain})`;
}
