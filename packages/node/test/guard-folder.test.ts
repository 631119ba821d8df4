import { homedir } from "node:os";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guardIn, stateFolder } from "../src/index.ts";

test("state is kept where XDG says, and under the home folder unless told", () => {
  expect(stateFolder({ XDG_STATE_HOME: "/srv/state" })).toBe("/srv/state/bongsu");
  expect(stateFolder({ XDG_STATE_HOME: "state" })).toBe(join(homedir(), ".local/state/bongsu"));
  expect(stateFolder({})).toBe(join(homedir(), ".local/state/bongsu"));
});

test("each origin has its own memory", async () => {
  const state = mkdtempSync(join(tmpdir(), "bongsu-guard-"));
  expect(await guardIn(state, "log.example.org").advance(null, Uint8Array.of(1))).toBe(true);
  expect(await guardIn(state, "log.example.org").read()).toEqual({ note: Buffer.of(1), retirement: null });
  expect(await guardIn(state, "other.example.org").read()).toEqual({ note: null, retirement: null });
  expect(readdirSync(join(state, "signed"))).toEqual(["log.example.org"]);
  rmSync(state, { recursive: true });
});

test.each(["", "..", "a/b", "Log.example", "a..b", "-a", "a_b", "log.example.org:80", `${"a".repeat(254)}`])(
  "“%s” is no host name",
  (origin) => {
    expect(() => guardIn("/nowhere", origin)).toThrow(
      expect.objectContaining({ code: "origin-not-host", details: { found: origin.slice(0, 80) } }),
    );
  },
);
