import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bongsuIn, type Ran } from "./run-cli.ts";
import { temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const ENV = { XDG_STATE_HOME: at("state"), XDG_DATA_HOME: at("data") };
const ours = (...argv: string[]): Promise<Ran> => bongsuIn(ENV, ...argv);

/** A plain web server over a folder. */
let server: Server;
let url = "";
beforeAll(async () => {
  await ours(
    "node",
    "init",
    "--data",
    at("one"),
    "--domain",
    "institute.example",
    "--kind",
    "institute",
    "--country",
    "KR",
  );
  await ours("node", "init", "--data", at("two"));
  await ours("node", "config", "allowPrivateNeighbours", "true", "--data", at("two"));
  server = createServer((request, response) => {
    readFile(join(at("one/log"), request.url ?? "")).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe("bongsu node init", () => {
  test("needs nothing said: a random permanent name below .invalid, in the folder of the user", async () => {
    const { code, out } = await ours("node", "init", "--json");
    const { domain, homeLog, folder: made } = JSON.parse(out);
    expect([code, made]).toEqual([0, at("data/bongsu")]);
    expect(domain).toMatch(/^[a-z2-7]{26}\.node\.invalid$/);
    expect(homeLog.origin).toBe(domain);
  });

  test("with a domain the log has its name below it; a second node does not take the first one's place", async () => {
    const about = JSON.parse(readFileSync(at("one/log/bongsu.json"), "utf8"));
    expect([about.domain, about.homeLog.origin]).toEqual(["institute.example", "log.institute.example"]);
    const again = await ours("node", "init", "--data", at("one"));
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("There is something at")]);
  });
});

test("bongsu node domain: the log keeps its name, says who its party is now, and takes what the party says from then on", async () => {
  await ours("node", "init", "--data", at("named"));
  const before = JSON.parse(readFileSync(at("named/log/bongsu.json"), "utf8"));
  const { code, out } = await ours("node", "domain", "later.example", "--data", at("named"));
  expect([code, out]).toEqual([0, expect.stringContaining("says that its party is later.example")]);
  const now = JSON.parse(readFileSync(at("named/log/bongsu.json"), "utf8"));
  expect(now).toEqual({ ...before, domain: "later.example" });
  const keys = await ours("party", "keys", at("named/log"), "--json");
  expect(keys.code).toBe(0);
  writeFileSync(
    at("observation.yaml"),
    `statement: objection\nobjectsTo:\n  statement: sha256:${"1".repeat(64)}\ntext:\n  - language: en\n    text: No.\n`,
  );
  const said = await ours(
    "statement",
    "sign",
    at("observation.yaml"),
    "--log",
    at("named/log"),
    "-o",
    at("s.sigstore.json"),
  );
  expect(said.code).toBe(0);
  expect((await ours("log", "list", at("named/log"))).out).toContain("later.example");
  expect((await ours("log", "fsck", at("named/log"))).code).toBe(0);
  expect((await ours("node", "domain", "UPPER.example", "--data", at("named"))).code).toBe(2);
});

describe("bongsu node config", () => {
  test("shows every setting with its meaning in both languages", async () => {
    for (const lang of ["ko", "en"]) {
      const { out } = await ours("node", "config", "--data", at("one"), "--lang", lang);
      expect(out).toMatch(/^pollSeconds: 60$/m);
      expect(out.match(/^ {4}\S.*$/gm)?.length).toBe(out.match(/^\w+: /gm)?.length);
    }
  });

  test("changes one and leaves comments and the others as they are", async () => {
    writeFileSync(
      at("one/node.yaml"),
      "# ours\naccept:\n  - a.example\nlang: ko # Korean readers\nport: 4000\n",
    );
    expect((await ours("node", "config", "accept", "[b.example, c.example]", "--data", at("one"))).code).toBe(
      0,
    );
    expect((await ours("node", "config", "pollSeconds", "5", "--data", at("one"))).out).toBe("5\n");
    expect(readFileSync(at("one/node.yaml"), "utf8")).toBe(
      '# ours\naccept: ["b.example","c.example"]\nlang: ko # Korean readers\nport: 4000\npollSeconds: 5\n',
    );
  });

  test("refuses what is no setting by name, with the nearest one, and what a setting cannot be; nothing is written", async () => {
    const before = readFileSync(at("one/node.yaml"), "utf8");
    const wrong = await ours("node", "config", "polSeconds", "5", "--data", at("one"));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("Did you mean “pollSeconds”?")]);
    const far = await ours("node", "config", "pollSeconds", "soon", "--data", at("one"), "--lang", "ko");
    expect([far.code, far.err]).toEqual([2, expect.stringContaining("1~86400 사이의 정수")]);
    expect(readFileSync(at("one/node.yaml"), "utf8")).toBe(before);
  });
});

describe("bongsu peer", () => {
  test("adds a plain web server's log, says whose key was believed, lists it and removes it", async () => {
    const added = await ours("peer", "add", `${url}/`, "--data", at("two"));
    expect([added.code, added.out]).toEqual([0, expect.stringContaining("institute.example is followed")]);
    expect(added.err).toContain("Its key was believed because this address gave it: log.institute.example+");
    expect((await ours("node", "status", "--data", at("two"))).out).toContain(
      `log.institute.example (${url}): not read yet`,
    );
    expect((await ours("peer", "list", "--data", at("two"))).out).toContain("key of its first answer");
    const removed = await ours("peer", "remove", "log.institute.example", "--data", at("two"));
    expect([removed.code, (await ours("peer", "list", "--data", at("two"))).out]).toEqual([
      0,
      expect.stringContaining("Nobody is followed yet"),
    ]);
    expect((await ours("peer", "remove", url, "--data", at("two"))).code).toBe(2);
  });

  test("refuses another key than the one that was given, an address without a log, its own log, and what is inside without leave", async () => {
    const own = readFileSync(at("two/log/log.vkey"), "utf8").trim();
    const other = await ours("peer", "add", url, "--vkey", own, "--data", at("two"));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("was expected")]);
    expect((await ours("peer", "add", `${url}/nothing`, "--data", at("two"))).err).toContain(
      "There is no log at",
    );
    await ours("node", "config", "allowPrivateNeighbours", "true", "--data", at("one"));
    expect((await ours("peer", "add", url, "--data", at("one"))).err).toContain("this node's own log");
    await ours("node", "config", "allowPrivateNeighbours", "false", "--data", at("two"));
    expect((await ours("peer", "add", url, "--data", at("two"))).err).toContain("private network");
    await ours("node", "config", "allowPrivateNeighbours", "true", "--data", at("two"));
    expect((await ours("peer", "list", "--data", at("two"))).out).toContain("Nobody is followed yet");
  });
});

test("what is not there, or has no passphrase, is said in a sentence", async () => {
  for (const argv of [
    ["status"],
    ["rebuild"],
    ["resume"],
    ["config"],
    ["backup", at("x"), "--passphrase-file", at("p")],
  ]) {
    writeFileSync(at("p"), "secret\n");
    const { code, err } = await ours("node", ...argv, "--data", at("nowhere"));
    expect([code, err]).toEqual([2, expect.stringContaining("There is no node in")]);
  }
  const { code, err } = await ours("node", "backup", at("b"), "--data", at("one"));
  expect([code, err, existsSync(at("b"))]).toEqual([
    2,
    expect.stringContaining("No passphrase was given."),
    false,
  ]);
});
