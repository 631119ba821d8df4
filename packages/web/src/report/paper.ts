import { html, nothing, type Html } from "../layout/html.ts";
import { count } from "../layout/numbers.ts";
import type { Context } from "./context.ts";

/** Rows of a long list that go on paper; the style sheet hides the others in print (`table.brief`). */
export const PAPER_CAP = 12;

/** Said in print only: how long the list is, and where the rest of it stands. */
export const cutOnPaper = ({ m }: Context, all: number, key: "flagged" | "dif" | "losses"): Html =>
  all > PAPER_CAP
    ? html`<p class="note onpaper">${m.report.moreOnPaper(count(PAPER_CAP), count(all), key)}</p>`
    : nothing;
