import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import {
  type Aggregate,
  aggregateBytes,
  aggregateOf,
  aggregateSchema,
  type Comparison,
  evaluationResultType,
} from "@bongsu/evaluation";
import type { Lang } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { encodeEnvelope, signStatement } from "@bongsu/statement";
import { publishPage } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import type { WritingPorts } from "./speaker.ts";
import { siteOf } from "./view.ts";

const FORM_LIMIT = 8 * 1024 * 1024;

/** A result of the workbench, on its way to be published: what becomes public is shown first, then signed. */
export function mountPublish(app: NodeHono, { node, speaker }: WritingPorts, lang: Lang): void {
  const limit = bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.notFound() });
  const preview = (c: Context, aggregate: Aggregate, status: 200 | 403) =>
    c.html(
      publishPage(siteOf(node, askedLang(c, lang), true), {
        title: aggregate.exercise.title,
        issuer: speaker.domain,
        exact: JSON.stringify(aggregate, null, 2),
        canonical: new TextDecoder().decode(aggregateBytes(aggregate)),
        token: speaker.token,
      }),
      status,
    );

  app.post("/publish", limit, async (c) => {
    const { aggregate } = await sent(c);
    return aggregate === null ? c.notFound() : preview(c, aggregate, 200);
  });
  app.post("/publish/confirm", limit, async (c) => {
    const { aggregate, token } = await sent(c);
    if (aggregate === null) return c.notFound();
    if (token !== speaker.token) return preview(c, aggregate, 403);
    const issued = { issuer: speaker.domain, issuedAt: speaker.now(), aggregate, criteria: [] };
    const envelope = signStatement(evaluationResultType, issued, speaker.signer);
    const { digest } = await node.publish(encodeEnvelope(envelope), "operator");
    return c.redirect(`/statement/${digest}?lang=${askedLang(c, lang)}`, 303);
  });
}

/** What a result's page sends to `/publish`: the part that may be public, and nothing else. */
export const publishable = (comparison: Comparison): string =>
  new TextDecoder().decode(aggregateBytes(aggregateOf(comparison)));

async function sent(c: Context): Promise<{ readonly aggregate: Aggregate | null; readonly token: string }> {
  const form = await c.req.parseBody();
  const { aggregate, token } = form;
  return {
    aggregate: typeof aggregate === "string" ? aggregateIn(aggregate) : null,
    token: typeof token === "string" ? token : "",
  };
}

function aggregateIn(text: string): Aggregate | null {
  try {
    const read = aggregateSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
