import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { statementPageSchema } from "@bongsu/sdk";
import { CACHE, ROOT } from "./children.ts";
import { type Row } from "./row.ts";

const STATEMENTS = 2000;
const CONNECTIONS = 8;
const REQUESTS = 3000;
/** Seconds after which a run ends, however many requests it had. */
const LONGEST = 4;
/** Discarded, while the code is still being compiled. */
const WARM = 300;

/** Answers a second over loopback, beside a bare node:http server that gives out the same bytes. */
export async function apiBench(): Promise<Row[]> {
  const node = await served("ours", String(STATEMENTS));
  try {
    const list = JSON.parse((await fetched(node.port, "/api/v1/statements?limit=1")).toString());
    const digest = statementPageSchema.parse(list).items[0]?.digest ?? "";
    const paths = [
      "/api/v1/node",
      "/api/v1/statements?limit=50",
      `/api/v1/statements/${digest}`,
      `/api/v1/statements/${digest}/bundle`,
      "/tile/0/000",
      "/",
      "/network",
      `/statement/${digest}`,
    ];
    const rows: Row[] = [];
    for (const path of paths) rows.push(await compared(node.port, path));
    return rows;
  } finally {
    node.child.kill();
  }
}

async function compared(port: number, path: string): Promise<Row> {
  const bytes = await fetched(port, path);
  const file = join(CACHE, "bench", "api-bytes");
  mkdirSync(join(CACHE, "bench"), { recursive: true });
  writeFileSync(file, bytes);
  const peer = await served("plain", file);
  try {
    const [ours, theirs] = [await rate(port, path), await rate(peer.port, path)];
    return {
      name: `GET ${path.replace(/sha256:[0-9a-f]{64}/, "{digest}")}`,
      ours,
      peer: theirs,
      ratio: ours / theirs,
      unit: "/s",
      note: `${bytes.length} bytes, ${CONNECTIONS} connections, ${STATEMENTS} statements; peer: node:http with the same bytes and nothing else`,
    };
  } finally {
    peer.child.kill();
  }
}

export interface Served {
  readonly child: ChildProcess;
  readonly port: number;
}

export function served(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, "bench/api-server.ts"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => resolve({ child, port: Number(line.toString()) }));
    child.once("exit", () => reject(new Error(`api-server ${args.join(" ")} ended`)));
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export function fetched(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, path, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${path}: ${answer.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}

/** Answers a second to askers that each wait for one before the next. */
async function rate(port: number, path: string): Promise<number> {
  await all(port, path, WARM);
  const from = performance.now();
  const count = await all(port, path, REQUESTS);
  return (1000 * count) / (performance.now() - from);
}

async function all(port: number, path: string, most: number): Promise<number> {
  const until = performance.now() + LONGEST * 1000;
  let asked = 0;
  let answered = 0;
  const asker = async (): Promise<void> => {
    while (asked < most && performance.now() < until) {
      asked += 1;
      await fetched(port, path);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, asker));
  return answered;
}
