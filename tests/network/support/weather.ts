import type { Draws } from "./draws.ts";

/**
 * What becomes of a request. lost: it never arrives · unanswered: it arrives, the answer does not · late: it arrives
 * rounds after whoever sent it gave up · slow: others work on before it is answered, so that messages overtake one
 * another · repeated: it arrives twice · cut: the answer ends in the middle, and nobody says so.
 */
export type Fate = "well" | "lost" | "unanswered" | "late" | "slow" | "repeated" | "cut";

/** The share of requests that meet each fate; the rest goes well. */
export type Weather = Readonly<Partial<Record<Exclude<Fate, "well">, number>>>;

export const CALM: Weather = {};
export const STORM: Weather = {
  lost: 0.08,
  unanswered: 0.05,
  late: 0.05,
  slow: 0.15,
  repeated: 0.08,
  cut: 0.05,
};

export function fateIn(weather: Weather, draws: Draws): Fate {
  let share = draws.share();
  for (const fate of ["lost", "unanswered", "late", "slow", "repeated", "cut"] as const) {
    share -= weather[fate] ?? 0;
    if (share < 0) return fate;
  }
  return "well";
}
