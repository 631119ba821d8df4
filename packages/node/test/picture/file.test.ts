import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statementFolds, statementTypes } from "@bongsu/statement";
import { afterAll, describe, expect, test } from "vitest";
import { Picture } from "../../src/index.ts";
import { foldsOf } from "../../src/picture/folds.ts";
import { dumpOf, pictureOf, WorldParty } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-picture-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const fresh = (): string => join(folder, `data-${made++}`, "picture.sqlite");

const seoul = new WorldParty("seoul");
// Longer than a page of the file: what is freed is to be overwritten as well.
seoul.say(seoul.observe("company.example", `${"긴 말 ".repeat(4000)}김민수가 한 말`));
const { origin, entries } = seoul.log;
const whole = dumpOf(pictureOf(seoul.log));

describe("the file", () => {
  test("is opened again as it was closed, and goes on", () => {
    const path = fresh();
    const first = new Picture(path);
    first.take(origin, entries.slice(0, 1));
    first.close();
    const second = new Picture(path);
    expect(second.heldOf(origin)).toBe(1);
    second.take(origin, entries.slice(1));
    expect(dumpOf(second)).toBe(whole);
    second.close();
  });

  test("is made anew where types are read otherwise now, and only then", () => {
    const path = fresh();
    const known = statementTypes.filter(({ name }) => name !== "observation");
    const older = new Picture(path, foldsOf(known, statementFolds));
    older.take(origin, entries);
    expect(dumpOf(older)).not.toBe(whole);
    older.close();
    const newer = new Picture(path);
    expect([newer.heldOf(origin), dumpOf(newer)]).toEqual([0, ""]);
    newer.take(origin, entries);
    expect(dumpOf(newer)).toBe(whole);
    newer.close();
    const again = new Picture(path);
    expect(again.heldOf(origin)).toBe(2);
    again.close();
  });

  test("that is rebuilt is replaced whole; where the entries are bad the old one stays", async () => {
    const path = fresh();
    const picture = new Picture(path);
    picture.take(origin, entries);
    await expect(picture.rebuild([{ origin, entries: entries.slice(1) }])).rejects.toThrow(
      expect.objectContaining({ code: "entries-gap" }),
    );
    expect(dumpOf(picture)).toBe(whole);
    await picture.rebuild([{ origin, entries }]);
    expect(dumpOf(picture)).toBe(whole);
    picture.close();
    expect(existsSync(`${path}.new`)).toBe(false);
    const again = new Picture(path);
    expect(dumpOf(again)).toBe(whole);
    again.close();
  });

  test("holds nothing any more of a body that its log has erased", () => {
    const path = fresh();
    const picture = new Picture(path);
    picture.take(origin, entries);
    picture.close();
    const held = () => ["김민수가 한 말", "김민"].map((text) => readFileSync(path).includes(text));
    expect(held()).toEqual([true, true]);
    const later = new Picture(path);
    later.take(origin, seoul.log.with(new Map([[1, "erased"]])));
    later.close();
    expect(held()).toEqual([false, false]);
  });

  test("that is none, because its disk broke for instance, is made anew", () => {
    const path = fresh();
    new Picture(path).close();
    writeFileSync(path, "not a database at all, ".repeat(500));
    const picture = new Picture(path);
    picture.take(origin, entries);
    expect(dumpOf(picture)).toBe(whole);
    picture.close();
  });
});
