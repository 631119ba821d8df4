import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { crosswalkCheckCommand } from "./check.ts";
import { crosswalkConvertCommand } from "./convert.ts";
import { crosswalkWhyCommand } from "./why.ts";

/** `bongsu crosswalk …` */
export const crosswalkRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      why: crosswalkWhyCommand(say),
      check: crosswalkCheckCommand(say),
      convert: crosswalkConvertCommand(say),
    },
    docs: { brief: say.crosswalk.brief, fullDescription: say.crosswalk.full },
  });
