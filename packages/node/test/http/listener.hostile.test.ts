import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, guardedApp, listenNode, loopbackNames } from "../../src/index.ts";
import { mountFiles } from "../../src/http/files/mount-files.ts";
import { readBody } from "../../src/http/route/read-body.ts";
import { options } from "./support/options.ts";
import { type OwnLog, ownLog } from "./support/own-log.ts";
import { type Exchange, exchange, statusOf } from "./support/raw.ts";

const LIMITS = { headers: 300, request: 500, idle: 400, headerBytes: 2048, connections: 8 };
let log: OwnLog;
let server: Listening;
const failures: unknown[] = [];
const MIB = 1 << 20;
/** MiB that the endless answer has given so far, and when nobody wants more of it. */
let made = 0;
let letGo = (): void => {};
const gone = new Promise<void>((resolve) => (letGo = resolve));

beforeAll(async () => {
  log = await ownLog();
  const app = guardedApp(options({ names: loopbackNames(() => server.port) }), (error) =>
    failures.push(error),
  );
  mountFiles(app, { log, copy: () => null }, options());
  app.post("/take", async (c) => c.text(String((await readBody(c, 5000)).length)));
  app.get("/slow", async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 2 * LIMITS.idle + 100));
    return c.text("made at last");
  });
  const chunk = new Uint8Array(MIB);
  const pull = (to: ReadableStreamDefaultController<Uint8Array>): void => {
    made += 1;
    to.enqueue(chunk);
  };
  app.get("/endless", () => new Response(new ReadableStream({ pull, cancel: () => letGo() })));
  server = await listenNode(app, { host: "127.0.0.1", port: 0 }, LIMITS);
});
afterAll(async () => {
  await server.close();
  await log[Symbol.asyncDispose]();
});

const host = () => `Host: 127.0.0.1:${server.port}`;
const request = (first: string, ...lines: string[]): string => [first, ...lines, "", ""].join("\r\n");
const send = (first: string, ...lines: string[]): Promise<Exchange> =>
  exchange(server.port, request(first, ...lines, "Connection: close"));

test("the twin: a sound request is answered", async () => {
  const answer = await send("GET /checkpoint HTTP/1.1", host());
  expect(statusOf(answer)).toBe(200);
  expect(answer.text).toContain(log.origin);
});

test.each<[string, () => Promise<Exchange>, number]>([
  ["no Host", () => send("GET /checkpoint HTTP/1.1"), 400],
  ["two Hosts", () => send("GET /checkpoint HTTP/1.1", host(), "Host: evil.example"), 400],
  ["the same Host twice", () => send("GET /checkpoint HTTP/1.1", host(), host()), 400],
  ["another Host", () => send("GET /checkpoint HTTP/1.1", "Host: evil.example"), 403],
  ["a Host that is no name", () => send("GET /checkpoint HTTP/1.1", "Host: a b@c"), 400],
  ["a target in absolute form", () => send("GET http://evil.example/checkpoint HTTP/1.1", host()), 403],
  ["another scheme", () => send("GET ftp://127.0.0.1/checkpoint HTTP/1.1", host()), 400],
  ["a climb", () => send("GET /tile/../private/lock HTTP/1.1", host()), 404],
  ["a climb in disguise", () => send("GET /tile/..%2fprivate%2flock HTTP/1.1", host()), 404],
  ["an encoded NUL", () => send("GET /checkpoint%00 HTTP/1.1", host()), 404],
  ["bytes that are no UTF-8", () => send("GET /%ff%fe HTTP/1.1", host()), 404],
  ["a backslash", () => send("GET /tile\\..\\private HTTP/1.1", host()), 400],
  ["a method that nobody has", () => send("BREW /checkpoint HTTP/1.1", host()), 400],
  ["TRACE", () => send("TRACE /checkpoint HTTP/1.1", host()), 405],
  ["a version that there is not", () => send("GET /checkpoint HTTP/9.9", host()), 400],
  ["no HTTP at all", () => exchange(server.port, "\u0016\u0003\u0001 hello\r\n\r\n"), 400],
  ["more headers than are read", () => send("GET / HTTP/1.1", host(), `X: ${"x".repeat(4000)}`), 431],
  ["a path that is too long", () => send(`GET /${"x".repeat(4000)} HTTP/1.1`, host()), 431],
  [
    "two lengths (request smuggling)",
    () => send("POST /take HTTP/1.1", host(), "Content-Length: 4", "Content-Length: 5"),
    400,
  ],
  [
    "a length and chunks",
    () => send("POST /take HTTP/1.1", host(), "Content-Length: 4", "Transfer-Encoding: chunked"),
    400,
  ],
])("%s", async (_, ask, status) => {
  const answer = await ask();
  expect(statusOf(answer)).toBe(status);
  expect(answer.text).not.toMatch(/at .*\.(ts|js|mjs):\d+/);
});

