import {
  type CheckName,
  type FindingCode,
  type Report,
  verifyFile,
  type VerifyInput,
} from "../../src/index.ts";
import { TOOLS } from "./world.ts";

export const ask = (input: VerifyInput): Promise<Report> => verifyFile(input, TOOLS);

export const codesOf = (report: Report, check: CheckName): FindingCode[] =>
  report.checks.filter((finding) => finding.check === check).map(({ code }) => code);

/** Codes of everything that fails. */
export const failing = (report: Report): FindingCode[] =>
  report.checks.filter(({ outcome }) => outcome === "fails").map(({ code }) => code);
