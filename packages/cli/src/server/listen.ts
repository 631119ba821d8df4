import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { text } from "@bongsu/input";
import { usage } from "../failure.ts";

export interface Listening {
  readonly port: number;
  /** Ends at once, open connections included. */
  close(): void;
}

/**
 * Serves on 127.0.0.1 and nowhere else; port 0 is any that is free.
 * @throws InputError `usage` where the port is taken or not ours to take.
 */
export function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(["EADDRINUSE", "EACCES"].includes(error.code ?? "") ? taken(port) : error),
    );
    server.listen(port, "127.0.0.1", () => {
      const { port: got } = addressOf(server.address());
      resolve({
        port: got,
        close: () => {
          server.close();
          if ("closeAllConnections" in server) server.closeAllConnections();
        },
      });
    });
  });
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}

const taken = (port: number): Error =>
  usage(
    "--port",
    text(
      `Port ${port} is in use, or not allowed to you.`,
      `포트 ${port}번은 이미 쓰이고 있거나 쓸 권한이 없다.`,
    ),
    text("a free port", "비어 있는 포트"),
    text("Leave --port out and a free one is taken.", "--port를 빼면 비어 있는 포트를 고른다."),
  );
