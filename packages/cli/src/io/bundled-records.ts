import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { loadRecords, type Records } from "@bongsu/regime";
import { bytesAt, filesAt } from "./node-files.ts";

/** The records that come with Bongsu. */
const BUNDLED = fileURLToPath(new URL("../../../../records/", import.meta.url));

export function bundledRecords(): Records {
  const files = filesAt(BUNDLED, []).filter(({ name }) => /\.ya?ml$/.test(name));
  return loadRecords(files.map(({ name }) => ({ name, bytes: bytesAt(join(BUNDLED, name)) })));
}
