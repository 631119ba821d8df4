import type { TransportRefusals } from "../../refusals/transport.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const transport: SentencesOf<TransportRefusals> = {
  "transport-failed": ({ url, reason }) =>
    `${quoted(url)} did not answer (${reason}). The other side may be down; this node asks again later by itself.`,
  "transport-timeout": ({ url, seconds }) =>
    `${quoted(url)} gave no whole answer within ${seconds} seconds. This node asks again later by itself.`,
  "transport-too-large": ({ url, most }) =>
    `${quoted(url)} sent more than the ${most} bytes that are taken here. Nothing of it was kept.`,
  "transport-forbidden": ({ url, why }) =>
    why === "private-address"
      ? `${quoted(url)} leads to an address of a private network, which this node does not call. Where the neighbour really is inside your network, allow it in the settings.`
      : `${quoted(url)} is no address that this node calls. Use one that begins with https:// or http://, without name and password.`,
};
