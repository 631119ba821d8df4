import { blobSource, InputError, text, type FileSet } from "@bongsu/input";
import type { Request } from "../io/request.ts";

type Upload = Pick<Request, "protocol" | "groups"> & {
  readonly keepGoing: boolean;
  readonly task: string | undefined;
};

/** Most bytes that the form takes; the command line has no such limit. */
export const MOST_UPLOADED = 256 * 1024 * 1024;

/** Institutes that the form has fields for. */
export const FORM_INSTITUTES = 4;

/**
 * The form's fields as a request: `protocol` (a file, may be empty), `task` where the logs hold
 * several, `keep-going` where it is ticked, and for each institute `name-N` and `files-N`.
 * Uploaded names are labels only; nothing is written to disk.
 * @throws InputError when no file was chosen.
 */
export async function requestFromForm(form: FormData): Promise<Upload> {
  const protocol = form.get("protocol");
  const text =
    protocol instanceof File && protocol.size > 0
      ? { name: protocol.name, text: await protocol.text() }
      : null;
  const groups = Array.from({ length: FORM_INSTITUTES }, (_, i) => groupOf(form, i + 1)).filter(
    (g) => g.files.length > 0,
  );
  if (groups.length === 0) throw new InputError([nothingChosen]);
  const task = form.get("task");
  return {
    protocol: text,
    groups,
    keepGoing: form.has("keep-going"),
    task: typeof task === "string" && task.trim() !== "" ? task.trim() : undefined,
  };
}

function groupOf(form: FormData, index: number): { name: string; files: FileSet } {
  const named = form.get(`name-${index}`);
  const files = form
    .getAll(`files-${index}`)
    .filter((entry): entry is File => entry instanceof File && entry.size > 0)
    .map((file) => blobSource(file.name, file))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const name =
    typeof named === "string" && named.trim() !== "" ? named.trim().slice(0, 80) : `institute-${index}`;
  return { name, files };
}

const nothingChosen = {
  code: "usage",
  severity: "error",
  file: "form",
  found: text("No file was chosen.", "선택한 파일이 없다."),
  expected: text("the logs or tables of at least one institute", "한 기관 이상의 로그나 표"),
  todo: text("Choose files for each institute, then compare.", "기관마다 파일을 고른 뒤 비교하십시오."),
} as const;
