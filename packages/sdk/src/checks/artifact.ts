import type { InTotoStatement } from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import type { Artifact } from "../input.ts";
import { finding } from "../outcomes.ts";

/** Whether each file that the reader has is one that the statement is about. `files`: whether subjects are files. */
export function checkArtifacts(
  statement: InTotoStatement | null,
  artifacts: readonly Artifact[],
  files: boolean,
): readonly Finding[] {
  const subjects = statement?.subject ?? [];
  if (artifacts.length === 0)
    return files && subjects.length > 0 ? [finding("artifact-open", { subjects: subjects.length })] : [];
  const digests = new Set(subjects.map(({ digest }) => digest["sha256"]));
  return artifacts.map(({ name, sha256 }) =>
    digests.has(sha256)
      ? finding("artifact-matches", { name })
      : finding("artifact-differs", { name, sha256 }),
  );
}
