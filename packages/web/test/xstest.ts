import { readFileSync } from "node:fs";
import { compareFiles, type CompareAnswer } from "@bongsu/evaluation";
import { memorySource, portablePlatform } from "@bongsu/input";
import { sha256Hash } from "@bongsu/statement";

const EXAMPLE = new URL("../../../examples/xstest/", import.meta.url);

/** What the tool itself answers on examples/xstest. */
export const comparedXstest = (): Promise<CompareAnswer> =>
  compareFiles({
    protocol: { name: "exercise.yaml", text: readFileSync(new URL("exercise.yaml", EXAMPLE), "utf8") },
    groups: [
      { name: "xstest", files: [memorySource("labels.csv", readFileSync(new URL("labels.csv", EXAMPLE)))] },
    ],
    platform: portablePlatform(sha256Hash),
    keepGoing: false,
    version: "0.1.0",
  });
