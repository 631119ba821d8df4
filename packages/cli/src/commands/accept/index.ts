import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { acceptCheckCommand } from "./check.ts";
import { acceptMatrixCommand } from "./matrix.ts";
import { acceptEvidenceCommand } from "./evidence.ts";

/** `bongsu accept …`: a file stands for `accept evidence`. */
export const acceptRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      evidence: acceptEvidenceCommand(say),
      check: acceptCheckCommand(say),
      matrix: acceptMatrixCommand(say),
    },
    defaultCommand: "evidence",
    docs: { brief: say.accept.brief, fullDescription: say.accept.full },
  });
