import { basename } from "node:path";
import { type Criterion, criterionSchema } from "@bongsu/evaluation";
import { InputError, parseYaml, text } from "@bongsu/input";
import { bytesAt } from "../io/node-files.ts";

/** What parties stated must hold, from a YAML list; none without a file. @throws InputError with the line. */
export function criteriaAt(path: string | undefined): Criterion[] {
  if (path === undefined) return [];
  const file = basename(path);
  const { value, locate } = parseYaml(bytesAt(path), { file });
  const read = criterionSchema.array().safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = (issue?.path ?? []).map(String);
  throw new InputError([
    {
      code: "schema",
      severity: "error",
      file,
      place: { ...locate(at), pointer: `/${at.join("/")}` },
      found: text("This is not written as a criterion is.", "기준을 적는 형식이 아니다."),
      expected: text(
        "A list; each with name, statedBy (a domain), document (sha256:…), figure, reads (value, lower or upper), comparator, threshold.",
        "목록. 항목마다 name, statedBy(도메인), document(sha256:…), figure, reads(value, lower, upper), comparator, threshold를 적는다.",
      ),
      todo: text(
        "The ids of figures stand in what `bongsu publish --dry-run --json` prints.",
        "수치의 식별자는 `bongsu publish --dry-run --json`의 출력에 있습니다.",
      ),
    },
  ]);
}
