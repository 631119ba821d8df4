import { type Socket, connect } from "node:net";

/** What a server sends over one connection until it closes it, and how long that took in milliseconds. */
export interface Exchange {
  readonly text: string;
  readonly took: number;
}

/** Sends bytes as they are; `then` may go on sending. Resolves when the other side closes, or after `patience`. */
export function exchange(
  port: number,
  bytes: string,
  then: (socket: Socket) => void = () => {},
  patience = 5000,
): Promise<Exchange> {
  const from = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(bytes);
      then(socket);
    });
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on("data", (part) => parts.push(part));
    // A server that has had enough resets the connection; what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve({ text: Buffer.concat(parts).toString(), took: performance.now() - from });
    });
  });
}

export const statusOf = ({ text }: Exchange): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
