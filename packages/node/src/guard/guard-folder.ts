import { homedir } from "node:os";
import { join } from "node:path";
import { SigningGuard } from "@bongsu/log";
import { FileStore } from "../store/file-store.ts";
import { refuse } from "../refusal.ts";

/** Where this machine keeps what must not travel with a log's folder (XDG Base Directory Specification). */
export function stateFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const state = environment["XDG_STATE_HOME"];
  // Relative values are to be ignored.
  const base = state?.startsWith("/") === true ? state : join(homedir(), ".local", "state");
  return join(base, "bongsu");
}

const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/**
 * The guard of a log on this machine.
 * @throws NodeRefusal origin-not-host.
 */
export function guardIn(state: string, origin: string): SigningGuard {
  if (origin.length > 253 || !HOST.test(origin)) refuse("origin-not-host", { found: origin.slice(0, 80) });
  return new SigningGuard(new FileStore(join(state, "signed", origin)));
}
