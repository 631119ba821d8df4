import { compareFiles, contrastsTable, estimatesTable } from "@bongsu/evaluation";
import { blobSource, csvText, InputError, portablePlatform } from "@bongsu/input";
import { sha256Hash } from "@bongsu/statement";
import { renderReport, reportBody } from "../report/report.ts";
import type { Finished, Order, Report } from "./exchange.ts";

/** Does what the command line does with the same files, and says everything as text. */
async function finish(order: Order, version: string, report: (report: Report) => void): Promise<Finished> {
  let told = -1;
  const { comparison, items, draft } = await compareFiles({
    protocol: order.protocol,
    groups: order.groups.map(({ name, files }) => ({
      name,
      files: files.map((file) => blobSource(file.name, file.blob)),
    })),
    platform: portablePlatform(sha256Hash),
    keepGoing: order.keepGoing,
    task: order.task === "" ? undefined : order.task,
    lang: order.lang,
    version,
    progress(read, total) {
      const share = total === 0 ? 0 : Math.floor((read / total) * 100);
      if (share === told) return;
      told = share;
      report({ kind: "progress", read, total });
    },
  });
  const { lang } = order;
  return {
    id: comparison.exercise.id,
    title: comparison.exercise.title,
    body: {
      en: reportBody(comparison, "en", { items }).toString(),
      ko: reportBody(comparison, "ko", { items }).toString(),
    },
    files: {
      json: `${JSON.stringify(comparison, null, 2)}\n`,
      csv: csvText(estimatesTable(comparison)),
      contrasts: csvText(contrastsTable(comparison)),
      html: renderReport(comparison, { items, lang }),
    },
    draft,
  };
}

/** The one thing that the worker does: an order in, reports out; never throws. */
export async function runOrder(
  order: Order,
  version: string,
  report: (report: Report) => void,
): Promise<void> {
  try {
    report({ kind: "finished", result: await finish(order, version, report) });
  } catch (error) {
    if (error instanceof InputError) report({ kind: "problems", problems: error.problems });
    else report({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
