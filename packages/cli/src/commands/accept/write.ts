import { extname } from "node:path";
import { csvText } from "@bongsu/input";
import { acceptanceTable, assessmentResultsOf, type Decision, lossText } from "@bongsu/regime";
import type { Context } from "../../context.ts";
import { clean } from "../../io/clean.ts";
import { writeFolder, writeWhole } from "../../io/outputs.ts";

/** A file of the kind that its ending names, or page, table and JSON into a folder. @throws OutputError */
export async function writeDecision(context: Context, out: string, decision: Decision): Promise<void> {
  if (out.toLowerCase().endsWith(".oscal.json")) writeOscal(context, out, decision);
  else await writeOwn(context, out, decision);
  context.note(context.say.wrote(out));
}

async function writeOwn({ lang }: Context, out: string, decision: Decision): Promise<void> {
  const { acceptancePage } = await import("@bongsu/web");
  const json = `${JSON.stringify(decision, null, 2)}\n`;
  const csv = csvText(acceptanceTable(decision));
  const single = new Map([
    [".json", () => json],
    [".csv", () => csv],
    [".html", () => acceptancePage(decision, { lang })],
  ]).get(extname(out).toLowerCase());
  if (single !== undefined) writeWhole(out, single());
  else
    writeFolder(out, [
      { name: "acceptance.html", bytes: acceptancePage(decision, { lang }) },
      { name: "acceptance.json", bytes: json },
      { name: "acceptance.csv", bytes: csv },
    ]);
}

/** Assessment results, and a line for each thing that they cannot carry. */
function writeOscal({ lang, note }: Context, out: string, decision: Decision): void {
  const { results, losses } = assessmentResultsOf(decision);
  writeWhole(out, `${JSON.stringify({ "assessment-results": results }, null, 2)}\n`);
  for (const loss of losses) note(clean(`${out}: ${lossText(loss)[lang]}`));
}
