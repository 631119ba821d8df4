import { expect, test } from "vitest";
import { problemSchema } from "@bongsu/sdk";
import { guardedApp } from "../../src/index.ts";
import { HOST, HandClock, PORT, PUBLIC, options } from "./support/options.ts";

const failures: unknown[] = [];
const app = (over: Parameters<typeof options>[0] = {}) => {
  const made = guardedApp(options(over), (error) => failures.push(error));
  made.get("/here", (c) => c.text("here"));
  made.post("/here", (c) => c.text("taken"));
  made.get("/broken", () => {
    throw new Error("/home/somebody/secret");
  });
  return made;
};
const loopback = app();
const open = app({ names: PUBLIC });

test.each([
  ["another name that resolves here (DNS rebinding)", "evil.example:4321", 403],
  ["no port", "127.0.0.1", 403],
  ["another port", "127.0.0.1:80", 403],
  ["a name that begins as ours does", `localhost:${PORT}0`, 403],
  ["nothing", "", 403],
  ["127.0.0.1", HOST, 200],
  ["localhost, in any case of letters", `LocalHost:${PORT}`, 200],
  ["the IPv6 loopback", `[::1]:${PORT}`, 200],
])("host: %s", async (_, host, status) => {
  const answer = await loopback.request(`http://${HOST}/here`, { headers: { host } });
  expect(answer.status).toBe(status);
  if (status === 403) expect(problemSchema.parse(await answer.json()).code).toBe("host-forbidden");
});

test("a target in absolute form names the host as well", async () => {
  const headers = { host: HOST };
  expect((await loopback.request("http://evil.example/here", { headers })).status).toBe(403);
  expect((await loopback.request(`http://${HOST}/here`, { headers })).status).toBe(200);
});

const OWN = `http://${HOST}`;
const FORM = { "content-type": "application/x-www-form-urlencoded" };
test.each<[string, Record<string, string>, number]>([
  ["its own", { origin: OWN }, 200],
  ["its own, by the other name", { origin: `http://localhost:${PORT}` }, 200],
  ["hidden by no-referrer, its own", { origin: "null", "sec-fetch-site": "same-origin" }, 200],
  ["a program's, which sends neither", { "content-type": "application/json" }, 200],
  ["a form without a browser's word for it", FORM, 403],
  ["another page's", { origin: "https://evil.example" }, 403],
  ["https, which is not served", { origin: `https://${HOST}` }, 403],
  ["a sandboxed frame's", { origin: "null", "sec-fetch-site": "cross-site" }, 403],
  ["its own, as another site claims", { origin: OWN, "sec-fetch-site": "cross-site" }, 403],
  ["hidden, of a page elsewhere on the site", { origin: "null", "sec-fetch-site": "same-site" }, 403],
  ["none, of another site", { "sec-fetch-site": "cross-site" }, 403],
])("a post's origin: %s", async (_, headers, status) => {
  const answer = await loopback.request(`${OWN}/here`, {
    method: "POST",
    headers: { host: HOST, ...headers },
  });
  expect(answer.status).toBe(status);
});

test("scripts of other sites read a public node, and nothing on loopback", async () => {
  const origin = "https://elsewhere.example";
  const read = await open.request("https://node.example/here", { headers: { host: "node.example", origin } });
  expect([read.status, read.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  const loop = await loopback.request(`${OWN}/here`, { headers: { host: HOST, origin } });
  expect([loop.status, loop.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  const post = await open.request("https://node.example/here", {
    method: "POST",
    headers: { host: "node.example", origin },
  });
  expect([post.status, post.headers.get("access-control-allow-origin")]).toEqual([403, null]);
});

test("every answer says what may not be done with it, problems too", async () => {
  for (const path of ["/here", "/nowhere", "/broken"]) {
    const { headers } = await loopback.request(`${OWN}${path}`, { headers: { host: HOST } });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

test("an error of the node's own tells the asker nothing, and the operator all", async () => {
  const answer = await loopback.request(`${OWN}/broken`, { headers: { host: HOST } });
  const text = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
  expect(text).not.toContain("secret");
  expect(problemSchema.parse(JSON.parse(text)).code).toBe("failed");
  expect(String(failures.at(-1))).toContain("secret");
});

const asks = async (made: ReturnType<typeof app>, address: string, method = "GET", more = {}) =>
  made.fetch(new Request(`${OWN}/here`, { method, headers: { host: HOST, ...more } }), { address });

test("an address asks so often at once, and again when time has passed", async () => {
  const clock = new HandClock();
  const { limits } = options();
  const made = app({ clock, limits: { ...limits, reads: { burst: 3, perSecond: 0.5 } } });
  const statuses = async (count: number, address: string) =>
    Promise.all(Array.from({ length: count }, async () => (await asks(made, address)).status));
  expect(await statuses(4, "192.0.2.1")).toEqual([200, 200, 200, 429]);
  const refused = await asks(made, "192.0.2.1");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "2"]);
  expect(await statuses(1, "192.0.2.2")).toEqual([200]);
  clock.turn(2000);
  expect(await statuses(2, "192.0.2.1")).toEqual([200, 429]);
});

test("whoever has a whole IPv6 network is one asker; reads and writes are counted apart", async () => {
  const { limits } = options();
  const one = { burst: 1, perSecond: 0.001 };
  const made = app({ limits: { ...limits, reads: one, writes: one } });
  expect((await asks(made, "2001:db8:0:1::1")).status).toBe(200);
  expect((await asks(made, "2001:db8:0:1:ffff::2")).status).toBe(429);
  expect((await asks(made, "2001:db8:0:2::1")).status).toBe(200);
  expect((await asks(made, "2001:db8:0:1::1", "POST")).status).toBe(200);
  expect((await asks(made, "::ffff:192.0.2.1")).status).toBe(200);
  expect((await asks(made, "192.0.2.1")).status).toBe(429);
});

test("what a proxy says of an address counts only behind one's own", async () => {
  const { limits } = options();
  const tight = { ...limits, reads: { burst: 1, perSecond: 0.001 } };
  const told = (made: ReturnType<typeof app>, forwarded: string) =>
    asks(made, "192.0.2.9", "GET", { "x-forwarded-for": forwarded });
  const bare = app({ limits: tight });
  expect((await told(bare, "198.51.100.1")).status).toBe(200);
  expect((await told(bare, "198.51.100.2")).status).toBe(429);
  const behind = app({ limits: tight, behindProxy: true });
  expect((await told(behind, "198.51.100.1")).status).toBe(200);
  expect((await told(behind, "198.51.100.2")).status).toBe(200);
  expect((await told(behind, "203.0.113.7, 198.51.100.2")).status).toBe(429);
});

test("more requests than the node bears at a time are sent away, and the others are answered", async () => {
  const { limits } = options();
  const made = app({ limits: { ...limits, underWay: 2 } });
  let go = (): void => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  made.get("/slow", async (c) => {
    await gate;
    return c.text("done");
  });
  const slow = () => made.request(`${OWN}/slow`, { headers: { host: HOST } });
  const first = [slow(), slow()];
  const third = await slow();
  expect([third.status, third.headers.get("retry-after")]).toEqual([503, "1"]);
  go();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await slow()).status).toBe(200);
});
