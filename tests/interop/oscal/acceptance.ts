import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { ROOT } from "../../../bench/children.ts";

const documentSchema = z.record(z.string(), z.unknown());
const carrierSchema = z.looseObject({
  "back-matter": z.object({
    resources: z.array(z.looseObject({ base64: z.object({ value: z.string() }) })).length(1),
  }),
});

interface Written {
  readonly name: string;
  readonly document: unknown;
}

/** What the command writes of the worked example, and the two stubs that its results name. */
export function acceptanceDocuments(folder: string): Written[] {
  mkdirSync(folder, { recursive: true });
  const [comparison, results] = [join(folder, "comparison.json"), join(folder, "results.oscal.json")];
  const example = (name: string): string => join(ROOT, "examples/acceptance", name);
  bongsu(0, "compare", join(ROOT, "examples/xstest/exercise.yaml"), "-o", comparison);
  const profile = ["--profile", example("profile.yaml"), "--cover", example("cover.yaml")];
  bongsu(100, "accept", comparison, ...profile, "--as-of", "2026-11-25", "-o", results);
  const document = documentSchema.parse(JSON.parse(readFileSync(results, "utf8")));
  const plan = carriedBy(document["assessment-results"]);
  const ssp = carriedBy(plan["assessment-plan"]);
  return [
    { name: "acceptance.json", document },
    { name: "acceptance-plan.json", document: plan },
    { name: "acceptance-ssp.json", document: ssp },
  ];
}

function bongsu(code: number, ...argv: string[]): void {
  const run = spawnSync(process.execPath, [join(ROOT, "packages/cli/bin/bongsu.mjs"), ...argv], {
    encoding: "utf8",
  });
  if (run.status !== code) throw new Error(`bongsu ${argv[0]}: ${run.status} ${run.stderr.slice(-800)}`);
}

function carriedBy(document: unknown): Record<string, unknown> {
  const [resource] = carrierSchema.parse(document)["back-matter"].resources;
  const bytes = Buffer.from(resource?.base64.value ?? "", "base64");
  return documentSchema.parse(JSON.parse(bytes.toString("utf8")));
}
