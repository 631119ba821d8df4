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
import { publishPage } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import { shown, signShown } from "./sign-shown.ts";
import type { WritingPorts } from "./speaker.ts";
import { siteOf } from "./view.ts";

const FORM_LIMIT = 8 * 1024 * 1024;

/** A result of the workbench, on its way to be published: what becomes public is shown first, then signed. */
export function mountPublish(app: NodeHono, ports: WritingPorts, lang: Lang): void {
  const { node, speaker } = ports;
  const limit = bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.notFound() });

  app.post("/publish", limit, async (c) => {
    const { aggregate: sent } = await c.req.parseBody();
    const aggregate = typeof sent === "string" ? aggregateIn(sent) : null;
    if (aggregate === null) return c.notFound();
    const issued = { issuer: speaker.domain, issuedAt: speaker.now(), aggregate, criteria: [] };
    return c.html(
      publishPage(siteOf(node, askedLang(c, lang), true, c.req.url), {
        title: aggregate.exercise.title,
        issuer: speaker.domain,
        ...shown(evaluationResultType.statement(issued)),
        token: speaker.token,
      }),
    );
  });
  app.post("/publish/confirm", limit, async (c) => {
    const { statement = "", token } = await c.req.parseBody();
    if (token !== speaker.token || typeof statement !== "string") return c.notFound();
    const logged = await signShown(ports, [evaluationResultType], statement);
    if (logged === null) return c.notFound();
    return c.redirect(`/statement/${logged.digest}?lang=${askedLang(c, lang)}`, 303);
  });
}

/** What a result's page sends to `/publish`: the part that may be public, and nothing else. */
export const publishable = (comparison: Comparison): string =>
  new TextDecoder().decode(aggregateBytes(aggregateOf(comparison)));

function aggregateIn(text: string): Aggregate | null {
  try {
    const read = aggregateSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
