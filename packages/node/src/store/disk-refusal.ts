import { LogRefusal } from "@bongsu/log";

/** The system's error code, such as ENOSPC; null for an error that is none of the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** SQLite's result code, reduced to its primary one; null for an error that is none of SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}

/** sqlite.org/rescode.html. */
const SQLITE_READONLY = 8;
const SQLITE_FULL = 13;

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const READ_ONLY = ["EROFS", "EACCES", "EPERM"];

/** What the system's error means for the log. */
export function diskRefusal(error: unknown, path: string): LogRefusal {
  const code = systemCode(error) ?? "unknown";
  if (FULL.includes(code) || sqliteCode(error) === SQLITE_FULL)
    return new LogRefusal("store-full", { path }, error);
  if (READ_ONLY.includes(code) || sqliteCode(error) === SQLITE_READONLY)
    return new LogRefusal("store-read-only", { path }, error);
  return new LogRefusal("store-failed", { path, reason: code }, error);
}
