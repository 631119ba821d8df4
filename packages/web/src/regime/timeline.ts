import { html, joined, nothing, type Html } from "../layout/html.ts";
import { clauseFile, instrumentLink, link, numberOf, partyLink, type Context } from "./context.ts";
import { draftMark } from "./frame.ts";
import { origin } from "./origin.ts";
import { moments, type Moment } from "./moments.ts";

/** Everything of the record that has a date, newest first, by year. */
export function timeline(context: Context): Html {
  const { m, records } = context;
  const all = moments(records);
  const years = Map.groupBy(all, ({ on }) => on.slice(0, 4));
  return html`<p class="sub">${m.timelineLead}</p>
    ${draftMark(
      context,
      all.some(({ cited }) => cited.confirmed === null),
    )}
    <p class="note noprint"><a href="feed.${context.lang}.atom">${m.feed}</a></p>
    ${[...years].map(
      ([year, of]) =>
        html`<section aria-labelledby="${context.id(`y${year}`)}">
          <h2 id="${context.id(`y${year}`)}">${year}</h2>
          <ul class="rooms">
            ${of.map((moment) => entry(context, moment))}
          </ul>
        </section>`,
    )}`;
}

function entry(context: Context, moment: Moment): Html {
  const { m, lang } = context;
  const { on, kind, parties, instrument, clauses, words, cited } = moment;
  const who = joined(
    parties.map((party) => partyLink(context, party)),
    ", ",
  );
  const what = instrument === null ? nothing : html` ${instrumentLink(context, instrument, "title")}`;
  const places = clauses.flatMap((ref) => {
    const clause = context.clause(ref);
    if (clause === undefined) return [];
    const of = context.instrument(clause.instrument)?.short[lang] ?? clause.instrument;
    return [link(context, clauseFile(ref), `${of} ${numberOf(clause)}`)];
  });
  return html`<li>
    <b>${on}</b> <span class="tag">${m.momentKinds[kind]}</span> ${who}${what}${
      words === null ? nothing : html`: ${words[lang]}`
    }
    <span class="why"
      >${places.length === 0 ? nothing : html`${joined(places, ", ")} · `}${origin(context, cited)}</span
    >
  </li>`;
}
