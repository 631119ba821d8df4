import { readFileSync } from "node:fs";

/** The bundled example's labels: figures only, CC BY 4.0. */
export const xstestLabels = (): string =>
  readFileSync(new URL("../../../examples/xstest/labels.csv", import.meta.url), "utf8");
