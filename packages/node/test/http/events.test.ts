import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { eventSchema } from "@bongsu/sdk";
import type { NodeEvent } from "@bongsu/sdk";
import { type Listening, guardedApp, listenNode, loopbackNames } from "../../src/index.ts";
import { eventEndpoints } from "../../src/http/api/events.ts";
import { EventStreams } from "../../src/http/events/event-streams.ts";
import { mount } from "../../src/http/route/mount.ts";
import { EventHub } from "../../src/runtime/event-hub.ts";
import { HandClock, options } from "./support/options.ts";

const EVENT: NodeEvent = { event: "checkpoint", origin: "log.seoul.example", size: 7 };
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const hub = (): EventHub => new EventHub();
const streamsOf = (clock: HandClock, events: EventHub, streams = 8, streamsEach = 2) =>
  new EventStreams((hear) => events.listen(hear), clock, { streams, streamsEach });

const servers: Listening[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

test("a reader is told what comes, in the form of server-sent events", async () => {
  const events = hub();
  const reader = streamsOf(new HandClock(), events).open("a")?.getReader();
  expect(text((await reader?.read())?.value)).toBe("retry: 5000\n\n");
  events.tell(EVENT);
  const told = text((await reader?.read())?.value);
  expect(told).toMatch(/^event: checkpoint\ndata: .*\n\n$/);
  expect(eventSchema.parse(JSON.parse(told.split("data: ")[1] ?? ""))).toEqual(EVENT);
});

test("a stream that is silent shows from time to time that it lives", async () => {
  const clock = new HandClock();
  const reader = streamsOf(clock, hub()).open("a")?.getReader();
  await reader?.read();
  clock.turn(30_000);
  expect(text((await reader?.read())?.value)).toBe(":\n\n");
  expect(text((await reader?.read())?.value)).toBe(":\n\n");
});

test("one address has so many streams, all together so many; a place is free again when one ends", async () => {
  const streams = streamsOf(new HandClock(), hub(), 3, 2);
  const first = streams.open("a");
  expect(streams.open("a")).not.toBeNull();
  expect(streams.open("a")).toBeNull();
  expect(streams.open("b")).not.toBeNull();
  expect(streams.open("c")).toBeNull();
  await first?.cancel();
  expect(streams.open("c")).not.toBeNull();
  expect(streams.count).toBe(3);
});

test("a reader that does not read is let go, with no more in memory than may wait", async () => {
  const [clock, events] = [new HandClock(), hub()];
  const streams = streamsOf(clock, events);
  const body = streams.open("a");
  for (let at = 0; at < 1000; at++) events.tell(EVENT);
  expect(streams.count).toBe(0);
  const kept = (await new Response(body).arrayBuffer()).byteLength;
  expect(kept).toBeGreaterThan(10_000);
  expect(kept).toBeLessThan(17_000);
});

test("over the wire: whoever never reads is let go, and the others hear all", async () => {
  const [clock, events] = [new HandClock(), hub()];
  const names = loopbackNames(() => servers[0]?.port ?? 0);
  const set = options({ names, clock });
  const app = guardedApp(set, (error) => {
    throw error;
  });
  let listening = 0;
  const listen = (hear: (event: NodeEvent) => void): (() => void) => {
    const stop = events.listen(hear);
    listening += 1;
    return () => {
      stop();
      listening -= 1;
    };
  };
  mount(app, eventEndpoints({ listen }, set));
  const server = await listenNode(app, { host: "127.0.0.1", port: 0 });
  servers.push(server);
  const ask = `GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`;
  const deaf = connect(server.port, "127.0.0.1", () => deaf.write(ask));
  deaf.pause();
  const heard: string[] = [];
  const awake = connect(server.port, "127.0.0.1", () => awake.write(ask));
  awake.on("data", (part) => heard.push(part.toString()));
  await until(() => listening === 2);
  const before = process.memoryUsage().rss;
  const long: NodeEvent = { ...EVENT, origin: `log.${"seoul".repeat(50)}` };
  const count = (): number => heard.join("").split("event: checkpoint").length - 1;
  // No more than may wait goes out before the one that reads has read it.
  for (let told = 0; listening === 2; heard.length = 0) {
    for (told = 0; told < 40; told++) events.tell(long);
    await until(() => count() === told);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20);
  expect(listening).toBe(1);
  awake.destroy();
  deaf.destroy();
  await until(() => listening === 0);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error("it never came");
}
