import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import type { Answer } from "../log/answers.ts";
import type { ReadCopy } from "../log/read-copy.ts";

/** Whether its issuer still stands by the statement, as far as the copies of logs tell. */
export function checkStanding(
  issuer: string | null,
  answers: readonly Answer[],
  home: { readonly copy: ReadCopy; readonly sound: boolean; readonly successor: string | null } | null,
): readonly Finding[] {
  if (issuer === null) return [];
  const own = answers.filter(({ by, keyValid }) => by === issuer && keyValid);
  const withdrawn = own.find(({ kind }) => kind === "withdrawal");
  if (withdrawn !== undefined) return [finding("standing-withdrawn", placed(withdrawn))];
  const corrected = own.findLast(({ kind }) => kind === "correction");
  if (corrected !== undefined) return [finding("standing-corrected", placed(corrected))];
  if (home === null) return [finding("standing-no-log", {})];
  const { origin, size, missing } = home.copy;
  if (!home.sound) return [finding("standing-open", { origin })];
  if (home.successor !== null) return [finding("standing-moved", { origin, successor: home.successor })];
  return [
    missing > 0
      ? finding("standing-bodies", { origin, missing })
      : finding("standing-unchanged", { origin, size }),
  ];
}

const placed = ({ by, origin, index }: Answer) => ({ by, origin, index });
