import type { FileSet, Problem, ProblemSink } from "@bongsu/input";
import type { ReadOptions } from "../reader.ts";
import type { LogFacts, LogReading, SampleRecord } from "../record.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { scratchRoom } from "../spill/room.ts";
import { lossLedger } from "./loss-ledger.ts";
import type { LossLedger } from "./loss-ledger.ts";
import { originalBytes } from "./original-bytes.ts";
import type { OriginalBytes } from "./original-bytes.ts";

/** What every reader carries about while it reads one log. */
export interface ReadingContext {
  readonly originals: OriginalBytes;
  readonly options: ReadOptions;
  readonly ledger: LossLedger;
  /** Problems of this log; each also went to the sink of all logs, which throws on an error unless reading keeps going. */
  readonly sink: ProblemSink;
  report(problem: Problem): void;
  /** Room for sorting what `file` holds; all of it is given back when the batches end. */
  room(file: string): SortRoom;
  closeRoom(): void;
}

export function readingContext(files: FileSet, options: ReadOptions): ReadingContext {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
    options.problems.report(problem);
  };
  const room = scratchRoom(options.platform, options.heldBytes);
  return {
    originals: originalBytes(files, options.platform, options.progress),
    options,
    ledger: lossLedger(),
    sink: { keepGoing: options.problems.keepGoing, problems, report },
    report,
    room: room.of,
    closeRoom: room.close,
  };
}

/** Wraps a reader's records as a reading: the files' hashes are closed when the last batch has been taken. */
export function logReading(
  facts: LogFacts,
  records: AsyncIterable<readonly SampleRecord[]>,
  context: ReadingContext,
): LogReading {
  async function* batches(): AsyncGenerator<readonly SampleRecord[]> {
    try {
      yield* records;
      await context.originals.finish();
    } finally {
      context.closeRoom();
    }
  }
  return {
    facts,
    batches: batches(),
    losses: () => context.ledger.list(),
    problems: () => context.sink.problems,
    files: () => context.originals.digests(),
  };
}
