import type { NodeHono } from "@bongsu/node";

/** A breach of the document in one place, and what the fuzzer has to find there. */
export interface Twin {
  readonly what: string;
  readonly operation: string;
  readonly found: { readonly kind: string; readonly at: string };
  readonly spoil: (app: NodeHono) => void;
}

/** Changes what an address answers. */
const answering =
  (path: string, change: (answer: Response) => Response | Promise<Response>) =>
  (app: NodeHono): void => {
    app.use(path, async (context, next) => {
      await next();
      const answer = context.res;
      // Hono joins the headers of both answers unless the old one is taken away first.
      context.res = undefined;
      context.res = await change(answer);
    });
  };

const again = async ({ headers, status }: Response, body: BodyInit | null, over: ResponseInit = {}) => {
  const kept = new Headers(headers);
  kept.delete("content-length");
  for (const [name, value] of new Headers(over.headers)) kept.set(name, value);
  return new Response(body, { status: over.status ?? status, headers: kept });
};

const text = (change: (body: string) => string) => async (answer: Response) =>
  answer.status === 200 ? again(answer, change(await answer.text())) : answer;

export const TWINS: readonly Twin[] = [
  {
    what: "a number given as text",
    operation: "getNode",
    found: { kind: "JsonSchemaError", at: "GET /api/v1/node" },
    spoil: answering(
      "/api/v1/node",
      text((body) => body.replace(/"size":(\d+)/, '"size":"$1"')),
    ),
  },
  {
    what: "a member that the schema does not have",
    operation: "listLogs",
    found: { kind: "JsonSchemaError", at: "GET /api/v1/logs" },
    spoil: answering(
      "/api/v1/logs",
      text((body) => body.replace('{"items"', '{"more":true,"items"')),
    ),
  },
  {
    what: "a failure of the node's own",
    operation: "listParties",
    found: { kind: "ServerError", at: "GET /api/v1/parties" },
    spoil: (app) => {
      app.use("/api/v1/parties", async (context, next) => {
        if (context.req.query("q") !== undefined) throw new RangeError("seeded");
        await next();
      });
    },
  },
  {
    what: "another media type than is told",
    operation: "getFeed",
    found: { kind: "UndefinedContentType", at: "GET /feed.atom" },
    spoil: answering("/feed.atom", async (answer) =>
      again(answer, await answer.text(), { headers: { "content-type": "text/html" } }),
    ),
  },
  {
    what: "a status that is not told",
    operation: "listCheckpoints",
    found: { kind: "UndefinedStatusCode", at: "GET /api/v1/checkpoints" },
    spoil: answering("/api/v1/checkpoints", async (answer) =>
      again(answer, await answer.text(), { status: 206 }),
    ),
  },
  {
    what: "wrong parameters that are let through",
    operation: "listAlarms",
    found: { kind: "AcceptedNegativeData", at: "GET /api/v1/alarms" },
    spoil: (app) => {
      app.get("/api/v1/alarms", (context) => context.json({ items: [], next: null }));
    },
  },
];
