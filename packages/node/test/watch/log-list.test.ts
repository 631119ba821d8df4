import { describe, expect, test } from "vitest";
import { parseLogList, takeList } from "../../src/watch/log-list.ts";
import { TestLog, newFolder, openWatch, utf8 } from "../witness/world.ts";
import { crypto } from "./network.ts";

/** Keys of logs of others that are in use; the first two stand in the format's own example. */
const SUMDB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
const ANDXOR = "tlog.andxor.it+d5e6b3d0+AU6uJ3h8tb+RRMdGjHV4KCrrHoKfIYGbhL2A46thEhKQ";
const JELLYFISH =
  "sigsum.org/v1/tree/c9e525b98f412ede185ff2ac5abf70920a2e63a6ae31c88b1138b85de328706b+d6c89be8+ARVPSZdrWf8JoSNnX1jLPjRuBFV1PDw7FdRl3LT2USsL";

const LIST = `#
# List:      10qps-100klogs
#
logs/v0

# 1st list item
vkey ${SUMDB}
qpd 86400
contact https://tlog.foo.example/contact

vkey ${JELLYFISH}
origin something-else
qpd 24
	contact sysadmin (at) bar.example

vkey ${ANDXOR}
qpd 1
# Trailing
`;

describe("a list of logs", () => {
  test("is read as the witness network writes it", () => {
    expect(parseLogList(crypto, utf8(LIST))).toEqual([
      { origin: "sum.golang.org", vkey: SUMDB },
      { origin: "something-else", vkey: JELLYFISH },
      { origin: "tlog.andxor.it", vkey: ANDXOR },
    ]);
  });

  test.each([
    ["nothing", "", 1],
    ["no header", `vkey ${SUMDB}\n`, 1],
    ["another version", "logs/v1\n", 1],
    ["a second header", "logs/v0\nlogs/v0\n", 2],
    ["a key that is changed", `logs/v0\n\nvkey ${SUMDB.replace("033de0ae", "033de0af")}\n`, 3],
    ["an unknown word", `logs/v0\nvkey ${SUMDB}\nquota 3\n`, 3],
    ["a word before the first key", "logs/v0\nqpd 3\n", 2],
    ["a word without a value", `logs/v0\nvkey ${SUMDB}\norigin\n`, 3],
  ])("%s is refused with the line", (_what, text, line) => {
    expect(() => parseLogList(crypto, utf8(text))).toThrow(
      expect.objectContaining({ code: "log-list-malformed", details: expect.objectContaining({ line }) }),
    );
  });

  test("only adds: a log that it leaves out stays, and so does a key that it changes", () => {
    const watch = openWatch(newFolder(), { witness: null });
    const own = new TestLog("tlog.andxor.it");
    const first = takeList(watch.logs, parseLogList(crypto, utf8(LIST)), 1);
    expect(first).toEqual({
      added: ["sum.golang.org", "tlog.andxor.it"],
      otherKey: [],
      // Its key is not of its origin's name, which is what a note is opened by.
      unfit: ["something-else"],
    });
    const changed = `logs/v0\nvkey ${own.vkey}\nvkey ${JELLYFISH}\n`;
    expect(takeList(watch.logs, parseLogList(crypto, utf8(changed)), 2)).toMatchObject({
      added: [JELLYFISH.split("+")[0]],
      otherKey: ["tlog.andxor.it"],
    });
    expect(watch.logs.trusted("tlog.andxor.it")?.vkey).toBe(ANDXOR);
    expect(watch.logs.trusted("sum.golang.org")?.vkey).toBe(SUMDB);
    watch.close();
  });
});
