import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Lang } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { type InTotoStatement, objectionType, type Reference, replyType } from "@bongsu/statement";
import { previewPage, type WrittenAnswer, writePage } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import { shown, signShown } from "./sign-shown.ts";
import type { Speaker, WritingPorts } from "./speaker.ts";
import { siteOf, statementAt } from "./view.ts";

const FORM_LIMIT = 256 * 1024;

/** An objection or a reply that a person writes in the browser: written, seen as it becomes public, then signed. */
export function mountAnswers(app: NodeHono, ports: WritingPorts, lang: Lang): void {
  const { node, speaker } = ports;
  const site = (c: Context) => siteOf(node, askedLang(c, lang), true, c.req.url);
  const limit = bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.notFound() });

  app.get("/write/:kind", (c) => {
    const answer = answerOf(ports, {
      kind: c.req.param("kind"),
      to: c.req.query("to") ?? "",
      ko: "",
      en: "",
    });
    return answer === null ? c.notFound() : c.html(writePage(site(c), answer, false));
  });
  app.post("/write/preview", limit, async (c) => {
    const answer = answerOf(ports, await fieldsOf(c));
    if (answer === null) return c.notFound();
    if (answer.ko === "" && answer.en === "") return c.html(writePage(site(c), answer, true), 422);
    return c.html(
      previewPage(site(c), {
        answer,
        issuer: speaker.domain,
        ...shown(said(answer, speaker)),
        token: speaker.token,
      }),
    );
  });
  app.post("/write/publish", limit, async (c) => {
    const { statement = "", token } = await c.req.parseBody();
    if (token !== speaker.token || typeof statement !== "string") return c.notFound();
    const logged = await signShown(ports, [objectionType, replyType], statement);
    if (logged === null) return c.notFound();
    return c.redirect(`/statement/${logged.digest}?lang=${askedLang(c, lang)}`, 303);
  });
}

interface Fields {
  readonly kind: string;
  readonly to: string;
  readonly ko: string;
  readonly en: string;
}

async function fieldsOf(c: Context): Promise<Fields> {
  const form = await c.req.parseBody();
  const field = (name: string): string => {
    const value = form[name];
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
  };
  return { kind: field("kind"), to: field("to"), ko: field("ko"), en: field("en") };
}

/** null for another kind, or a statement that is not here. */
function answerOf({ node }: WritingPorts, { kind, to, ko, en }: Fields): WrittenAnswer | null {
  if (kind !== "objection" && kind !== "reply") return null;
  const view = statementAt(node, to);
  return view === null ? null : { kind, to: view.summary, ko, en };
}

/** What is said, with the members that every written statement has. */
function said({ kind, to, ko, en }: WrittenAnswer, { domain, now, salt }: Speaker): InTotoStatement {
  const [first] = to.entries;
  const of: Reference = {
    statement: to.digest,
    ...(first === undefined ? {} : { log: { origin: first.origin, index: first.index } }),
  };
  const text = [
    ...(ko === "" ? [] : [{ language: "ko", text: ko }]),
    ...(en === "" ? [] : [{ language: "en", text: en }]),
  ];
  const written = { issuer: domain, issuedAt: now(), salt: salt(), text };
  return kind === "objection"
    ? objectionType.statement({ ...written, objectsTo: of })
    : replyType.statement({ ...written, repliesTo: of });
}
