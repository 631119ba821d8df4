import type { Case, Judgement } from "../case.ts";
import type { Requirement } from "../rules.ts";
import { judgeBearing } from "./bearing.ts";
import {
  judgeAssurance,
  judgeHarness,
  judgeIndependence,
  judgeJudge,
  judgeLanguages,
  judgeProtocol,
} from "./making.ts";
import { judgeInterval, judgeLeast, judgeLimit, judgeWidth } from "./numbers.ts";
import { judgeFrom, judgeKinds, judgeSigned, judgeWatched } from "./source.ts";
import { judgeAge, judgeIdentity } from "./time.ts";
import { judgeCalibrated, judgeComparable } from "./validity.ts";

/** How a requirement comes out; null where the profile does not ask for it. */
export function judgementOf(found: Case, requirement: Requirement): Judgement | null {
  const asked = found.entry.requires ?? {};
  switch (requirement) {
    case "kinds":
      return ask(asked.kinds, (is) => judgeKinds(found, is));
    case "from":
      return ask(asked.from, (is) => judgeFrom(found, is));
    case "signed":
      return ask(asked.signed, (is) => judgeSigned(found, is));
    case "watched":
      return ask(asked.watched, (is) => judgeWatched(found, is));
    case "bears-on":
      return judgeBearing(found);
    case "independence":
      return ask(asked.independence, (is) => judgeIndependence(found, is));
    case "assurance":
      return ask(asked.assurance, (is) => judgeAssurance(found, is));
    case "protocol":
      return ask(asked.protocol, (is) => judgeProtocol(found, is));
    case "harness":
      return ask(asked.harness, (is) => judgeHarness(found, is));
    case "judge":
      return ask(asked.judge, (is) => judgeJudge(found, is));
    case "languages":
      return ask(asked.languages, (is) => judgeLanguages(found, is));
    case "calibrated":
      return ask(asked.calibrated, (is) => judgeCalibrated(found, is));
    case "comparable":
      return ask(asked.comparable, (is) => judgeComparable(found, is));
    case "interval":
      return ask(asked.interval, (is) => judgeInterval(found, is));
    case "least":
      return ask(asked.least, (is) => judgeLeast(found, is));
    case "width":
      return ask(asked.width, (is) => judgeWidth(found, is));
    case "limit":
      return ask(asked.limit, (is) => judgeLimit(found, is));
    case "age":
      return ask(asked.age, (is) => judgeAge(found, is));
    case "identity":
      return ask(asked.identity, (is) => judgeIdentity(found, is));
  }
}

const ask = <T>(value: T | undefined, judged: (is: T) => Judgement): Judgement | null =>
  value === undefined ? null : judged(value);
