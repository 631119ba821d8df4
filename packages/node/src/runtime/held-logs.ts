import { LogRefusal, refusalText, treeHasher } from "@bongsu/log";
import type { LogView } from "@bongsu/sdk";
import { sha256 } from "../crypto/log-crypto.ts";
import type { OwnLog } from "../data/own-log.ts";
import { nodeRefusalText } from "../messages/render.ts";
import type { FollowedView, Replication } from "../replicate/replication.ts";
import type { HeldLog } from "../watch/log-state.ts";

type Head = Awaited<ReturnType<OwnLog["head"]>>;

/** What is held on this machine of any log, the own one among them, as it was at the last look. */
export class HeldLogs {
  readonly #own: OwnLog;
  readonly #replication: Replication;
  #head: Head;

  private constructor(own: OwnLog, replication: Replication, head: Head) {
    this.#own = own;
    this.#replication = replication;
    this.#head = head;
  }

  static async open(own: OwnLog, replication: Replication): Promise<HeldLogs> {
    return new HeldLogs(own, replication, await own.head());
  }

  /** Looks at the own log again, which another process may have moved. */
  async look(): Promise<void> {
    this.#head = await this.#own.head();
  }

  get own(): HeldLog & { readonly origin: string } {
    const { note, checkpoint } = this.#head;
    const { origin, size, root } = checkpoint;
    const read = (path: string) => this.#own.log.store.read(path);
    const never = { missingBodies: 0, retired: false, triedAt: null, readAt: null, problem: null };
    return { origin, size, root, note, read, ...never };
  }

  held(origin: string): HeldLog | null {
    if (origin === this.own.origin) return this.own;
    const view = this.#replication.view(origin);
    return view === null ? null : heldOf(view);
  }
}

/** null before the first round; a copy whose first round failed has nothing, and the reason. */
function heldOf(view: FollowedView): HeldLog | null {
  const { replica, missingBodies, retired, lastTriedAt, lastReadAt, last } = view;
  const problem = last !== null && "refusal" in last ? sentenceOf(last.refusal) : null;
  const known = { missingBodies, retired, triedAt: lastTriedAt, readAt: lastReadAt, problem };
  if (replica === null || replica.held === null) return problem === null ? null : { ...NOTHING, ...known };
  const { note, checkpoint } = replica.held;
  return { size: checkpoint.size, root: checkpoint.root, note, read: replica.read, ...known };
}

const NOTHING = {
  size: 0,
  root: treeHasher(sha256).empty(),
  note: new Uint8Array(0),
  read: async () => null,
};

const sentenceOf = (refusal: Parameters<typeof nodeRefusalText>[0] | LogRefusal): LogView["problem"] =>
  refusal instanceof LogRefusal ? refusalText(refusal) : nodeRefusalText(refusal);
