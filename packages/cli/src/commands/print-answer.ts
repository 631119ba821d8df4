import { plain, type CompareAnswer, type GateRow } from "@bongsu/evaluation";
import { renderProblem, type Text } from "@bongsu/input";
import type { Context } from "../context.ts";
import { clean } from "../io/clean.ts";

/** The verdict first, then what differs, then what to ask for: as text for a terminal. */
export function printAnswer(context: Context, { comparison, problems }: CompareAnswer): void {
  const { lang, say } = context;
  context.out(`${clean(comparison.exercise.title[lang])}\n`);
  context.out(`${say.verdictHead}\n`);
  for (const sentence of comparison.verdict) context.out(`  ${clean(plain(sentence[lang]))}\n`);
  section(
    context,
    say.gateHead,
    comparison.gate.filter((row) => row.effect !== "same").map((row) => gateLine(row, context)),
  );
  section(
    context,
    say.asksHead,
    comparison.asks.map((ask) => ask.said[lang]),
  );
  section(
    context,
    say.assumptionsHead,
    comparison.assumptions.map((a: { said: Text }) => a.said[lang]),
  );
  for (const problem of problems) context.note(renderProblem(problem, lang));
}

const gateLine = (row: GateRow, { lang, say }: Context): string =>
  `[${say.effects[row.effect]}] ${row.finding[lang]} ${row.consequence[lang]}`;

function section(context: Context, head: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  context.out(`${head}\n`);
  for (const line of lines) context.out(`  - ${clean(line)}`);
  context.out("");
}
