import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { nodeInitCommand } from "./init.ts";
import { nodeStartCommand } from "./start.ts";
import { nodeStatusCommand } from "./status.ts";

/** `bongsu node …` */
export const nodeRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      init: nodeInitCommand(say),
      start: nodeStartCommand(say),
      status: nodeStatusCommand(say),
    },
    docs: { brief: say.node.brief, fullDescription: say.node.full },
  });
