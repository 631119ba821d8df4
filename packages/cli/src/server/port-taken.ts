import { text } from "@bongsu/input";
import { usage } from "../failure.ts";

const NOT_OURS: readonly unknown[] = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"];

/** What went wrong as wrong usage, where address or port are not ours to take; else as it was. */
export const portTaken = (error: unknown, host: string, port: number): unknown =>
  error instanceof Error && "code" in error && NOT_OURS.includes(error.code) ? taken(host, port) : error;

const taken = (host: string, port: number): Error =>
  usage(
    "--port",
    text(
      `Port ${port} of ${host} is in use, or not allowed to you.`,
      `${host}의 포트 ${port}번은 이미 쓰이고 있거나 쓸 권한이 없다.`,
    ),
    text("an address of this machine and a free port", "이 컴퓨터의 주소와 비어 있는 포트"),
    text("Leave --port out and a free one is taken.", "--port를 빼면 비어 있는 포트를 고른다."),
  );
