import { InputError, parseYaml, type Problem, text } from "@bongsu/input";
import { unknownClauses } from "../accept/read-profile.ts";
import { clauseUnknown } from "../accept/messages/problems.ts";
import type { Crosswalk } from "../accept/index.ts";
import { authorUnknown } from "../crosswalk/messages/problems.ts";
import { schemaProblems } from "../records/schema-problems.ts";
import { baseSchema, type EvidenceBase } from "./schema/base.ts";

/** An evidence base. @throws InputError with all that is wrong with it, each at its line. */
export function readEvidenceBase(
  file: string,
  input: Uint8Array | string,
  crosswalk: Crosswalk,
): EvidenceBase {
  const yaml = parseYaml(input, { file });
  const checked = baseSchema.safeParse(yaml.value);
  if (!checked.success) throw new InputError(schemaProblems(checked.error.issues, yaml, file, baseSchema));
  const base = checked.data;
  const at = (path: readonly (string | number)[]) => ({
    file,
    place: { ...yaml.locate([...path]), field: path.join(".") },
  });
  const asked = base.evidence.flatMap(({ serves }, index) =>
    serves.map((name, place) => ({ name, path: ["evidence", index, "serves", place] })),
  );
  const ids = base.evidence.map(({ id }) => id);
  const authors = [...new Set(crosswalk.rows.map(({ author }) => author))].toSorted();
  const problems: Problem[] = [
    ...unknownClauses(asked, {}, crosswalk).map(({ name, path, near }) =>
      clauseUnknown(at(path), name, near),
    ),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [{ ...at(["evidence", index, "id"]), ...twice(id) }],
    ),
    ...base.follow.flatMap((author, index) =>
      authors.includes(author) ? [] : [{ ...authorUnknown(author, authors), ...at(["follow", index]) }],
    ),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return base;
}

const twice = (id: string): Pick<Problem, "code" | "severity" | "found" | "expected" | "todo"> => ({
  code: "duplicate",
  severity: "error",
  found: text(`Two pieces of evidence are called “${id}”.`, `근거 두 건의 이름이 모두 “${id}”이다.`),
  expected: text("A name of its own for each.", "근거마다 다른 이름."),
  todo: text("Rename one of the two.", "둘 가운데 하나의 이름을 바꾸십시오."),
});
