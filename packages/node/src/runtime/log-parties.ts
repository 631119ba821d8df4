import type { LogView } from "@bongsu/sdk";
import type { Followed } from "../data/neighbours.ts";
import type { ReadableLog } from "../data/open-log.ts";
import type { Picture } from "../picture/picture.ts";

/** Who keeps the logs on this machine, by the profiles that they hold. */
export class LogParties {
  /** Whom this node follows now. */
  followed: readonly Followed[] = [];
  readonly #own: ReadableLog["about"];
  readonly #picture: Picture;

  constructor(own: ReadableLog["about"], picture: Picture) {
    this.#own = own;
    this.#picture = picture;
  }

  /** null where that is not known. */
  of(origin: string): LogView["party"] {
    const { domain, homeLog } = this.#own;
    const claimed =
      origin === homeLog.origin ? domain : this.followed.find((each) => each.origin === origin)?.domain;
    if (claimed === undefined) return null;
    const party = this.#picture.party(claimed).find(({ summary }) => summary.homeLog.origin === origin);
    return party === undefined ? null : { domain: claimed, name: party.summary.name };
  }
}
