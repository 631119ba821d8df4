import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Lang } from "@bongsu/input";
import type { NodeHono } from "@bongsu/node";
import { encodeEnvelope, objectionType, type Reference, replyType, signStatement } from "@bongsu/statement";
import { previewPage, type WrittenAnswer, writePage } from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import type { WritingPorts } from "./speaker.ts";
import { siteOf, statementAt } from "./view.ts";

const FORM_LIMIT = 256 * 1024;
const SALT_LATER = "AAAAAAAAAAAAAAAAAAAAAA==";

/** An objection or a reply that a person writes in the browser: written, seen as it becomes public, then signed. */
export function mountAnswers(app: NodeHono, ports: WritingPorts, lang: Lang): void {
  const { node, speaker } = ports;
  const site = (c: Context) => siteOf(node, askedLang(c, lang), true);
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
    const exact = JSON.stringify(said(answer, { ...speaker, salt: () => SALT_LATER }), null, 2);
    return c.html(previewPage(site(c), { answer, issuer: speaker.domain, exact, token: speaker.token }));
  });
  app.post("/write/publish", limit, async (c) => {
    const fields = await fieldsOf(c);
    const answer = answerOf(ports, fields);
    if (answer === null || (answer.ko === "" && answer.en === "")) return c.notFound();
    if (fields.token !== speaker.token) return c.html(writePage(site(c), answer, false), 403);
    const { digest } = await node.publish(encodeEnvelope(signed(answer, speaker)), "operator");
    return c.redirect(`/statement/${digest}?lang=${askedLang(c, lang)}`, 303);
  });
}

interface Fields {
  readonly kind: string;
  readonly to: string;
  readonly ko: string;
  readonly en: string;
  readonly token?: string;
}

async function fieldsOf(c: Context): Promise<Fields> {
  const form = await c.req.parseBody();
  const field = (name: string): string => {
    const value = form[name];
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
  };
  return { kind: field("kind"), to: field("to"), ko: field("ko"), en: field("en"), token: field("token") };
}

/** null for another kind, or a statement that is not here. */
function answerOf({ node }: WritingPorts, { kind, to, ko, en }: Fields): WrittenAnswer | null {
  if (kind !== "objection" && kind !== "reply") return null;
  const view = statementAt(node, to);
  return view === null ? null : { kind, to: view.summary, ko, en };
}

/** What is said, with the members that every written statement has. */
function said(
  { kind, to, ko, en }: WrittenAnswer,
  { domain, now, salt }: Pick<WritingPorts["speaker"], "domain" | "now" | "salt">,
) {
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
    ? ({ kind, predicate: { ...written, objectsTo: of } } as const)
    : ({ kind, predicate: { ...written, repliesTo: of } } as const);
}

function signed(answer: WrittenAnswer, speaker: WritingPorts["speaker"]) {
  const statement = said(answer, speaker);
  return statement.kind === "objection"
    ? signStatement(objectionType, statement.predicate, speaker.signer)
    : signStatement(replyType, statement.predicate, speaker.signer);
}
