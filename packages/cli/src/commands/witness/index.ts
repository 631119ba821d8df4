import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { witnessAddCommand } from "./add.ts";
import { witnessListCommand } from "./list.ts";
import { witnessResumeCommand } from "./resume.ts";

/** `bongsu witness …` */
export const witnessRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      add: witnessAddCommand(say),
      list: witnessListCommand(say),
      resume: witnessResumeCommand(say),
    },
    docs: { brief: say.witness.brief, fullDescription: say.witness.full },
  });
