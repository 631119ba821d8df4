import type { Finding, FindingCode, Said } from "../findings.ts";
import { REPORT_KIND, type Facts, type Report, verdictOf } from "../report.ts";
import type { Catalogue } from "./catalogue.ts";
import { EN } from "./en.ts";
import { headline } from "./headline.ts";
import { KO } from "./ko.ts";

const sentence = <C extends FindingCode>(catalogue: Catalogue, { code, data }: Finding<C>): string =>
  catalogue.findings[code](data);

const bothOf = (say: (catalogue: Catalogue) => string): Said => ({ en: say(EN), ko: say(KO) });

/** The report with its sentences. */
export function worded(facts: Facts): Report {
  const { checks, established, ...rest } = facts;
  const verdict = verdictOf(checks, established);
  return {
    kind: REPORT_KIND,
    verdict,
    established,
    headline: bothOf((catalogue) =>
      headline(catalogue.headlines, facts, verdict, (finding) => sentence(catalogue, finding)),
    ),
    ...rest,
    checks: checks.map((finding) => ({
      ...finding,
      said: bothOf((catalogue) => sentence(catalogue, finding)),
    })),
  };
}
