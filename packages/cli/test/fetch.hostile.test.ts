import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError } from "@bongsu/input";
import { afterEach, describe, expect, test } from "vitest";
import { fetchDocument, type FetchLimits } from "../src/fetch/fetch-document.ts";
import { mayAsk } from "../src/fetch/public-address.ts";
import { bongsu } from "./run-cli.ts";
import { temporaryFolder } from "./temporary.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = temporaryFolder();
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on this machine, and its address. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const fetching = (url: string, limits: Partial<FetchLimits> = {}) =>
  fetchDocument(url, { allowLoopback: true, limits });
const saidOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was wrong",
    (error: unknown) =>
      error instanceof InputError ? (error.problems[0]?.found.en ?? "") : `not a problem: ${String(error)}`,
  );

describe("addresses that may be asked", () => {
  test.each(["8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700::1111"])("%s", (address) => {
    expect(mayAsk(address, false)).toBe(true);
  });
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "ff02::1",
  ])("not %s", (address) => {
    expect(mayAsk(address, false)).toBe(false);
  });
  test("this machine's own alone where that is wished", () => {
    for (const address of ["127.0.0.1", "127.9.9.9", "::1"]) expect(mayAsk(address, true)).toBe(true);
    for (const address of ["10.0.0.1", "169.254.169.254", "fe80::1"])
      expect(mayAsk(address, true)).toBe(false);
  });
});

describe("what an address gives", () => {
  test("arrives with its type, after redirects", async () => {
    const base = await serving((request, response) => {
      if (request.url === "/old") response.writeHead(302, { location: "/new#part" }).end();
      else response.writeHead(200, { "content-type": "text/html" }).end("<p>Words.</p>");
    });
    const { url, bytes, mediaType } = await fetching(`${base}/old`);
    expect([url, new TextDecoder().decode(bytes), mediaType]).toEqual([
      `${base}/new`,
      "<p>Words.</p>",
      "text/html",
    ]);
  });

  test("is asked for without cookies, and unpacked", async () => {
    let seen: Record<string, unknown> = {};
    const base = await serving((request, response) => {
      seen = request.headers;
      response.end("x");
    });
    await fetching(base);
    expect(seen).toMatchObject({ "accept-encoding": "identity" });
    expect(seen).not.toHaveProperty("cookie");
  });

  test.each<readonly [string, RequestListener, Partial<FetchLimits>, RegExp]>([
    [
      "too large",
      (_, response) => void response.end("x".repeat(2_000_000)),
      { mebibytes: 1 },
      /larger than 1 MiB/,
    ],
    [
      "endless",
      (_, response) => void setInterval(() => response.write("x".repeat(100_000)), 1).unref(),
      { mebibytes: 1 },
      /larger than 1 MiB/,
    ],
    ["never coming", () => undefined, { seconds: 0.2 }, /did not come within/],
    [
      "begun and never ended",
      (_, response) => void response.write("x"),
      { seconds: 0.2 },
      /did not come within/,
    ],
    [
      "cut off",
      (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("x", () => response.destroy());
      },
      {},
      /did not answer/,
    ],
    [
      "round and round",
      (_, response) => void response.writeHead(302, { location: "/" }).end(),
      {},
      /redirects more than 5/,
    ],
    ["not there", (_, response) => void response.writeHead(404).end("no"), {}, /answered 404/],
    [
      "packed though asked not to",
      (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
      {},
      /packed its answer/,
    ],
    [
      "a way into this machine's file",
      (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      {},
      /no address/,
    ],
    [
      "a way into a private network",
      (_, response) =>
        void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
      {},
      /not on the public internet/,
    ],
  ])("%s is refused", async (_, answer, limits, said) => {
    expect(await saidOf(fetching(await serving(answer), limits))).toMatch(said);
  });

  test("nobody listens", async () => {
    const base = await serving(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await saidOf(fetching(base))).toMatch(/did not answer \(ECONNREFUSED\)/);
  });

  test.each([
    "http://localhost:1/",
    "http://127.0.0.1:1/",
    "http://0x7f000001/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://2130706433/",
  ])("%s is refused unless this machine's own are permitted", async (url) => {
    expect(await saidOf(fetchDocument(url, { allowLoopback: false }))).toMatch(/not on the public internet/);
  });

  test.each(["http://user:secret@example.org/", "javascript:alert(1)", "http://"])(
    "%s is no address",
    async (url) => {
      expect(await saidOf(fetching(url))).toMatch(/no address/);
    },
  );
});

test("watch compares a file with an address, and records where it came from, its digest and the day", async () => {
  const base = await serving(
    (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end("<h1>Policy</h1><p>The log may be kept by us.</p>"),
  );
  const old = join(folder, "old.md");
  writeFileSync(old, "# Policy\n\nThe log must be kept by us.\n");
  const refused = await bongsu("watch", old, base, "--lang", "en");
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("--allow-loopback");
  const { code, out } = await bongsu("watch", old, base, "--allow-loopback", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    new: {
      format: "html",
      digest: expect.stringMatching(/^sha256:/),
      fetched: { from: base, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    },
    findings: [{ modality: [{ from: { modality: "obligation" }, to: { modality: "permission" } }] }],
  });
});
