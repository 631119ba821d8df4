import type { Platform, ProblemSink } from "@bongsu/input";
import { type LossLedger, lossLedger } from "../common/loss-ledger.ts";
import type { FormatName, LogFacts } from "../record.ts";
import { clusterKeyOf, inspectFacts } from "./facts.ts";
import { ShapeFault } from "./fault.ts";
import { type InspectHeader, NEWEST_VERSION, parseHeader } from "./header.ts";
import { judgeLookup, reportedName } from "./judge.ts";
import { headerLosses } from "./header-losses.ts";
import { placementReader, taskLanguage } from "./metadata-keys.ts";
import { giveUp, shapeProblem, unsupportedVersion } from "./problems.ts";
import { scratch } from "./pick.ts";
import type { SampleContext } from "./sample.ts";
import { sampleLosses } from "./sample-losses.ts";

/** Everything about a log that is known before its first sample is read. */
export interface Opened {
  readonly facts: LogFacts;
  readonly context: SampleContext;
  readonly ledger: LossLedger;
}

/** From the header's parsed JSON. `member`: of the archive, for problems. Gives up where the header is unsound. */
export function openLog(
  raw: unknown,
  from: { readonly file: string; readonly member?: string; readonly format: FormatName },
  platform: Platform,
  sink: ProblemSink,
): Opened & { readonly header: InspectHeader } {
  const header = headerFrom(raw, from, sink);
  if (header.version > NEWEST_VERSION) giveUp(sink, unsupportedVersion(from.file, header.version));
  const facts = inspectFacts(platform, from.format, header);
  const ledger = lossLedger();
  headerLosses(ledger, header, facts);
  const first = header.results?.scores?.[0];
  return {
    header,
    facts,
    ledger,
    context: {
      platform,
      system: header.eval.model,
      firstScorer: first === undefined ? null : reportedName(first),
      judgeOf: judgeLookup(facts.scorers),
      placementOf: placementReader(clusterKeyOf(header)),
      language: taskLanguage(header.eval.task_args),
      losses: sampleLosses(ledger),
      scratch: scratch(),
    },
  };
}

function headerFrom(
  raw: unknown,
  from: { readonly file: string; readonly member?: string },
  sink: ProblemSink,
): InspectHeader {
  try {
    return parseHeader(raw);
  } catch (cause) {
    if (!(cause instanceof ShapeFault)) throw cause;
    return giveUp(
      sink,
      shapeProblem(from.file, from.member === undefined ? {} : { member: from.member }, cause),
    );
  }
}
