import { flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { Platform, Source } from "../source.ts";
import { findDirectory, readDirectory } from "./directory.ts";
import { packedBatches } from "./batches.ts";
import type { PackedEntry } from "./batches.ts";
import { fetcher } from "./fetch.ts";
import { ZIP_LIMITS } from "./member.ts";
import type { ZipLimits, ZipMember } from "./member.ts";
import { lastOfEachName, selectMembers } from "./members.ts";
import type { MemberTable, ZipMembers } from "./members.ts";
import { recoverMembers } from "./recover.ts";
import { admit } from "./admit.ts";
import { unpackMember } from "./unpack.ts";
import type { Unpacked } from "./unpack.ts";

export interface ZipOptions {
  readonly platform: Platform;
  readonly sink: ProblemSink;
  readonly limits?: Partial<ZipLimits>;
}

export interface ZipEntry {
  readonly member: ZipMember;
  readonly bytes: Uint8Array;
}

export interface Zip {
  readonly file: string;
  /** In directory order; of several entries with one name the last, as writers of `.eval` mean it. */
  readonly members: ZipMembers;
  /** Every readable entry, duplicates included. */
  readonly all: ZipMembers;
  /** The directory was missing or damaged and the list was rebuilt from local headers. */
  readonly recovered: boolean;
  get(name: string): ZipMember | undefined;
  /** One member's bytes, checked. Throws InputError, also when the sink keeps going. */
  readMember(member: ZipMember): Promise<Uint8Array>;
  /**
   * The given members (default: all of `members`) in the order given, read some 64 KiB at a time. Cheapest in
   * order of `offset`. Each is unpacked when its turn comes, small ones beside the caller's work where the platform
   * can; a batch and its bytes are good until the next batch is asked for. Members that cannot be read are reported
   * to the sink when their turn comes, and left out.
   */
  stream(members?: Iterable<ZipMember>): AsyncIterable<Iterable<ZipEntry>>;
}

/**
 * Opens a zip archive: directory, zip64, or, where the directory is lost and the sink keeps going, the members
 * found by their own headers. Throws InputError when there is nothing to list.
 */
export async function openZip(source: Source, options: ZipOptions): Promise<Zip> {
  const limits = { ...ZIP_LIMITS, ...options.limits };
  const { platform, sink } = options;
  const file = source.name;
  const listing = await list(source, limits, sink);
  const admitted = admit(file, listing.members, limits, sink);
  const members = selectMembers(listing.members, lastOfEachName(listing.members, admitted));
  const unpack = (member: ZipMember, packed: Uint8Array, done?: Uint8Array): Unpacked =>
    unpackMember(file, member, packed, platform, limits.memberBytes, done);
  function* unpackAll(batch: readonly PackedEntry[]): Generator<ZipEntry> {
    for (const { member, packed, done } of batch) {
      const entry = unpack(member, packed, done);
      if ("problem" in entry) sink.report(entry.problem);
      else yield { member, bytes: entry.bytes };
    }
  }
  return {
    file,
    members,
    all: selectMembers(listing.members, admitted),
    recovered: listing.recovered,
    get(name) {
      for (let i = 0; i < members.length; i++) if (members.name(i) === name) return members.at(i);
      return undefined;
    },
    async readMember(member) {
      const [packed = new Uint8Array(0)] = await fetcher(source).fetch([member]);
      const done = unpack(member, packed);
      if ("problem" in done) throw new InputError([done.problem]);
      return done.bytes;
    },
    async *stream(wanted = members) {
      for await (const batch of packedBatches(source, platform, wanted)) yield unpackAll(batch);
    },
  };
}

async function list(
  source: Source,
  limits: ZipLimits,
  sink: ProblemSink,
): Promise<{ readonly members: MemberTable; readonly recovered: boolean }> {
  const file = source.name;
  if (source.size === 0) throw new InputError([problemAt({ code: "file-empty", file }, (m) => m.zipEmpty())]);
  const at = await findDirectory(source);
  if (at !== undefined) {
    if (at.size > limits.directoryBytes)
      throw new InputError([
        problemAt({ code: "too-large", file }, (m) => m.zipDirectoryTooLarge(at.size, limits.directoryBytes)),
      ]);
    const directory = await readDirectory(source, at, limits);
    if (!directory.damaged) return { members: directory.members, recovered: false };
    sink.report(
      problemAt({ code: "corrupt", file, place: { byte: at.offset } }, (m) => m.zipDirectoryDamaged()),
    );
  }
  const rebuilt = await recoverMembers(source, limits.members);
  if (at === undefined) {
    if (rebuilt.members.length === 0 && rebuilt.cut.length === 0)
      throw new InputError([problemAt({ code: "format-unknown", file }, (m) => m.zipNotZip())]);
    sink.report(
      problemAt({ code: "truncated", file, place: { byte: source.size } }, (m) =>
        m.zipNoDirectory(source.size),
      ),
    );
  }
  const problems = flood(sink, file);
  for (const { name, offset } of rebuilt.cut)
    problems.report(
      problemAt({ code: "truncated", file, place: { member: name, byte: offset } }, (m) =>
        m.memberTruncated(),
      ),
    );
  problems.finish();
  return { members: rebuilt.members, recovered: true };
}
