import { replace } from "@bongsu/log";
import { COUNTRIES, domainSchema } from "@bongsu/statement";
import { z } from "zod";
import type { Neighbour } from "../replicate/neighbour.ts";
import { refuse } from "../refusal.ts";
import { FileStore } from "../store/file-store.ts";

const FILE = "neighbours.json";

const neighbourSchema = z.strictObject({
  origin: domainSchema,
  vkey: z.string().max(400),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Whom the log says that it belongs to. */
  domain: domainSchema,
  /** The witness that the neighbour runs, and where its operator says that it stands. */
  witness: z
    .strictObject({
      vkeys: z.array(z.string().max(4000)).min(1).max(8),
      url: z.string().max(2000),
      jurisdiction: z.enum(COUNTRIES).nullable(),
    })
    .nullable(),
  /** Milliseconds since 1970. */
  addedAt: z.int().min(0),
  /** Whether somebody gave the key, or the first answer of the address was believed. */
  trust: z.enum(["given", "first-use"]),
});
/** Somebody whom this node follows. */
export type Followed = Neighbour & z.infer<typeof neighbourSchema>;

const fileSchema = z.strictObject({ neighbours: z.array(neighbourSchema).max(1000) });

/** Whom a node follows, in a file that several processes may change: the node, and the command line beside it. */
export class NeighbourList {
  readonly #store: FileStore;
  readonly #path: string;

  /** `folder`: the node's. */
  constructor(folder: string) {
    this.#store = new FileStore(folder);
    this.#path = `${folder}/${FILE}`;
  }

  /** @throws NodeRefusal neighbours-unreadable. */
  async all(): Promise<readonly Followed[]> {
    const bytes = await this.#store.read(FILE);
    if (bytes === null) return [];
    const read = fileSchema.safeParse(parsed(bytes));
    return read.success ? read.data.neighbours : refuse("neighbours-unreadable", { path: this.#path });
  }

  /** One log has one key and one place: what was known of the origin is replaced. */
  async add(neighbour: Followed): Promise<void> {
    await this.#change((all) => [...all.filter(({ origin }) => origin !== neighbour.origin), neighbour]);
  }

  /** Whether it was there. */
  async remove(origin: string): Promise<boolean> {
    let removed = false;
    await this.#change((all) => {
      removed = all.some((each) => each.origin === origin);
      return all.filter((each) => each.origin !== origin);
    });
    return removed;
  }

  close(): void {
    this.#store.close();
  }

  async #change(change: (all: readonly Followed[]) => readonly Followed[]): Promise<void> {
    const release = await this.#store.lock();
    try {
      const text = JSON.stringify({ neighbours: change(await this.all()) }, null, 2);
      await replace(this.#store, FILE, new TextEncoder().encode(`${text}\n`));
    } finally {
      await release();
    }
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
