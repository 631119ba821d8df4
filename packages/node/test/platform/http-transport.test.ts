import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HttpTransport } from "../../src/platform/http-transport.ts";
import { NodeRefusal } from "../../src/refusal.ts";

let server: Server;
let port = 0;
let answer: RequestListener = (_, response) => void response.end("here");
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = portOf(server.address());
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const portOf = (address: ReturnType<Server["address"]>): number => {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};
const LIMITS = { method: "GET", mostBytes: 1000, timeout: 2000 } as const;
const open = new HttpTransport({ allowPrivate: true });
const closed = new HttpTransport({ allowPrivate: false });

async function refusalOf(transport: HttpTransport, url: string): Promise<string> {
  try {
    return `answered ${(await transport.ask({ ...LIMITS, url })).status}`;
  } catch (error) {
    if (error instanceof NodeRefusal) return error.code;
    throw error;
  }
}

describe("forms of an address that lead inside", () => {
  test.each([
    (p: number) => `http://127.0.0.1:${p}/`,
    (p: number) => `http://localhost:${p}/`,
    (p: number) => `http://2130706433:${p}/`,
    (p: number) => `http://0x7f000001:${p}/`,
    (p: number) => `http://0177.0.0.1:${p}/`,
    (p: number) => `http://127.1:${p}/`,
    (p: number) => `http://0:${p}/`,
    (p: number) => `http://[::1]:${p}/`,
    (p: number) => `http://[::ffff:127.0.0.1]:${p}/`,
    (p: number) => `http://[::ffff:7f00:1]:${p}/`,
    (p: number) => `http://①②⑦.0.0.1:${p}/`,
    () => "http://169.254.169.254/latest/meta-data/",
    () => "http://[fd00:ec2::254]/latest/",
    () => "http://10.0.0.1/",
    () => "http://[fe80::1]/",
  ])("%s", async (form) => {
    const { length } = asked;
    expect(await refusalOf(closed, form(port))).toBe("transport-forbidden");
    expect(asked).toHaveLength(length);
  });

  test("what is never called is not called where private neighbours are allowed either", async () => {
    expect(await refusalOf(open, "http://169.254.169.254/latest/meta-data/")).toBe("transport-forbidden");
    expect(await refusalOf(open, "http://0.0.0.0:1/")).toBe("transport-forbidden");
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("answered 200");
  });

  test.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "http://user:pass@127.0.0.1/",
    "gopher://x/",
    "not a url",
  ])("%s is no address for this", async (url) =>
    expect(await refusalOf(open, url)).toBe("transport-forbidden"),
  );
});

describe("a name", () => {
  test("that means a private address is not followed", async () => {
    const rebinding = new HttpTransport({
      allowPrivate: false,
      resolve: async () => ["127.0.0.1", "10.0.0.1"],
    });
    expect(await refusalOf(rebinding, `http://neighbour.example:${port}/`)).toBe("transport-forbidden");
  });

  test("is resolved once, and the connection goes to the address that was looked at", async () => {
    let times = 0;
    const counting = new HttpTransport({
      allowPrivate: true,
      // What a rebinding name server does: a good answer first, another one for whoever asks again.
      resolve: async () => (times++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]),
    });
    expect(await refusalOf(counting, `http://neighbour.example:${port}/a?b`)).toBe("answered 200");
    expect([times, asked.at(-1)]).toEqual([1, `neighbour.example:${port} /a?b`]);
  });
});

describe("answers", () => {
  test("that lead elsewhere are not followed", async () => {
    answer = (_, response) =>
      void response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
    const { length } = asked;
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("answered 302");
    expect(asked).toHaveLength(length + 1);
  });

  test("that are longer than allowed are cut off, whether they say so or not", async () => {
    answer = (_, response) => void response.end("x".repeat(1001));
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("transport-too-large");
    answer = (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write("x".repeat(500), () => setImmediate(more));
      };
      more();
    };
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("transport-too-large");
    answer = (_, response) => void response.end("x".repeat(1000));
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("answered 200");
  });

  test("that come a byte at a time end with the time that is allowed", async () => {
    answer = (_, response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    };
    const started = performance.now();
    await expect(
      open.ask({ ...LIMITS, timeout: 200, url: `http://127.0.0.1:${port}/` }),
    ).rejects.toMatchObject({
      code: "transport-timeout",
    });
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test("of which only the headers dribble, or nothing comes at all, end so as well", async () => {
    const slow = createSocketServer((socket) => {
      socket.on("error", () => undefined);
      const timer = setInterval(() => socket.write("X"), 20);
      socket.on("close", () => clearInterval(timer));
      socket.write("HTTP/1.1 200 OK\r\nX-A: ");
    });
    const silent = createSocketServer((socket) => void socket.on("error", () => undefined));
    for (const each of [slow, silent]) {
      await new Promise<void>((resolve) => each.listen(0, "127.0.0.1", resolve));
      const url = `http://127.0.0.1:${portOf(each.address())}/`;
      await expect(open.ask({ ...LIMITS, timeout: 200, url })).rejects.toMatchObject({
        code: "transport-timeout",
      });
      each.close();
    }
  });

  test("that are cut short, or compressed, are no answers", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("transport-failed");
    answer = (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("x");
    expect(await refusalOf(open, `http://127.0.0.1:${port}/`)).toBe("transport-failed");
    expect(await refusalOf(open, "http://127.0.0.1:1/")).toBe("transport-failed");
  });
});
