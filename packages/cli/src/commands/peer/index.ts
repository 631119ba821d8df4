import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { peerAddCommand } from "./add.ts";
import { peerListCommand } from "./list.ts";
import { peerRemoveCommand } from "./remove.ts";

/** `bongsu peer …` */
export const peerRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: { add: peerAddCommand(say), list: peerListCommand(say), remove: peerRemoveCommand(say) },
    docs: { brief: say.peer.brief, fullDescription: say.peer.full },
  });
