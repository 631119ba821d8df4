import {
  type AskPassphrase,
  dataFolder,
  HttpTransport,
  type NodeParts,
  type Settings,
  stateFolder,
  systemClock,
  systemRandomness,
} from "@bongsu/node";
import type { Context } from "../context.ts";

/** Where the node lies: the folder that was named, else the user's own. */
export const dataOf = ({ process }: Context, data: string | undefined): string =>
  data ?? dataFolder(process.env ?? {});

/** This machine, as a node sees it. */
export const partsOf = ({ process }: Context, ask: AskPassphrase): NodeParts => ({
  clock: systemClock,
  randomness: systemRandomness,
  transport: transportFor,
  state: stateFolder(process.env ?? {}),
  ask,
});

export const transportFor = (settings: Settings): HttpTransport =>
  new HttpTransport({ allowPrivate: settings.allowPrivateNeighbours });
