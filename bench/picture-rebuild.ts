/** `node picture-rebuild.ts ENTRIES PICTURE COUNT`: makes the picture anew, and holds its dump against the one before. */
import { createHash } from "node:crypto";
import type { LoggedEntry } from "@bongsu/log";
import { Picture } from "@bongsu/node";
import { measure } from "./log-load.ts";
import { loadBatches, originOf } from "./picture-load.ts";

const BATCH = 4096;
const [path = "", to = "", count = "0"] = process.argv.slice(2);
const picture = new Picture(to);
const before = dump();
await measure(Number(count), async () => picture.rebuild(sources()));
if (dump() !== before) throw new Error("another dump");
picture.close();

function dump(): string {
  const hash = createHash("sha256");
  for (const line of picture.dump()) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** The logs one after the other, as the file has them. */
function* sources(): Generator<{ origin: string; entries: AsyncIterable<LoggedEntry> }> {
  const all = loadBatches(path, BATCH);
  let next: readonly { readonly party: number; readonly entry: LoggedEntry }[] = [];
  let done = false;
  for (let party = 0; !done; party++) yield { origin: originOf(party), entries: entriesOf(party) };

  async function* entriesOf(party: number): AsyncGenerator<LoggedEntry> {
    for (;;) {
      const own = next.findIndex((one) => one.party !== party);
      const until = own < 0 ? next.length : own;
      for (const { entry } of next.slice(0, until)) yield entry;
      next = next.slice(until);
      if (next.length > 0) return;
      const read = await all.next();
      if (read.done === true) {
        done = true;
        return;
      }
      next = read.value;
    }
  }
}
