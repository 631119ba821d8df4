/**
 * Interoperation of OSCAL: compliance-trestle and the `oscal` package, both from PyPI, accept the catalogues, resolved
 * profiles, mapping collections and assessment results that we write, and refuse a tampered twin of each.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, parseYaml, problemSink } from "@bongsu/input";
import {
  instrumentCatalog,
  mappingCollectionOf,
  oscalAssessmentResultsSchema,
  readMappings,
  readOscal,
  recordKinds,
  resolveProfile,
} from "@bongsu/regime";
import { z } from "zod";
import { CACHE, pythonWith, ROOT } from "../../../bench/children.ts";
import { type Case, passed } from "../transparency/case.ts";
import { acceptanceDocuments } from "./acceptance.ts";
import { twinsOf, type Verifier } from "./twins.ts";

const AS_OF = "2026-11-25";

interface Written {
  readonly name: string;
  readonly document: unknown;
}

/** Every instrument of the records as a catalogue, and the crosswalk as a mapping collection. */
function ownDocuments(): Written[] {
  const folder = join(ROOT, "records/instruments");
  const catalogs = readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const instrument = recordKinds.instruments.parse(parseYaml(bytes, { file: name }).value);
    return { name: `${instrument.id}.json`, document: { catalog: instrumentCatalog(instrument, AS_OF) } };
  });
  const crosswalk = join(ROOT, "records/crosswalk");
  const files = readdirSync(crosswalk).map((name) => ({ name, bytes: readFileSync(join(crosswalk, name)) }));
  const { rows } = readMappings(files, problemSink(false));
  const { collection } = mappingCollectionOf(rows, {
    title: "Crosswalk",
    version: AS_OF,
    description: "The crosswalk of the records.",
    method: "human",
    status: "draft",
    asOf: AS_OF,
  });
  return [...catalogs, { name: "crosswalk.json", document: { "mapping-collection": collection } }];
}

/** NIST's LOW profile, resolved here against the MODERATE baseline, which holds all of its controls. */
function resolvedProfile(): Written[] {
  const data = process.env["BONGSU_DATA"];
  if (data === undefined) throw new Error("BONGSU_DATA is not set: the folder of third-party data");
  const nist = (name: string, as: string) =>
    readOscal(as, readFileSync(join(data, "oscal/catalogs", `NIST_SP-800-53_rev5_${name}.json`)));
  const profile = nist("LOW-baseline_profile", "profile.json");
  const source = nist("MODERATE-baseline-resolved-profile_catalog-min", "NIST_SP-800-53_rev5_catalog.json");
  if (profile.model !== "profile") throw new Error("the LOW baseline is a profile");
  return [{ name: "resolved-low.json", document: { catalog: resolveProfile(profile, [source]) } }];
}

const answerSchema = z.object({ file: z.string(), accepted: z.boolean(), said: z.string() });

type Answer = z.infer<typeof answerSchema>;
type Ask = (files: readonly string[]) => readonly Answer[];

/** A Python program that prints one line of JSON for each file. */
const asking =
  (python: string, script: string): Ask =>
  (files) => {
    const run = spawnSync(python, [join(ROOT, "tests/interop/oscal", script), ...files], {
      encoding: "utf8",
      // It leaves a database of its own where it runs.
      cwd: CACHE,
    });
    const lines = run.stdout.split("\n").filter((line) => line.startsWith('{"file"'));
    if (lines.length !== files.length) throw new Error(`${script}: ${run.stderr.slice(-800)}`);
    return lines.map((line) => answerSchema.parse(JSON.parse(line)));
  };

/** Of the models that we only write, the results have a schema of ours; the stubs are NIST's to judge. */
const ownModels = z.union([
  z.strictObject({ "assessment-results": oscalAssessmentResultsSchema }),
  z.strictObject({ "assessment-plan": z.unknown() }),
  z.strictObject({ "system-security-plan": z.unknown() }),
]);
const READ = /"(?:catalog|mapping-collection)"/;

const askOurselves: Ask = (files) =>
  files.map((file) => {
    const start = readFileSync(file, "utf8");
    if (!READ.test(start.slice(0, 30))) {
      const checked = ownModels.safeParse(JSON.parse(start));
      return { file, accepted: checked.success, said: checked.error?.message ?? "" };
    }
    try {
      readOscal(file, readFileSync(file));
      return { file, accepted: true, said: "" };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { file, accepted: false, said: error.message };
    }
  });

/** @returns how many questions were answered as they have to be, and how many were not. */
export async function oscal(say: (line: string) => void): Promise<{ passed: number; failed: number }> {
  const folder = join(CACHE, "interop", "oscal");
  mkdirSync(folder, { recursive: true });
  say("installing compliance-trestle and oscal");
  const programs: readonly (readonly [Verifier, Ask])[] = [
    ["bongsu", askOurselves],
    [
      "compliance-trestle 4.0.1",
      asking(await pythonWith("trestle", ["compliance-trestle==4.0.1"]), "ask_trestle.py"),
    ],
    ["oscal 3.2.0", asking(await pythonWith("oscal-py", ["oscal==3.2.0"]), "ask_oscal_class.py")],
  ];
  const written = [...ownDocuments(), ...resolvedProfile(), ...acceptanceDocuments(join(folder, "accept"))];
  const questions = [
    ...written.map((one) => ({ ...one, twin: false, passedBy: [] })),
    ...written.flatMap(twinsOf).map((one) => ({ ...one, twin: true })),
  ].map((one) => {
    const path = join(folder, one.name);
    writeFileSync(path, JSON.stringify(one.document, null, 1));
    return { ...one, path };
  });
  say(`asking about ${questions.length} documents`);
  const cases = programs.flatMap(([verifier, ask]) => {
    const answers = ask(questions.map(({ path }) => path));
    return questions.map((question, at): Case => ({
      verifier,
      what: question.name,
      expected: question.twin && !question.passedBy.includes(verifier) ? "refused" : "accepted",
      found: answers[at]?.accepted === true ? "accepted" : "refused",
      said: answers[at]?.said ?? "",
    }));
  });
  for (const asked of cases) {
    const note = passed(asked) ? "" : `  WRONG: ${asked.said}`;
    process.stdout.write(`${asked.verifier.padEnd(26)} ${asked.what.padEnd(58)} ${asked.found}${note}\n`);
  }
  const good = cases.filter(passed).length;
  return { passed: good, failed: cases.length - good };
}

if (import.meta.main) {
  const outcome = await oscal((line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed === 0 ? 0 : 1;
}
