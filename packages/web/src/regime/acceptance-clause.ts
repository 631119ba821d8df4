import type { ClauseDecision } from "@bongsu/regime";
import { REQUIREMENT_NAMES } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import type { AcceptanceContext } from "./acceptance.ts";
import { outcomeMark, statusMark } from "./acceptance-marks.ts";

type Reason = ClauseDecision["reasons"][number];

/** One clause: what is asked of it, how each requirement came out and why, and until when the answer stands. */
export function clauseSection(context: AcceptanceContext, decision: ClauseDecision): Html {
  const { m, lang, id } = context;
  const { clause, topic, asks, status, reasons, ends, rule } = decision;
  const at = id(`clause-${clause}`);
  const head = html`<tr>
    <th scope="col">${m.requirement}</th>
    <th scope="col">${m.outcome}</th>
    <th scope="col">${m.because}</th>
  </tr>`;
  const accepted = status.startsWith("accepted");
  const until = html`<dt>${m.ends}</dt>
    <dd>
      ${
        ends.length === 0
          ? m.noEnd
          : ends.map(({ on, because }, n) => html`${n === 0 ? "" : "; "}${m.endsLine(on, because[lang])}`)
      }
    </dd>`;
  return html`<section aria-labelledby="${at}">
    <h2 id="${at}" tabindex="-1">${clause}${topic === null ? nothing : html`: ${topic[lang]}`}</h2>
    <p>${statusMark(status, lang)} <span class="soft">(${rule.id}.${rule.version})</span></p>
    <dl class="prov">
      <dt>${m.asked}</dt>
      <dd>${asks[lang]}</dd>
      ${accepted ? until : nothing}
    </dl>
    ${table({ label: clause, hint: "", head, body: decisiveFirst(reasons).map((reason) => row(context, reason)), kind: "stack" })}
  </section>`;
}

/** What decided stands first; the rest in the order of the rules. */
const decisiveFirst = (reasons: readonly Reason[]): readonly Reason[] => [
  ...reasons.filter(({ outcome }) => outcome !== "met"),
  ...reasons.filter(({ outcome }) => outcome === "met"),
];

const row = (context: AcceptanceContext, reason: Reason): Html => {
  const { m, lang } = context;
  const { requirement, outcome, rule, said, condition } = reason;
  return html`<tr>
    <th scope="row">
      ${REQUIREMENT_NAMES[requirement][lang]} <span class="soft">(${rule.id}.${rule.version})</span>
    </th>
    <td data-of="${m.outcome}">${outcomeMark(outcome, lang)}</td>
    <td data-of="${m.because}">
      <p>${said[lang]}</p>
      ${condition === null ? nothing : html`<p><b>${m.condition}:</b> ${condition[lang]}</p>`}
      ${proof(context, reason)}
    </td>
  </tr>`;
};

const proof = ({ m, lang }: AcceptanceContext, { proof: lines }: Reason): Html =>
  lines.length === 0
    ? nothing
    : html`<details>
        <summary>${m.proof(lines.length)}</summary>
        ${lines.map((line) => html`<p>${line[lang].trim()}</p>`)}
      </details>`;
