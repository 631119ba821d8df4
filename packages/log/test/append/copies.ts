import { Machine, appendAll, statement, statements } from "./machine.ts";

export const origin = "log.example.org";
export const append = (machine: Machine, n: number) => appendAll(machine.start(), [statement(n)]);

/** A log of `late` entries and a copy of its folder from when it had `early`. */
export async function history(early: number, late: number) {
  const machine = await Machine.withLog(early);
  const backup = machine.disk.files();
  await appendAll(machine.start(), statements(early, late));
  return { machine, backup };
}

/** The same key at work elsewhere: another history from `common` entries on. */
export async function otherHistory(common: number, size: number): Promise<Machine> {
  const machine = await Machine.withLog(common);
  await appendAll(machine.start(), statements(5000, 5000 + size - common));
  return machine;
}
