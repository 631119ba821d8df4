import { join } from "node:path";
import { fromBase64, parseNote, toBase64 } from "@bongsu/log";
import { HttpTransport, Watch, WATCH_SETTINGS } from "@bongsu/node";
import type { Case } from "../transparency/case.ts";
import type { ForeignWitness } from "./foreign.ts";
import { type Log, ORIGIN, crypto } from "./own-log.ts";

type Ask = Parameters<HttpTransport["ask"]>[0];
type Change = (body: string) => string;

/** A foreign witness is asked for our log as a node asks, and for what it must refuse. */
export async function cosignedBy(
  witness: ForeignWitness,
  folder: string,
  log: Log,
  fork: Log,
): Promise<readonly Case[]> {
  const asked = async (
    what: string,
    expected: Case["expected"],
    of: Log,
    change?: Change,
  ): Promise<Case> => ({
    verifier: witness.name,
    what,
    expected,
    ...(await ask(witness, join(folder, what.replaceAll(/\W+/g, "-")), of, change)),
  });
  const cases = [await asked("our log's first checkpoint", "accepted", log)];
  await log.grow(300);
  cases.push(await asked("a proof with one hash changed", "refused", log, hashChanged));
  cases.push(await asked("a checkpoint with its size changed", "refused", log, sizeChanged));
  cases.push(await asked("our log, grown by 300 entries", "accepted", log));
  cases.push(await asked("the same checkpoint again", "accepted", log));
  cases.push(await asked("another history by the same key", "refused", fork));
  await fork.grow(400);
  cases.push(await asked("another history that has grown", "refused", fork));
  return cases;
}

/** A node with a new memory, whose rule is that this one witness has cosigned. */
async function ask(
  witness: ForeignWitness,
  folder: string,
  log: Log,
  change: Change = (body) => body,
): Promise<Pick<Case, "found" | "said">> {
  const transport = new HttpTransport({ allowPrivate: true });
  const watch = Watch.open({
    path: join(folder, "watch.sqlite"),
    state: join(folder, "state"),
    crypto,
    clock: { now: () => Date.now(), after: () => () => undefined },
    randomness: { bytes: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)) },
    settings: {
      ...WATCH_SETTINGS,
      witnesses: [{ vkeys: witness.vkeys, url: witness.url, jurisdiction: "GB" }],
      quorum: { jurisdictions: 1 },
    },
    own: { origin: ORIGIN, vkey: log.vkey, read: (path) => log.read(path) },
    witness: null,
    held: () => null,
    party: () => null,
  });
  try {
    await watch.round({ ask: (request) => transport.ask(changed(request, change)) }, []);
    const note = await watch.checkpoint();
    // Beside the log's own.
    const lines = note === null ? 0 : parseNote(note).signatures.length - 1;
    const whole = lines === witness.vkeys.length;
    const problem = watch.lastAsked(witness.url)?.problem;
    return { found: whole ? "accepted" : "refused", said: problem ?? `${lines} cosignatures` };
  } finally {
    watch.close();
    transport.close();
  }
}

function changed(request: Ask, change: Change): Ask {
  if (request.body === undefined) return request;
  return { ...request, body: new TextEncoder().encode(change(new TextDecoder().decode(request.body))) };
}

const hashChanged: Change = (body) =>
  body.replace(/^(old [1-9]\d*\n)(\S+)\n/, (_, old: string, hash: string) => {
    const bytes = fromBase64(hash) ?? new Uint8Array(0);
    return `${old}${toBase64(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))}\n`;
  });

const sizeChanged: Change = (body) =>
  body.replace(
    /\n\n([^\n]+)\n(\d+)\n/,
    (_, origin: string, size: string) => `\n\n${origin}\n${Number(size) + 1}\n`,
  );
