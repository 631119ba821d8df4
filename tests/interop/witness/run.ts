/**
 * Interoperation of witnesses: those of others cosign our log, ours cosigns the log of another, and each refuses a
 * second history and a changed proof.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../../../bench/children.ts";
import { generateKey } from "@bongsu/node";
import { type Case, passed } from "../transparency/case.ts";
import { cosignedBy } from "./cosigned-by.ts";
import { type ForeignWitness, litewitness, omniwitness } from "./foreign.ts";
import { goPrograms } from "./go-programs.ts";
import { ORIGIN, beginLog } from "./own-log.ts";
import { tesseraCases } from "./tessera-log.ts";

/** @returns how many questions were answered as they have to be, and how many were not. */
export async function witnesses(say: (line: string) => void): Promise<{ passed: number; failed: number }> {
  const folder = join(CACHE, "interop", "witness");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say("building the witnesses of others and Tessera's log");
  const programs = await goPrograms();
  say("asking witnesses");
  const cases: Case[] = [...(await tesseraCases(programs.tesseraLog, folder))];
  cases.push(...(await against(join(folder, "omniwitness"), programs.omniwitness, omniwitness)));
  cases.push(...(await against(join(folder, "litewitness"), programs.litewitness, litewitness)));
  for (const asked of cases) {
    const { verifier, what, found, said } = asked;
    const note = passed(asked) ? "" : `  WRONG: ${said}`;
    process.stdout.write(`${verifier.padEnd(28)} ${what.padEnd(52)} ${found}${note}\n`);
  }
  const good = cases.filter(passed).length;
  return { passed: good, failed: cases.length - good };
}

/** One witness, with a log of its own to watch and another history of that log. */
async function against(folder: string, command: string, start: typeof omniwitness): Promise<readonly Case[]> {
  const key = generateKey("ed25519");
  const log = await beginLog(join(folder, "ours"), key);
  const fork = await beginLog(join(folder, "fork"), key);
  await log.grow(7);
  await fork.grow(7);
  const witness: ForeignWitness = await start(command, join(folder, "witness"), {
    origin: ORIGIN,
    vkey: log.vkey,
  });
  try {
    return await cosignedBy(witness, folder, log, fork);
  } finally {
    witness.stop();
  }
}

if (import.meta.main) {
  const outcome = await witnesses((line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed === 0 ? 0 : 1;
}
