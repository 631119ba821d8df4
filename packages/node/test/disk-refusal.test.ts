import { expect, test } from "vitest";
import { diskRefusal } from "../src/store/disk-refusal.ts";

const system = (code: string): Error => Object.assign(new Error(code), { code });
const sqlite = (errcode: number): Error =>
  Object.assign(new Error("sqlite"), { code: "ERR_SQLITE_ERROR", errcode });

test.each([
  [system("ENOSPC"), "store-full", { path: "a" }],
  [system("EDQUOT"), "store-full", { path: "a" }],
  [system("EFBIG"), "store-full", { path: "a" }],
  [system("EROFS"), "store-read-only", { path: "a" }],
  [system("EACCES"), "store-read-only", { path: "a" }],
  [system("EPERM"), "store-read-only", { path: "a" }],
  [system("EIO"), "store-failed", { path: "a", reason: "EIO" }],
  [new Error("odd"), "store-failed", { path: "a", reason: "unknown" }],
  ["odd", "store-failed", { path: "a", reason: "unknown" }],
  [sqlite(13), "store-full", { path: "a" }],
  // SQLITE_READONLY_DIRECTORY: the primary code is in the low byte.
  [sqlite(8 | (6 << 8)), "store-read-only", { path: "a" }],
  [sqlite(11), "store-failed", { path: "a", reason: "ERR_SQLITE_ERROR" }],
])("%s is %s", (error, code, details) => {
  const refusal = diskRefusal(error, "a");
  expect([refusal.code, refusal.details, refusal.cause]).toEqual([code, details, error]);
});
