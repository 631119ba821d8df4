/**
 * Interoperation of statements and logs: programs that others wrote accept what we write, unchanged, and refuse a
 * tampered twin of each.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../../../bench/children.ts";
import { ask } from "./ask.ts";
import { type Case, passed } from "./case.ts";
import { cosignCases } from "./cosign.ts";
import { goTools } from "./go-tools.ts";
import { makeSample } from "./sample.ts";
import { scittCases } from "./scitt.ts";
import { sigstoreJsCases } from "./sigstore-js.ts";
import { tesseraCases } from "./tessera.ts";

/** @returns how many questions were answered as they have to be, and how many were not. */
export async function transparency(say: (line: string) => void): Promise<{ passed: number; failed: number }> {
  const folder = join(CACHE, "interop", "transparency");
  mkdirSync(folder, { recursive: true });
  say("building cosign, Tessera's fsck and the Go checks");
  const tools = await goTools();
  say("writing logs, proofs and bundles");
  const sample = makeSample(join(folder, "sample"));
  const artefacts = join(folder, "artefacts");
  execFileSync(process.execPath, [new URL("write-artefacts.ts", import.meta.url).pathname, artefacts]);
  say("asking");
  const cases: Case[] = [
    {
      verifier: "sumdb note, tlog; formats",
      what: "logs of 1 to 70,000 entries, each with tampered twins",
      expected: "accepted",
      ...ask(tools.sumdb, [artefacts]),
    },
    ...(await tesseraCases(tools.fsck, sample, artefacts)),
    ...cosignCases(tools.cosign, sample),
    ...sigstoreJsCases(sample),
    ...(await scittCases(sample)),
  ];
  for (const asked of cases) {
    const { verifier, what, found, said } = asked;
    const note = passed(asked) ? "" : `  WRONG: ${said}`;
    process.stdout.write(`${verifier.padEnd(26)} ${what.padEnd(58)} ${found}${note}\n`);
  }
  const good = cases.filter(passed).length;
  return { passed: good, failed: cases.length - good };
}

if (import.meta.main) {
  const outcome = await transparency((line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed === 0 ? 0 : 1;
}
