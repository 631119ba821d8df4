import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_UPLOADED } from "../src/server/upload.ts";
import { ServedNode } from "./served-node.ts";

const MIB = 1024 * 1024;
const HEAD = `--x\r\ncontent-disposition: form-data; name="files-1"; filename="a.csv"\r\n\r\n`;
const TAIL = "\r\n--x--\r\n";

interface Answer {
  readonly status: number;
  readonly page: string;
}

/** A form sent in chunks (RFC 9112, 7.1): it does not say how long it is. */
function sendInChunks(port: number, mebibytes: number, tail: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      "content-type": "multipart/form-data; boundary=x",
    };
    const options = {
      host: "127.0.0.1",
      port,
      path: "/compare?lang=en",
      method: "POST",
      agent: false,
      headers,
    };
    let answered = false;
    const sending = request(options, (answer) => {
      answered = true;
      let page = "";
      answer.setEncoding("utf8").on("data", (some: string) => (page += some));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, page }));
    });
    // A server that has answered need not take the rest.
    sending.on("error", (error) => (answered ? undefined : reject(error)));
    sending.write(HEAD);
    const some = Buffer.alloc(MIB, "a");
    let left = mebibytes;
    const go = (): void => {
      while (!answered && left-- > 0)
        if (!sending.write(some)) {
          sending.once("drain", go);
          return;
        }
      sending.end(tail);
    };
    go();
  });
}

describe("a form that does not say how long it is", () => {
  let listening: ServedNode;
  beforeAll(async () => {
    listening = await ServedNode.begin();
  });
  afterAll(() => listening[Symbol.asyncDispose]());

  test.each([
    ["whole", TAIL],
    ["cut off", ""],
  ])("over the limit it is too large: %s", async (_, tail) => {
    const { status, page } = await sendInChunks(listening.port, MOST_UPLOADED / MIB + 1, tail);
    expect(status).toBe(413);
    expect(page).toContain("More than 256 MiB were sent.");
  });

  test.each([
    ["whole, it is read", TAIL, "a.csv"],
    ["cut off, it is no form", "", "not a form"],
  ])("below the limit it is not: %s", async (_, tail, said) => {
    const { status, page } = await sendInChunks(listening.port, 1, tail);
    expect(status).toBe(422);
    expect(page).toContain(said);
    expect(page).not.toContain("MiB were sent");
  });
});
