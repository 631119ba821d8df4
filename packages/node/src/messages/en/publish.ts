import type { PublishRefusals } from "../../refusals/publish.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const publish: SentencesOf<PublishRefusals> = {
  "publish-key-unknown": ({ issuer }) =>
    `The statement names ${quoted(issuer)} as its issuer, and no key that is known here as that party's made its signature. Publish the party's profile first, or sign with a key that is valid now.`,
  "publish-issuer-not-accepted": ({ issuer }) =>
    `Statements of ${quoted(issuer)} are not taken into this node's log. Publish at the party's own node, or ask this one's operator to accept the domain.`,
};
