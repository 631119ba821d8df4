import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { statementDraftCommand } from "./draft.ts";
import { statementExportCommand } from "./export.ts";
import { statementSignCommand } from "./sign.ts";

/** `bongsu statement …` */
export const statementRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      draft: statementDraftCommand(say),
      sign: statementSignCommand(say),
      export: statementExportCommand(say),
    },
    docs: { brief: say.statement.brief, fullDescription: say.statement.full },
  });
