import {
  type CheckName,
  type FindingCode,
  type Report,
  reportSchema,
  verifyFile,
  type VerifyInput,
} from "../../src/index.ts";
import { TOOLS } from "./world.ts";

/** The report, which has the form that spec/ says whatever is asked. */
export async function ask(input: VerifyInput): Promise<Report> {
  const report = await verifyFile(input, TOOLS);
  reportSchema.parse(report);
  return report;
}

export const codesOf = (report: Report, check: CheckName): FindingCode[] =>
  report.checks.filter((finding) => finding.check === check).map(({ code }) => code);

/** Codes of everything that fails. */
export const failing = (report: Report): FindingCode[] =>
  report.checks.filter(({ outcome }) => outcome === "fails").map(({ code }) => code);
