import { readdirSync, readFileSync } from "node:fs";
import { loadRecords, readMappings } from "../../src/index.ts";
import { problemSink } from "@bongsu/input";

const RECORDS = new URL("../../../../records/", import.meta.url);

const filesIn = (folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, RECORDS)).map((name) => ({
      name: `${folder}/${name}`,
      bytes: new Uint8Array(readFileSync(new URL(`${folder}/${name}`, RECORDS))),
    })),
  );

/** The project's own record and crosswalk, as the commands read them. */
export const records = loadRecords(filesIn(readdirSync(RECORDS)));
const { rows, catalogues } = readMappings(filesIn(["instruments", "crosswalk"]), problemSink(false));
export const crosswalk = { rows, catalogues };

export const BASE = readFileSync(
  new URL("../../../../examples/filing/evidence.yaml", import.meta.url),
  "utf8",
);
