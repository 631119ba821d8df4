import type { Digest } from "@bongsu/statement";
import type { LogCopy, Tools } from "../input.ts";
import { type Answer, answersTo, validIn } from "./answers.ts";
import { historiesOf } from "./histories.ts";
import { readCopy } from "./read-copy.ts";

/** What one copy of a log holds in answer to a statement that itself is not at hand. */
export interface CopyAnswers {
  readonly name: string;
  readonly origin: string;
  readonly size: number;
  /** Entries of which the copy does not hold what they say: an answer may be among them. */
  readonly missing: number;
  /** The copy's entries are not those of its checkpoint: nothing in it counts. */
  readonly damaged: boolean;
  readonly answers: readonly Answer[];
}

/**
 * Answers to a statement by its digest, each with whether its key was its party's in that copy. Whether a copy is the
 * log's own is for `verifyFile`.
 * @throws SdkRefusal log-checkpoint-missing, input-refused.
 */
export async function answersIn(
  digest: Digest,
  logs: readonly LogCopy[],
  tools: Tools,
): Promise<readonly CopyAnswers[]> {
  const found: CopyAnswers[] = [];
  for (const log of logs) {
    const copy = await readCopy(log, tools, { envelope: null, size: null });
    const valid = validIn((domain) => historiesOf(domain, [copy]));
    const { name, origin, size, missing, damage } = copy;
    const answers = answersTo(digest, [copy], valid);
    found.push({ name, origin, size, missing, damaged: damage !== null, answers });
  }
  return found;
}
