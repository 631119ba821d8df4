import type { Context } from "hono";
import type { Lang } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { type InTotoStatement, objectionType, type Reference, replyType } from "@bongsu/statement";
import { previewPage, type WrittenAnswer, writePage } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import { formWithin, textIn } from "../form-within.ts";
import { shown, signShown } from "./sign-shown.ts";
import type { Speaker, WritingPorts } from "./speaker.ts";
import { siteOf, statementAt } from "./view.ts";

const FORM_LIMIT = 256 * 1024;

/** An objection or a reply that a person writes in the browser: written, seen as it becomes public, then signed. */
export function mountAnswers(app: NodeHono, ports: WritingPorts, lang: Lang): void {
  const { node, speaker } = ports;
  const site = (c: Context) => siteOf(node, askedLang(c, lang), true, c.req.url);

  app.get("/write/:kind", (c) => {
    const answer = answerOf(ports, {
      kind: c.req.param("kind"),
      to: c.req.query("to") ?? "",
      ko: "",
      en: "",
    });
    return answer === null ? c.notFound() : c.html(writePage(site(c), answer, false));
  });
  app.post("/write/preview", async (c) => {
    const answer = answerOf(ports, fieldsOf(await formWithin(c, FORM_LIMIT)));
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
  app.post("/write/publish", async (c) => {
    const form = await formWithin(c, FORM_LIMIT);
    if (textIn(form, "token") !== speaker.token) return c.notFound();
    const logged = await signShown(ports, [objectionType, replyType], textIn(form, "statement"));
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

const fieldsOf = (form: FormData): Fields => ({
  kind: textIn(form, "kind"),
  to: textIn(form, "to"),
  ko: textIn(form, "ko"),
  en: textIn(form, "en"),
});

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
