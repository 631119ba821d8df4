/** `node picture-fold.ts ENTRIES PICTURE`: takes the entries into a new picture, and says how long that took. */
import { Picture } from "@bongsu/node";
import { measure } from "./log-load.ts";
import { loadBatches, originOf } from "./picture-load.ts";

/** What is taken up in one transaction. */
const BATCH = 4096;
const [path = "", to = "", count = "0"] = process.argv.slice(2);
const picture = new Picture(to);
await measure(Number(count), async () => {
  for await (const batch of loadBatches(path, BATCH))
    for (const [party, some] of Map.groupBy(batch, (one) => one.party))
      picture.take(
        originOf(party),
        some.map(({ entry }) => entry),
      );
});
const { statements } = picture.counts();
if (statements !== Number(count)) throw new Error(`${statements} statements`);
picture.close();
