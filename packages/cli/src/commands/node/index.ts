import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import type { Messages } from "../../messages/en.ts";
import { nodeBackupCommand } from "./backup.ts";
import { nodeConfigCommand } from "./config.ts";
import { nodeDomainCommand } from "./domain.ts";
import { nodeInitCommand } from "./init.ts";
import { nodeRebuildCommand } from "./rebuild.ts";
import { nodeRestoreCommand } from "./restore.ts";
import { nodeResumeCommand } from "./resume.ts";
import { nodeSiteCommand } from "./site.ts";
import { nodeStartCommand } from "./start.ts";
import { nodeStatusCommand } from "./status.ts";

/** `bongsu node …` */
export const nodeRoutes = (say: Messages): RouteMap<Context> =>
  buildRouteMap({
    routes: {
      init: nodeInitCommand(say),
      start: nodeStartCommand(say),
      status: nodeStatusCommand(say),
      config: nodeConfigCommand(say),
      domain: nodeDomainCommand(say),
      backup: nodeBackupCommand(say),
      restore: nodeRestoreCommand(say),
      resume: nodeResumeCommand(say),
      rebuild: nodeRebuildCommand(say),
      site: nodeSiteCommand(say),
    },
    docs: { brief: say.node.brief, fullDescription: say.node.full },
  });
