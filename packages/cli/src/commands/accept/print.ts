import { type Decision, NOT_CERTIFIED, OUTCOME_NAMES, STATUS_NAMES, SYNTHETIC } from "@bongsu/regime";
import type { Context } from "../../context.ts";
import { clean } from "../../io/clean.ts";

/** The answer per clause with its reasons, then what to ask for: as text for a terminal. */
export function printDecision(context: Context, decision: Decision): void {
  const { lang } = context;
  const say = context.say.accept;
  const out = (line: string): void => context.out(clean(line));
  if (decision.synthetic) out(SYNTHETIC[lang]);
  out(say.authority(decision.authority.name[lang], decision.purpose[lang]));
  out(say.evidenceLine(decision.evidence.title[lang], fromLine(context, decision)));
  out(say.day(decision.asOf));
  for (const { clause, topic, asks, status, rule, reasons, ends } of decision.clauses) {
    out("");
    out(`[${STATUS_NAMES[status][lang]}] ${clause}${topic === null ? "" : ` ${topic[lang]}`} (${rule.id})`);
    out(`    ${say.asks} ${asks[lang]}`);
    for (const reason of reasons) {
      out(`  - [${OUTCOME_NAMES[reason.outcome][lang]}] ${reason.said[lang]} (${reason.rule.id})`);
      for (const line of reason.proof) out(`      ${line[lang]}`);
      if (reason.condition !== null) out(`    ${say.condition} ${reason.condition[lang]}`);
    }
    if (status.startsWith("accepted"))
      for (const { on, because } of ends) out(`    ${say.ends(on, because[lang])}`);
  }
  out("");
  printAsks(context, decision);
  out("");
  out(NOT_CERTIFIED[lang]);
}

function printAsks(context: Context, { asks }: Decision): void {
  const { lang } = context;
  const say = context.say.accept;
  if (asks.length === 0) {
    context.out(say.nothingToAsk);
    return;
  }
  context.out(say.asksHead(asks.length));
  for (const { said, settles } of asks) {
    const clauses = [...new Set(settles.map(({ clause }) => clause))].join(", ");
    context.out(clean(`  - ${said[lang]} (${say.settles(clauses)})`));
  }
}

function fromLine({ lang, say }: Context, { evidence: { from, fromKnown } }: Decision): string {
  const words = say.accept.from;
  return from === null || fromKnown === "nobody" ? words.nobody : words[fromKnown](from.name[lang]);
}
