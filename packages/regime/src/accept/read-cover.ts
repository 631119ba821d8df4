import { InputError, parseYaml } from "@bongsu/input";
import { type Digest, digestValue } from "@bongsu/statement";
import { schemaProblems } from "../records/schema-problems.ts";
import type { Crosswalk } from "./case.ts";
import type { Evidence } from "./evidence.ts";
import { clauseUnknown, otherEvidence } from "./messages/problems.ts";
import { unknownClauses } from "./read-profile.ts";
import { coverSchema } from "./schema/cover.ts";

/**
 * A cover sheet for the file that it goes with.
 * @throws InputError with all that is wrong with it, each at its line; where the file is another than it names.
 */
export function readCover(
  file: string,
  input: Uint8Array | string,
  evidence: Digest,
  crosswalk: Crosswalk,
): NonNullable<Evidence["cover"]> {
  const yaml = parseYaml(input, { file });
  const checked = coverSchema.safeParse(yaml.value);
  if (!checked.success) throw new InputError(schemaProblems(checked.error.issues, yaml, file, coverSchema));
  const said = checked.data;
  const asked = said.for.map((name, at) => ({ name, path: ["for", at] }));
  const problems = unknownClauses(asked, {}, crosswalk).map(({ name, path, near }) =>
    clauseUnknown({ file, place: { ...yaml.locate(path), field: path.join(".") } }, name, near),
  );
  if (said.evidence !== undefined && said.evidence !== evidence)
    problems.push(otherEvidence({ file, place: yaml.locate(["evidence"]) }, said.evidence, evidence));
  if (problems.length > 0) throw new InputError(problems);
  return { digest: digestValue(said), said };
}
