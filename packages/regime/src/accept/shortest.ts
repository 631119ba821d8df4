import { text } from "@bongsu/input";
import { isCoverAsk } from "./asks.ts";
import type { Ask } from "./case.ts";
import type { Decision } from "./schema/decision.ts";

/** A requirement that is open, and what would settle it: any one of these. */
export interface Open {
  readonly clause: string;
  readonly requirement: string;
  readonly asks: readonly Ask[];
}

/** Beyond this many different things to ask for, the fewest are looked for greedily. */
const MOST_TRIED = 14;

/** The fewest things that together settle all that is open (a minimum hitting set). */
export function shortest(open: readonly Open[]): Decision["asks"] {
  const ids = [...new Set(open.flatMap(({ asks }) => asks.map(({ id }) => id)))];
  const chosen = ids.length <= MOST_TRIED ? fewest(ids, open) : greedy(ids, open);
  return chosen.map((id) => {
    const settled = open.filter(({ asks }) => asks.some((ask) => ask.id === id));
    return {
      id,
      said: saidOf(settled.flatMap(({ asks }) => asks.filter((ask) => ask.id === id))),
      settles: settled.map(({ clause, requirement }) => ({ clause, requirement })),
    };
  });
}

const settles = (ids: readonly string[], { asks }: Open): boolean => asks.some(({ id }) => ids.includes(id));

/** Of the smallest sets the one that comes first in the order in which the asks were named. */
function fewest(ids: readonly string[], open: readonly Open[]): readonly string[] {
  let best: readonly string[] = ids;
  for (let set = 0; set < 1 << ids.length; set++) {
    const tried = ids.filter((_, at) => ((set >> at) & 1) === 1);
    if (tried.length < best.length && open.every((one) => settles(tried, one))) best = tried;
  }
  return best;
}

function greedy(ids: readonly string[], open: readonly Open[]): readonly string[] {
  const chosen: string[] = [];
  for (;;) {
    const left = open.filter((one) => !settles(chosen, one));
    if (left.length === 0) return ids.filter((id) => chosen.includes(id));
    const count = (id: string): number => left.filter((one) => settles([id], one)).length;
    chosen.push(ids.reduce((a, b) => (count(b) > count(a) ? b : a)));
  }
}

/** One cover sheet says all that is asked of it. */
function saidOf(asks: readonly Ask[]): Decision["asks"][number]["said"] {
  const [first] = asks;
  if (first === undefined) throw new RangeError("an ask is named by somebody");
  const says = asks.filter(isCoverAsk).map(({ says: what }) => what);
  if (says.length === 0) return first.said;
  const join = (words: readonly string[]): string => [...new Set(words)].join("; ");
  return text(
    `${first.said.en} that says: ${join(says.map(({ en }) => en))}`,
    `${first.said.ko}. 적을 내용: ${join(says.map(({ ko }) => ko))}`,
  );
}
