import {
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
  createServer,
} from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { NodeHono } from "./route/endpoint.ts";

/** What a connection may take of the server, in milliseconds, bytes and numbers. */
export interface ListenLimits {
  /** For all headers of a request. */
  readonly headers: number;
  /** For a whole request, its body included. */
  readonly request: number;
  /** Without a byte in either direction: for a reader that does not read. */
  readonly idle: number;
  readonly headerBytes: number;
  readonly connections: number;
}

export const LISTEN_LIMITS: ListenLimits = {
  headers: 10_000,
  request: 60_000,
  idle: 60_000,
  headerBytes: 16 << 10,
  connections: 1024,
};

export interface Listening {
  readonly port: number;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

export interface Where {
  /** An address of this machine; 127.0.0.1 for nobody but this machine. */
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
}

/** Serves the app. @throws the system's error, with its code, where the port is taken or not ours to take. */
export async function listenNode(
  app: NodeHono,
  { host, port }: Where,
  limits: ListenLimits = LISTEN_LIMITS,
): Promise<Listening> {
  const server = createServer(serverOptions(limits));
  const answer = getRequestListener(
    (request, { incoming }) => app.fetch(request, { address: incoming.socket.remoteAddress ?? "" }),
    { overrideGlobalObjects: false },
  );
  const working = new WeakMap<Socket, ServerResponse>();
  server.on("request", (incoming, outgoing) => {
    working.set(incoming.socket, outgoing);
    // RFC 9112 section 3.2: several Host lines are refused; Node itself would take the first.
    if (hostLines(incoming) === 1) void answer(incoming, outgoing);
    else outgoing.writeHead(400, { Connection: "close" }).end();
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);
  server.on("timeout", (socket: Socket) => {
    if (!isAtWork(working.get(socket))) socket.destroy();
  });
  await started(server, host, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server has no port");
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer that is still being made, such as a long comparison: nothing moves, and nobody is to blame. */
const isAtWork = (outgoing: ServerResponse | undefined): boolean =>
  outgoing?.req.complete === true && !outgoing.headersSent;

const serverOptions = ({ headers, request, idle, headerBytes }: ListenLimits): ServerOptions => ({
  headersTimeout: headers,
  requestTimeout: request,
  keepAliveTimeout: Math.min(idle, 5000),
  connectionsCheckingInterval: Math.min(headers, 1000),
  maxHeaderSize: headerBytes,
});

const started = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

const hostLines = ({ rawHeaders }: IncomingMessage): number =>
  rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
