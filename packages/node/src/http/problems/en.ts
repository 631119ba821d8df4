import { quoted } from "../../messages/sentences.ts";
import type { ProblemSentences } from "./problem.ts";

export const EN: ProblemSentences = {
  "request-invalid": ({ where, found }) =>
    `${quoted(where)} does not have the form that is expected here: ${quoted(found)}. What this address takes stands in /openapi.json.`,
  "cursor-invalid": ({ found }) =>
    `${quoted(found)} is no place in this list. Begin again without a cursor, and take the next one from the answer.`,
  "credentials-wrong": () =>
    "This is not the token of this node's operator. Send the text of the node's token file, or leave it out and send a statement whose signer may publish here.",
  "host-forbidden": ({ found }) =>
    `This server does not answer under the name ${quoted(found)}. Call it by a name that it was given; its operator can add one in the settings.`,
  "origin-forbidden": ({ found }) =>
    `This request came from a page of another site (${quoted(found)}), which may not do this here. Begin at a page of this server, or use a program.`,
  "publish-refused": ({ en }) => en,
  "not-found": ({ path }) =>
    `There is nothing at ${quoted(path)}. All addresses of this node stand in /openapi.json.`,
  "statement-unknown": ({ digest }) =>
    `No statement with the digest ${digest} is known here. Another node may know it; this one asks its neighbours for what is new by itself.`,
  "statement-not-held": ({ digest }) =>
    `The log has an entry for ${digest}, and what it says is not held here: withheld, erased or not yet copied. Its place and its proof can be read all the same.`,
  "proof-not-held": ({ digest }) =>
    `The files from which a proof for ${digest} would be made are not held here. Ask the log itself, or a node that keeps a copy of it.`,
  "party-unknown": ({ domain }) =>
    `Nothing here comes from a party at ${quoted(domain)}. Check the spelling; /api/v1/parties lists those that are known.`,
  "log-unknown": ({ origin }) =>
    `This node neither keeps nor watches a log called ${quoted(origin)}. /api/v1/logs lists those that it does.`,
  "alarm-unknown": ({ id }) => `No alarm has the number ${id} here. /api/v1/alarms lists them all.`,
  "method-not-allowed": ({ method, allow }) =>
    `${quoted(method)} can do nothing at this address. It takes ${allow}.`,
  "body-too-large": ({ limit }) =>
    `More than ${limit} bytes were sent, which is the most that is taken here. Nothing of it was kept.`,
  "media-type-wrong": ({ found, expected }) =>
    `The body was sent as ${quoted(found)}. Send a DSSE envelope with “Content-Type: ${expected}”.`,
  "statement-refused": ({ en }) => en,
  "too-many-requests": ({ seconds }) =>
    `Too many requests came from your address. Wait ${seconds} seconds; for much data, read the log's files, which are made for it.`,
  busy: ({ seconds }) =>
    `This node has as much to do as it takes on at a time. Try again in ${seconds} seconds.`,
  failed: () =>
    "Something went wrong inside this node; the request need not be at fault. Its operator finds the cause in the node's own output.",
};