test("headers that come too slowly end the connection", async () => {
  const answer = await exchange(server.port, `GET / HTTP/1.1\r\n${host()}\r\n`, (socket) => {
    const drip = setInterval(() => socket.write("X: x\r\n"), 50);
    socket.on("close", () => clearInterval(drip));
  });
  expect(statusOf(answer)).toBe(408);
  expect(answer.took).toBeLessThan(3000);
});

test("a body that comes too slowly ends the connection", async () => {
  const head = request("POST /take HTTP/1.1", host(), "Content-Length: 1000");
  const answer = await exchange(server.port, head, (socket) => {
    const drip = setInterval(() => socket.write("x"), 50);
    socket.on("close", () => clearInterval(drip));
  });
  expect(statusOf(answer)).not.toBe(200);
  expect(answer.took).toBeLessThan(3000);
});

test("a connection that says nothing is closed", async () => {
  const answer = await exchange(server.port, "");
  expect(answer.text === "" || statusOf(answer) === 408).toBe(true);
  expect(answer.took).toBeLessThan(3000);
});

test("a reader that does not read is let go, and its answer is not made ahead of it", async () => {
  const answer = exchange(server.port, request("GET /endless HTTP/1.1", host()), (socket) => {
    socket.pause();
    void gone.then(() => socket.destroy());
  });
  await gone;
  // What fits into the buffers of the two sockets, and no more.
  expect(made).toBeLessThan(64);
  await answer;
});

test("an answer that takes long to make is waited for", async () => {
  const answer = await send("GET /slow HTTP/1.1", host());
  expect([statusOf(answer), answer.text.endsWith("made at last")]).toEqual([200, true]);
});

test("a body that is longer than it may be is not read to its end", async () => {
  const chunked = request("POST /take HTTP/1.1", host(), "Connection: close", "Transfer-Encoding: chunked");
  const chunk = `${(1000).toString(16)}\r\n${"x".repeat(1000)}\r\n`;
  const whole = await exchange(server.port, `${chunked}${chunk.repeat(5)}0\r\n\r\n`, () => {}, 300);
  expect(statusOf(whole)).toBe(200);
  expect(statusOf(await exchange(server.port, `${chunked}${chunk.repeat(6)}`, () => {}, 300))).toBe(413);
  const told = request("POST /take HTTP/1.1", host(), "Connection: close", "Content-Length: 5001");
  expect(statusOf(await exchange(server.port, told, () => {}, 300))).toBe(413);
});

test("more connections than are allowed are turned away, and those that are open go on", async () => {
  const idle = Array.from({ length: LIMITS.connections }, () => exchange(server.port, "GET", () => {}, 200));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await send("GET /checkpoint HTTP/1.1", host())).text).toBe("");
  await Promise.all(idle);
  expect(statusOf(await send("GET /checkpoint HTTP/1.1", host()))).toBe(200);
});

test("none of this is a failure of the node", () => {
  expect(failures).toEqual([]);
});
