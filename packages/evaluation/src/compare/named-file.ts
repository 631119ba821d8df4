import { InputError, text, verbatim, type Source } from "@bongsu/input";
import type { NamedFiles } from "./open-groups.ts";

/** The file that a protocol names, among those that were given. @throws InputError `file-missing` */
export function namedFile(entry: string, groups: readonly NamedFiles[]): Source {
  const clean = entry.replaceAll("\\", "/").replace(/^\.\//, "");
  const all = groups.flatMap((group) => group.files);
  const found = all.find(({ name }) => name === clean || name.endsWith(`/${clean}`));
  if (found !== undefined) return found;
  throw new InputError([
    {
      code: "file-missing",
      severity: "error",
      file: entry,
      found:
        all.length === 0
          ? text("No files were given.", "주어진 파일이 없다.")
          : verbatim(
              all
                .slice(0, 5)
                .map((s) => s.name)
                .join(", "),
            ),
      expected: text(`the file “${entry}” that the protocol names`, `평가 계획서가 지정한 파일 “${entry}”`),
      todo: text(
        "Give it along with the protocol, or correct its name there.",
        "평가 계획서와 함께 넣거나 평가 계획서의 파일 이름을 고치십시오.",
      ),
    },
  ]);
}
