import { buildApplication, buildRouteMap, type Application } from "@stricli/core";
import type { Lang } from "@bongsu/input";
import { parserText } from "./application-text.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { compareCommand } from "./commands/compare.ts";
import { initExerciseCommand } from "./commands/init-exercise.ts";
import { lintCommand } from "./commands/lint.ts";
import { planCommand } from "./commands/plan.ts";
import { readCommand } from "./commands/read.ts";
import { startCommand } from "./commands/start.ts";
import { messagesIn, type Context } from "./context.ts";
import { VERSION } from "./version.ts";

/** The command line in one language. */
export function buildApp(lang: Lang): Application<Context> {
  const say = messagesIn(lang);
  const init = buildRouteMap({
    routes: { exercise: initExerciseCommand(say) },
    docs: { brief: say.init.brief, fullDescription: say.init.full },
  });
  const root = buildRouteMap<string, Context>({
    routes: {
      compare: compareCommand(say),
      read: readCommand(say),
      init,
      calibrate: calibrateCommand(say),
      plan: planCommand(say),
      lint: lintCommand(say),
      start: startCommand(say),
    },
    docs: { brief: say.app, fullDescription: say.appFull },
  });
  return buildApplication<Context>(root, {
    name: "bongsu",
    versionInfo: { currentVersion: VERSION },
    scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: true },
    localization: { text: parserText[lang] },
  });
}
