import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { partyKeysCommand } from "./keys.ts";
import { partyRevokeCommand } from "./revoke.ts";
import { partyRotateCommand } from "./rotate.ts";

/** `bongsu party …` */
export const partyRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: { keys: partyKeysCommand(say), rotate: partyRotateCommand(say), revoke: partyRevokeCommand(say) },
    docs: { brief: say.party.brief, fullDescription: say.party.full },
  });
