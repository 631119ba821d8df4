/** What we read and write, beside programs that others wrote. Exits 1 where one of them disagrees. */
import { api } from "../tests/interop/api/run.ts";
import { inspect } from "../tests/interop/inspect.ts";
import { oscal } from "../tests/interop/oscal/run.ts";
import { transparency } from "../tests/interop/transparency/run.ts";
import { witnesses } from "../tests/interop/witness/run.ts";

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const outcomes = [
  await transparency(say),
  await witnesses(say),
  await oscal(say),
  await api(say),
  await inspect(),
];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
