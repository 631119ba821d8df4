import type { StatementSummary } from "@bongsu/sdk";
import { chip } from "../layout/marks.ts";
import { html, joined, nothing, type Html } from "../layout/html.ts";
import { link, moment, type Context } from "./context.ts";
import { sentence } from "./sentence.ts";

/** Statements as sentences, newest first, each with its time, its place and what stands against it. */
export const newsList = (context: Context, statements: readonly StatementSummary[]): Html =>
  html`<ul class="rooms news">
    ${statements.map((said) => item(context, said))}
  </ul>`;

function item(context: Context, said: StatementSummary): Html {
  const { links, m } = context;
  const [first] = said.entries;
  const place = first === undefined ? "" : `${first.origin} #${first.index}`;
  const when = said.claimedAt === null ? place : `${moment(said.claimedAt)}, ${place}`;
  return html`<li>
    ${sentence(context, said)} ${marks(context, said)}
    <span class="why"
      >${link(context, links.statement(said.digest), when === "" ? m.statement.title : when)}${lastRead(context, first?.origin)}</span
    >
  </li>`;
}

/** What a reader must know before believing a statement: shape and word, orange where it stops the reader. */
export function marks({ m }: Context, said: StatementSummary): Html {
  const { withdrawal, correction, objection } = said.answers;
  const all = [
    said.body !== "present" ? chip("ring", m.bodies[said.body], "soft") : null,
    said.bound || said.issuer === null ? null : chip("cross", m.notBound, "stop"),
    withdrawal > 0 ? chip("cross", m.statement.answerKinds.withdrawal, "stop") : null,
    correction > 0 ? chip("turn", m.statement.answerKinds.correction) : null,
    objection > 0 ? chip("query", `${m.statement.answerKinds.objection} ${objection}`) : null,
  ].filter((mark) => mark !== null);
  return all.length === 0 ? nothing : joined(all, " ");
}

/** In a static copy, where the row is from and when that was last read. */
function lastRead({ m, written, readAt }: Context, origin: string | undefined): Html {
  const at = origin === undefined || written === null ? null : readAt(origin);
  return at === null || origin === undefined ? nothing : html`; ${m.static.logRead(origin, moment(at))}`;
}
