import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { logAppendCommand } from "./append.ts";
import { logFsckCommand } from "./fsck.ts";
import { logInitCommand } from "./init.ts";
import { logListCommand } from "./list.ts";
import { logProveCommand } from "./prove.ts";
import { logReconcileCommand } from "./reconcile.ts";
import { logRetireCommand } from "./retire.ts";
import { logVerifyCommand } from "./verify.ts";

/** `bongsu log …` */
export const logRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      init: logInitCommand(say),
      list: logListCommand(say),
      append: logAppendCommand(say),
      prove: logProveCommand(say),
      verify: logVerifyCommand(say),
      fsck: logFsckCommand(say),
      reconcile: logReconcileCommand(say),
      retire: logRetireCommand(say),
    },
    docs: { brief: say.log.brief, fullDescription: say.log.full },
  });
