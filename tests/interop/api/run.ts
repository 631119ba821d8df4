/**
 * The HTTP interface before programs of others: openapi-spec-validator takes its document, schemathesis (both PyPI) finds
 * nothing in a real node that the document does not tell, and finds every fault that is put between.
 */
import { ROOT } from "../../../bench/children.ts";
import { type Case, passed } from "../transparency/case.ts";
import { fuzzedNode } from "./fuzzed-node.ts";
import { type FuzzOptions, VERSION, fuzz, validated } from "./schemathesis.ts";
import { TWINS } from "./twins.ts";

const FUZZER = `schemathesis ${VERSION}`;
/** Of one statement, which chance would never name. */
const OF_ONE = ["getStatement", "getEnvelope", "getBundle", "getProof", "getParty", "getLog"];

/** @returns how many questions were answered as they have to be, and how many were not. */
export async function api(say: (line: string) => void): Promise<{ passed: number; failed: number }> {
  say("installing schemathesis and openapi-spec-validator");
  const said = await validated(`${ROOT}/spec/openapi.json`);
  const cases: Case[] = [
    {
      verifier: "openapi-spec-validator 0.9.0",
      what: "spec/openapi.json",
      expected: "accepted",
      found: said === null ? "accepted" : "refused",
      said: said ?? "",
    },
  ];
  say("fuzzing a node");
  cases.push(...(await honest()), ...(await spoiled()));
  for (const asked of cases) {
    const note = passed(asked) ? "" : `  WRONG: ${asked.said}`;
    process.stdout.write(`${asked.verifier.padEnd(28)} ${asked.what.padEnd(70)} ${asked.found}${note}\n`);
  }
  const good = cases.filter(passed).length;
  return { passed: good, failed: cases.length - good };
}

/** A node as it is: by anything at all, then by what it really holds. */
async function honest(): Promise<readonly Case[]> {
  await using node = await fuzzedNode();
  const { digest, domain, origin } = node;
  const asked: readonly (readonly [string, FuzzOptions])[] = [
    ["a node, all of it", { examples: 20 }],
    ["a node, what it holds", { examples: 8, known: { digest, domain, origin }, only: OF_ONE }],
  ];
  const cases: Case[] = [];
  for (const [what, options] of asked) {
    const { found, requests, operations } = await fuzz(node.url, options);
    const faults = [...found.map(({ kind, at }) => `${kind} at ${at}`), ...node.failures.map(String)];
    cases.push({
      verifier: FUZZER,
      what: `${what} (${requests} requests, ${operations} operations)`,
      expected: "accepted",
      found: faults.length === 0 && requests > 0 ? "accepted" : "refused",
      said: faults.join("; "),
    });
  }
  return cases;
}

/** A node that breaks its document in several places, each of which has to be found. */
async function spoiled(): Promise<readonly Case[]> {
  await using node = await fuzzedNode((app) => TWINS.forEach(({ spoil }) => spoil(app)));
  const { found } = await fuzz(node.url, { examples: 8, only: TWINS.map(({ operation }) => operation) });
  return TWINS.map(({ what, operation, found: fault }) => ({
    verifier: FUZZER,
    what: `${operation}: ${what}`,
    expected: "refused",
    found: found.some(({ kind, at }) => kind === fault.kind && at === fault.at) ? "refused" : "accepted",
    said: `${fault.kind} was not found`,
  }));
}

if (import.meta.main) {
  const outcome = await api((line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed === 0 ? 0 : 1;
}
