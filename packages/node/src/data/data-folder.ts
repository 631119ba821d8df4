import { homedir } from "node:os";
import { join } from "node:path";

/** Where a node lies on this machine unless it is told otherwise (XDG Base Directory Specification). */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const data = environment["XDG_DATA_HOME"];
  // Relative values are to be ignored.
  const base = data?.startsWith("/") === true ? data : join(homedir(), ".local", "share");
  return join(base, "bongsu");
}
