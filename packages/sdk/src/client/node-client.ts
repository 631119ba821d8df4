import { type Digest, parseEnvelope, statementDigest } from "@bongsu/statement";
import type { z } from "zod";
import {
  type Alarm,
  type CheckpointList,
  type LogList,
  type LogView,
  type NodeView,
  type Page,
  type PartyFilter,
  type PartyHistories,
  type PartySummary,
  type Published,
  type StatementFilter,
  type StatementSummary,
  type StatementView,
  alarmPageSchema,
  alarmSchema,
  checkpointListSchema,
  logListSchema,
  logViewSchema,
  nodeViewSchema,
  partyHistoriesSchema,
  partyPageSchema,
  publishedSchema,
  statementPageSchema,
  statementViewSchema,
} from "../api/index.ts";
import type { LogCopy, Tools } from "../input.ts";
import { CLIENT_LIMITS, type ClientLimits, bytesOf, valueOf } from "./exchange.ts";
import type { ClientPort } from "./port.ts";
import { ClientRefusal, refuseAnswer } from "./refusal.ts";
import { type Brought, type VerifiedStatement, verifyGiven } from "./verified.ts";

type Query = Readonly<Record<string, string | number | undefined>>;

/** Which page of a list. */
export interface PageOf {
  readonly after?: string;
  /** 1 to 200. */
  readonly limit?: number;
}

/**
 * A node, as its HTTP interface shows it. `verified` is what may be relied on; all else is the node's word, typed and
 * checked for its form only. Every method throws ClientRefusal.
 */
export class NodeClient {
  readonly #url: string;
  readonly #port: ClientPort;
  readonly #limits: ClientLimits;

  /** `url`: of the node, with or without a slash at its end. */
  constructor(url: string, port: ClientPort, limits: ClientLimits = CLIENT_LIMITS) {
    this.#url = url.replace(/\/+$/, "");
    this.#port = port;
    this.#limits = limits;
  }

  node(): Promise<NodeView> {
    return this.#get("node", nodeViewSchema);
  }

  parties(filter: PartyFilter = {}, page: PageOf = {}): Promise<Page<PartySummary>> {
    return this.#get("parties", partyPageSchema, { ...filter, ...page });
  }

  party(domain: string): Promise<PartyHistories> {
    return this.#get(`parties/${encodeURIComponent(domain)}`, partyHistoriesSchema);
  }

  statements(filter: StatementFilter = {}, page: PageOf = {}): Promise<Page<StatementSummary>> {
    return this.#get("statements", statementPageSchema, { ...filter, ...page });
  }

  statement(digest: Digest): Promise<StatementView> {
    return this.#get(`statements/${digest}`, statementViewSchema);
  }

  /**
   * The signed envelope of a statement, by its digest.
   * @throws ClientRefusal, also digest-other where another one came.
   */
  async envelope(digest: Digest): Promise<Uint8Array> {
    const url = this.#address(`statements/${digest}/envelope`);
    const bytes = await bytesOf(this.#port, this.#limits, { method: "GET", url });
    const found = digestIn(bytes, url);
    return found === digest ? bytes : refuseAnswer("digest-other", { asked: digest, found });
  }

  logs(): Promise<LogList> {
    return this.#get("logs", logListSchema);
  }

  log(origin: string): Promise<LogView> {
    return this.#get(`logs/${encodeURIComponent(origin)}`, logViewSchema);
  }

  checkpoints(): Promise<CheckpointList> {
    return this.#get("checkpoints", checkpointListSchema);
  }

  alarms(filter: { readonly origin?: string } = {}, page: PageOf = {}): Promise<Page<Alarm>> {
    return this.#get("alarms", alarmPageSchema, { ...filter, ...page });
  }

  alarm(id: Digest): Promise<Alarm> {
    return this.#get(`alarms/${id}`, alarmSchema);
  }

  /** A log as this node serves it, its own or its copy, for `verifyFile`. */
  logCopy(origin: string, own: boolean): LogCopy {
    const base = own ? this.#url : `${this.#url}/mirror/${encodeURIComponent(origin)}`;
    return { name: base, read: (path) => this.#fileOrNull(`${base}/${path}`) };
  }

  /**
   * A statement with its proof, verified by what the reader brings: keys, logs' keys, a policy of witnesses.
   * @throws ClientRefusal, also digest-other and statement-refuted; SdkRefusal for what the reader brings.
   */
  async verified(digest: Digest, brought: Brought, tools: Tools): Promise<VerifiedStatement> {
    const url = this.#address(`statements/${digest}/bundle`);
    const bytes = await bytesOf(this.#port, this.#limits, { method: "GET", url });
    return verifyGiven(digest, url, { name: `${digest}.sigstore.json`, bytes }, null, brought, tools);
  }

  /**
   * Hands an envelope in, and verifies that it is logged as the node says. `token`: the operator's.
   * @throws as `verified`.
   */
  async publish(
    envelope: Uint8Array,
    digest: Digest,
    brought: Brought,
    tools: Tools,
    token: string | null = null,
  ): Promise<{ readonly published: Published; readonly verified: VerifiedStatement }> {
    const url = this.#address("statements");
    const headers = {
      "Content-Type": "application/json",
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    };
    const sent = { method: "POST", url, headers, body: envelope } as const;
    const published = await valueOf(this.#port, this.#limits, publishedSchema, sent);
    const proof = { name: `${digest}.tlog-proof`, bytes: new TextEncoder().encode(published.proof) };
    const file = { name: `${digest}.json`, bytes: envelope };
    return { published, verified: await verifyGiven(digest, url, file, proof, brought, tools) };
  }

  #get<S extends z.ZodType>(path: string, schema: S, query: Query = {}): Promise<z.output<S>> {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const search = new URLSearchParams(given).toString();
    const url = `${this.#address(path)}${search === "" ? "" : `?${search}`}`;
    return valueOf(this.#port, this.#limits, schema, { method: "GET", url });
  }

  #address(path: string): string {
    return `${this.#url}/api/v1/${path}`;
  }

  async #fileOrNull(url: string): Promise<Uint8Array | null> {
    try {
      return await bytesOf(this.#port, this.#limits, { method: "GET", url });
    } catch (error) {
      if (error instanceof ClientRefusal && isAbsent(error)) return null;
      throw error;
    }
  }
}

function digestIn(bytes: Uint8Array, url: string): Digest {
  try {
    return statementDigest(parseEnvelope(bytes));
  } catch (error) {
    return refuseAnswer("answer-malformed", { url, where: "" }, error);
  }
}

const isAbsent = ({ details }: ClientRefusal): boolean => "status" in details && details.status === 404;
