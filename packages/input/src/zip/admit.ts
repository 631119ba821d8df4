import { flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { ZipLimits } from "./member.ts";
import type { MemberTable } from "./members.ts";

/** Indices of the members that may be read: listed within the limits, each with bytes of its own and an unambiguous name. */
export function admit(file: string, listed: MemberTable, limits: ZipLimits, sink: ProblemSink): Uint32Array {
  if (listed.length > limits.members)
    throw new InputError([
      problemAt({ code: "too-large", file }, (m) => m.zipTooManyMembers(listed.length, limits.members)),
    ]);
  let total = 0;
  for (let i = 0; i < listed.length; i++) total += listed.size(i);
  if (total > limits.totalBytes)
    throw new InputError([
      problemAt({ code: "too-large", file }, (m) => m.zipTotalTooLarge(total, limits.totalBytes)),
    ]);
  const refused = overlapping(listed);
  const problems = flood(sink, file);
  const admitted = indicesOf(listed).filter((index) => {
    const other = refused.get(index);
    const bytes = Math.max(listed.size(index), listed.compressedSize(index));
    if (other === undefined && !listed.hasNul(index) && bytes <= limits.memberBytes) return true;
    const place = { member: listed.name(index), byte: listed.offset(index) };
    if (other !== undefined)
      problems.report(
        problemAt({ code: "corrupt", file, place }, (m) => m.memberOverlaps(listed.name(other))),
      );
    else if (listed.hasNul(index))
      problems.report(problemAt({ code: "unreadable-part", file, place }, (m) => m.memberName()));
    else
      problems.report(
        problemAt({ code: "too-large", file, place }, (m) => m.memberTooLarge(bytes, limits.memberBytes)),
      );
    return false;
  });
  problems.finish();
  return admitted;
}

const LOCAL_SIZE = 30;

const indicesOf = (listed: MemberTable): Uint32Array =>
  Uint32Array.from({ length: listed.length }, (_, index) => index);

/** Members that claim bytes of an earlier one: the trick of Fifield, "A better zip bomb" (WOOT 2019). */
function overlapping(listed: MemberTable): ReadonlyMap<number, number> {
  const refused = new Map<number, number>();
  let widest: number | undefined;
  let end = 0;
  for (const index of indicesOf(listed).sort((a, b) => listed.offset(a) - listed.offset(b))) {
    const offset = listed.offset(index);
    if (widest !== undefined && offset < end) refused.set(index, widest);
    const memberEnd = offset + LOCAL_SIZE + listed.compressedSize(index);
    if (memberEnd >= end) {
      end = memberEnd;
      widest = index;
    }
  }
  return refused;
}
