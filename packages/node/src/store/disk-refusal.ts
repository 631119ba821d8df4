import { LogRefusal } from "@bongsu/log";

/** The system's error code, such as ENOSPC; null for an error that is none of the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const READ_ONLY = ["EROFS", "EACCES", "EPERM"];

/** What the system's error means for the log. */
export function diskRefusal(error: unknown, path: string): LogRefusal {
  const code = systemCode(error) ?? "unknown";
  if (FULL.includes(code)) return new LogRefusal("store-full", { path }, error);
  if (READ_ONLY.includes(code)) return new LogRefusal("store-read-only", { path }, error);
  return new LogRefusal("store-failed", { path, reason: code }, error);
}
