import fc from "fast-check";
import type { InTotoStatement } from "@bongsu/statement";
import { expect, test } from "vitest";
import { Picture } from "../../src/index.ts";
import { FOLDS, type Folds, foldsOf } from "../../src/picture/folds.ts";
import {
  type Delivery,
  inPieces,
  plainly,
  stepsArbitrary,
  type World,
  worldArbitrary,
} from "./deliveries.ts";
import { dumpOf } from "./world.ts";

function pictureOf(deliveries: readonly Delivery[], folds?: Folds): Picture {
  const picture = new Picture(":memory:", folds);
  for (const { origin, entries } of deliveries) picture.take(origin, entries);
  return picture;
}

/** What a node shows: the dump, and what its readers find. */
function shown(picture: Picture): string {
  const found = ["말", "alpha.example", "no longer", "person asked"].map((q) =>
    picture
      .statements({ q }, { after: null, limit: 200 })
      .items.map(({ digest }) => digest)
      .sort(),
  );
  return [dumpOf(picture), JSON.stringify(found)].join("\n");
}

function shownThen(deliveries: readonly Delivery[], folds?: Folds): string {
  const picture = pictureOf(deliveries, folds);
  const text = shown(picture);
  picture.close();
  return text;
}

/**
 * What is withheld at the end and was there before stays readable where it came in time: only what is erased for good is
 * the same for all. So the bodies that are lost in these worlds are lost from the beginning, or erased.
 */
const onlyErased = (world: World): World => ({
  ...world,
  last: world.last.map((states) => new Map([...states].map(([index]) => [index, "erased"] as const))),
});

const RUNS = { numRuns: 40 };

test("the same entries give the same picture, in whatever order, pieces and repetitions they come", () => {
  fc.assert(
    fc.property(worldArbitrary.map(onlyErased), stepsArbitrary, (world, steps) => {
      expect(shownThen(inPieces(world, steps))).toBe(shownThen(plainly(world)));
    }),
    RUNS,
  );
});

test("a picture that is made anew from its logs is the same; from less than its logs it is another", async () => {
  await fc.assert(
    fc.asyncProperty(worldArbitrary.map(onlyErased), stepsArbitrary, async (world, steps) => {
      const picture = pictureOf(inPieces(world, steps));
      const before = shown(picture);
      await picture.rebuild(plainly(world));
      expect(shown(picture)).toBe(before);
      await picture.rebuild(plainly(world).slice(1));
      expect(shown(picture)).not.toBe(before);
      picture.close();
    }),
    RUNS,
  );
});

test("a fold that rests on the order of arrival is found out", () => {
  const inOrder = (): Folds => {
    let read = 0;
    const folds = [...FOLDS.folds.values()].map((fold) => ({
      ...fold,
      read: (statement: InTotoStatement) => {
        read += 1;
        return { ...fold.read(statement), headline: { en: `No. ${read}`, ko: `${read}번째` } };
      },
    }));
    return foldsOf([...FOLDS.types.values()], folds);
  };
  const { failed } = fc.check(
    fc.property(worldArbitrary.map(onlyErased), stepsArbitrary, (world, steps) => {
      expect(shownThen(inPieces(world, steps), inOrder())).toBe(shownThen(plainly(world), inOrder()));
    }),
    RUNS,
  );
  expect(failed).toBe(true);
});
