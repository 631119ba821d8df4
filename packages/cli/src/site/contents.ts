import { ClientRefusal, type NodeClient, type Page, type StatementView } from "@bongsu/sdk";
import type { SiteContents } from "@bongsu/web";

const AT_ONCE = 200;
/** Requests that are under way at one time: a node answers a hundred a second of one address. */
const UNDER_WAY = 8;

/**
 * All that a node shows, read through its interface; each envelope is held against its digest.
 * @throws ClientRefusal
 */
export async function siteContents(
  client: NodeClient,
  progress: (done: number, all: number) => void,
): Promise<SiteContents> {
  const parties = await all((page) => client.parties({}, page));
  const domains = [...new Set(parties.map(({ domain }) => domain))];
  const summaries = await all((page) => client.statements({}, page));
  const envelopes = new Map<string, Uint8Array>();
  const statements = await each(summaries, progress, async ({ digest, body }): Promise<StatementView> => {
    if (body === "present") envelopes.set(digest, await client.envelope(digest));
    return client.statement(digest);
  });
  return {
    node: await client.node(),
    logs: (await client.logs()).items,
    alarms: await all((page) => client.alarms({}, page)),
    parties: await each(
      domains,
      () => undefined,
      async (domain) => {
        const { histories } = await client.party(domain);
        const summary = parties.find((party) => party.domain === domain);
        if (summary === undefined) throw new RangeError(`no party ${domain}`);
        return { summary, histories };
      },
    ),
    statements,
    envelope: (digest) => envelopes.get(digest) ?? null,
  };
}

async function all<Item>(
  ask: (page: { after?: string; limit: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const asked = after;
    const page = await patiently(() =>
      ask({ limit: AT_ONCE, ...(asked === undefined ? {} : { after: asked }) }),
    );
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

/** Several at a time, answers in the order of what was asked. */
async function each<From, To>(
  from: readonly From[],
  progress: (done: number, all: number) => void,
  work: (item: From) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (let at = 0; at < from.length; at += UNDER_WAY) {
    done.push(
      ...(await Promise.all(from.slice(at, at + UNDER_WAY).map((item) => patiently(() => work(item))))),
    );
    progress(done.length, from.length);
  }
  return done;
}

const MOST_TRIES = 30;

/** A node that says "too many" is asked again a second later. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const isBusy =
        error instanceof ClientRefusal && "status" in error.details && error.details.status === 429;
      if (!isBusy || tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
