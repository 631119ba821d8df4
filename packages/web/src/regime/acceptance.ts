import { csvText, type Lang, text } from "@bongsu/input";
import {
  acceptanceTable,
  type ClauseDecision,
  type Decision,
  NOT_CERTIFIED,
  statusSentence,
  SYNTHETIC,
} from "@bongsu/regime";
import { html, nothing, say, slug, type Html } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { acceptance as en } from "../messages/en/acceptance.ts";
import { acceptance as ko } from "../messages/ko/acceptance.ts";
import { dataUri } from "../report/downloads.ts";
import { clauseSection } from "./acceptance-clause.ts";
import { statusMark } from "./acceptance-marks.ts";

export const ACCEPTANCE_WORDS = { en, ko } as const;

export interface AcceptanceContext {
  readonly lang: Lang;
  readonly m: typeof en;
  readonly id: (local: string) => string;
}

export interface AcceptancePageOptions {
  /** The language shown first; both are inside. */
  readonly lang?: Lang;
}

/** One page that holds a whole decision, its table and its JSON. */
export function acceptancePage(decision: Decision, { lang = "en" }: AcceptancePageOptions = {}): string {
  const { name } = decision.authority;
  const title = text(en.title(name.en), ko.title(name.ko));
  return page({
    lang,
    title,
    body: (half) => {
      const context: AcceptanceContext = {
        lang: half,
        m: ACCEPTANCE_WORDS[half],
        id: (local) => `${half}.${slug(local)}`,
      };
      return html`<h1 tabindex="-1">${say(title, half)}</h1>
        <p class="sub">
          ${context.m.purpose}: ${decision.purpose[half]} ${context.m.asOf}: ${decision.asOf}.
        </p>
        ${syntheticMark(half, decision.synthetic)}${answer(context, decision)}${asks(context, decision)}
        ${decision.clauses.map((clause) => clauseSection(context, clause))}${provenance(context, decision)}`;
    },
  });
}

/** Rule 6, on every page that shows it. */
export const syntheticMark = (lang: Lang, synthetic: boolean): Html =>
  synthetic
    ? html`<div class="draft">
        <p><b>${SYNTHETIC[lang]}</b></p>
      </div>`
    : nothing;

function answer(context: AcceptanceContext, { authority, clauses }: Decision): Html {
  const { m, lang, id } = context;
  return html`<section class="verdict" aria-labelledby="${id("answer")}">
      <h2 id="${id("answer")}">${m.answer}</h2>
      ${clauses.map(
        (clause) =>
          html`<p>
            ${statusMark(clause.status, lang)}
            <a href="#${id(`clause-${clause.clause}`)}">${statusSentence(clause, authority.name)[lang]}</a>
            ${decisive(clause).map(({ said }) => html`<span class="why">${said[lang]}</span>`)}
          </p>`,
      )}
    </section>
    <p class="note">${NOT_CERTIFIED[lang]}</p>`;
}

/** Why it is not simply accepted: the reasons that made the answer, the first two of them. */
const decisive = ({ reasons }: ClauseDecision): ClauseDecision["reasons"] =>
  reasons.filter(({ outcome }) => outcome !== "met").slice(0, 2);

function asks({ m, lang, id }: AcceptanceContext, decision: Decision): Html {
  const list =
    decision.asks.length === 0
      ? html`<p>${m.noAsks}</p>`
      : html`<p class="note">${m.asksNote}</p>
          <ol class="ends">
            ${decision.asks.map(
              ({ said, settles }) =>
                html`<li>
                  ${said[lang]}
                  <span class="why"
                    >${m.settles}: ${[...new Set(settles.map(({ clause }) => clause))].join(", ")}</span
                  >
                </li>`,
            )}
          </ol>`;
  return html`<section aria-labelledby="${id("asks")}">
    <h2 id="${id("asks")}">${m.asks}</h2>
    ${list}
  </section>`;
}

function provenance({ m, lang, id }: AcceptanceContext, decision: Decision): Html {
  const { evidence, profile, authority, asOf, tool } = decision;
  const json = `${JSON.stringify(decision, null, 2)}\n`;
  const from = evidence.from === null ? nothing : html`<bdi>${evidence.from.name[lang]}</bdi>, `;
  const row = (name: string, body: Html): Html =>
    html`<dt>${name}</dt>
      <dd>${body}</dd>`;
  return html`<section aria-labelledby="${id("where")}">
    <h2 id="${id("where")}">${m.where}</h2>
    <dl class="prov">
      ${row(m.evidence, html`${evidence.title[lang]} (${from}${m.from[evidence.fromKnown]})`)}
      ${row(m.evidenceDigest, html`<code>${evidence.digest}</code>`)}
      ${
        evidence.statement === null
          ? nothing
          : row(m.statement, html`${evidence.statement.issuer}, <code>${evidence.statement.digest}</code>`)
      }
      ${
        evidence.cover === null
          ? nothing
          : row(m.cover, html`${evidence.cover.saidBy.name[lang]}, <code>${evidence.cover.digest}</code>`)
      }
      ${row(m.profile, html`${authority.id}, ${m.written(profile.written)}, <code>${profile.digest}</code>`)}
      ${row(m.rules, html`${m.rulesSay} (Bongsu ${tool.version})`)}
      ${row(m.cite, html`${m.citeSays(authority.name[lang], asOf)} <code>${evidence.digest}</code>`)}
      <dt class="noprint">${m.files}</dt>
      <dd class="noprint">
        <a href="${dataUri("text/csv", csvText(acceptanceTable(decision)))}" download="acceptance.csv"
          >${m.csv}</a
        >
        ·
        <a href="${dataUri("application/json", json)}" download="acceptance.json">${m.json}</a>
      </dd>
    </dl>
  </section>`;
}
