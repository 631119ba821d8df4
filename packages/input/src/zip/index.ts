export { openZip } from "./open.ts";
export type { Zip, ZipEntry, ZipOptions } from "./open.ts";
export { ZIP_LIMITS } from "./member.ts";
export type { ZipLimits, ZipMember } from "./member.ts";
export type { ZipMembers } from "./members.ts";
