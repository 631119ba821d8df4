import { flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { ZipLimits, ZipMember } from "./member.ts";

/** The members that may be read: listed within the limits, each with bytes of its own and an unambiguous name. */
export function admit(
  file: string,
  listed: readonly ZipMember[],
  limits: ZipLimits,
  sink: ProblemSink,
): readonly ZipMember[] {
  if (listed.length > limits.members)
    throw new InputError([
      problemAt({ code: "too-large", file }, (m) => m.zipTooManyMembers(listed.length, limits.members)),
    ]);
  const total = listed.reduce((sum, member) => sum + member.size, 0);
  if (total > limits.totalBytes)
    throw new InputError([
      problemAt({ code: "too-large", file }, (m) => m.zipTotalTooLarge(total, limits.totalBytes)),
    ]);
  const refused = overlapping(listed);
  const problems = flood(sink, file);
  const admitted = listed.filter((member) => {
    const place = { member: member.name, byte: member.offset };
    const other = refused.get(member);
    if (other !== undefined)
      problems.report(problemAt({ code: "corrupt", file, place }, (m) => m.memberOverlaps(other.name)));
    else if (member.name.includes("\0"))
      problems.report(problemAt({ code: "unreadable-part", file, place }, (m) => m.memberName()));
    else {
      const bytes = Math.max(member.size, member.compressedSize);
      if (bytes <= limits.memberBytes) return true;
      problems.report(
        problemAt({ code: "too-large", file, place }, (m) => m.memberTooLarge(bytes, limits.memberBytes)),
      );
    }
    return false;
  });
  problems.finish();
  return admitted;
}

const LOCAL_SIZE = 30;

/** Members that claim bytes of an earlier one: the trick of Fifield, "A better zip bomb" (WOOT 2019). */
function overlapping(listed: readonly ZipMember[]): ReadonlyMap<ZipMember, ZipMember> {
  const refused = new Map<ZipMember, ZipMember>();
  let widest: ZipMember | undefined;
  let end = 0;
  for (const member of listed.toSorted((a, b) => a.offset - b.offset)) {
    if (widest !== undefined && member.offset < end) refused.set(member, widest);
    const memberEnd = member.offset + LOCAL_SIZE + member.compressedSize;
    if (memberEnd >= end) {
      end = memberEnd;
      widest = member;
    }
  }
  return refused;
}
