import {
  type Aggregate,
  aggregateBytes,
  aggregateOf,
  aggregateSchema,
  type Comparison,
  evaluationResultType,
  PublishRefusal,
  publishRefusalText,
} from "@bongsu/evaluation";
import type { Lang } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { publishPage, type ReportOptions } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import { formWithin, textIn } from "../form-within.ts";
import { shown, signShown } from "./sign-shown.ts";
import type { WritingPorts } from "./speaker.ts";
import { siteOf } from "./view.ts";

const FORM_LIMIT = 8 * 1024 * 1024;

/** A result of the workbench, on its way to be published: what becomes public is shown first, then signed. */
export function mountPublish(app: NodeHono, ports: WritingPorts, lang: Lang): void {
  const { node, speaker } = ports;

  app.post("/publish", async (c) => {
    const aggregate = aggregateIn(textIn(await formWithin(c, FORM_LIMIT), "aggregate"));
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
  app.post("/publish/confirm", async (c) => {
    const form = await formWithin(c, FORM_LIMIT);
    if (textIn(form, "token") !== speaker.token) return c.notFound();
    const logged = await signShown(ports, [evaluationResultType], textIn(form, "statement"));
    if (logged === null) return c.notFound();
    return c.redirect(`/statement/${logged.digest}?lang=${askedLang(c, lang)}`, 303);
  });
}

/** What a result's page sends to `/publish`: the part that may be public, and nothing else; or why none of it may. */
export function publishing(comparison: Comparison): NonNullable<ReportOptions["publishing"]> {
  try {
    const aggregate = new TextDecoder().decode(aggregateBytes(aggregateOf(comparison)));
    return { action: "/publish", aggregate };
  } catch (error) {
    if (error instanceof PublishRefusal) return { refused: publishRefusalText(error) };
    throw error;
  }
}

function aggregateIn(text: string): Aggregate | null {
  try {
    const read = aggregateSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
