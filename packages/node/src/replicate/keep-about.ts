import { replace } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import { parseAbout } from "../data/open-log.ts";
import type { Neighbour } from "./neighbour.ts";
import type { Replica } from "./replica.ts";
import type { LogSource } from "./source.ts";

const ABOUT = "bongsu.json";

/**
 * Keeps what a log says of itself beside its copy, so that others can follow the copy; only where it names the log and
 * key that are followed.
 * @throws as `LogSource.file`.
 */
export async function keepAbout(
  replica: Replica,
  source: LogSource,
  { origin, vkey }: Neighbour,
): Promise<void> {
  if ((await replica.store.read(ABOUT)) !== null) return;
  const bytes = await source.file(ABOUT);
  if (bytes !== null && names(bytes, origin, vkey)) await replace(replica.store, ABOUT, bytes);
}

function names(bytes: Uint8Array, origin: string, vkey: string): boolean {
  try {
    const { homeLog } = parseAbout(bytes);
    return homeLog.origin === origin && homeLog.vkey === vkey;
  } catch (error) {
    if (error instanceof StatementRefusal) return false;
    throw error;
  }
}
