import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { bongsuIn, type Ran } from "./run-cli.ts";
import { temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const state = join(folder, "state");
const ours = (...argv: string[]): Promise<Ran> =>
  bongsuIn({ XDG_STATE_HOME: state }, "witness", ...argv, "--data", join(folder, "node"), "--lang", "en");

/** Keys of logs of others that are in use. */
const SUMDB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
const ANDXOR = "tlog.andxor.it+d5e6b3d0+AU6uJ3h8tb+RRMdGjHV4KCrrHoKfIYGbhL2A46thEhKQ";

const listSchema = z.object({
  held: z.string().nullable(),
  logs: z.array(z.object({ origin: z.string(), cosigned: z.number().nullable() })),
});
const listed = async () => listSchema.parse(JSON.parse((await ours("list", "--json")).out));

beforeAll(async () => {
  const env = { XDG_STATE_HOME: state };
  expect((await bongsuIn(env, "node", "init", "--data", join(folder, "node"))).code).toBe(0);
});

test("logs are added by key and by list, and a list takes none away", async () => {
  expect((await ours("add", SUMDB)).out).toContain("sum.golang.org");
  const list = join(folder, "logs.txt");
  writeFileSync(list, `logs/v0\nvkey ${ANDXOR}\nqpd 1\n`);
  expect((await ours("add", "--list", list)).code).toBe(0);
  expect((await listed()).logs).toEqual([
    { origin: "sum.golang.org", cosigned: null },
    { origin: "tlog.andxor.it", cosigned: null },
  ]);
  expect((await ours("add", ANDXOR)).out).toContain("known already");
});

test.each([
  ["a key that is changed", [SUMDB.replace("033de0ae", "033de0af")], "033de0af"],
  ["nothing", [], "No log is named"],
  ["a list that is not there", ["--list", "/nowhere/logs"], "/nowhere/logs"],
])("%s is refused", async (_what, argv, found) => {
  const { code, err } = await ours("add", ...argv);
  expect(code).toBe(2);
  expect(err).toContain(found);
  expect(err).not.toMatch(/\n\s+at /);
});

test("on a machine that does not know the folder nothing is cosigned until that is confirmed", async () => {
  expect((await ours("resume")).out).toContain("not held back");
  rmSync(state, { recursive: true });
  const held = await ours("list");
  expect(held.err).toContain("bongsu witness resume");
  expect((await listed()).held).toBe("witness-elsewhere");
  const { code, err } = await ours("resume", "/nowhere/checkpoint");
  expect([code, err.includes("/nowhere/checkpoint")]).toEqual([2, true]);
  expect((await listed()).held).toBe("witness-elsewhere");
  expect((await ours("resume")).out).toContain("cosigns again");
  expect((await listed()).held).toBeNull();
});
