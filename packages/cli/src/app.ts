import {
  buildApplication,
  buildCommand,
  buildRouteMap,
  type Application,
  type Command,
  type RouteMap,
} from "@stricli/core";
import type { Lang } from "@bongsu/input";
import { parserText } from "./application-text.ts";
import { messagesIn, type Context } from "./context.ts";
import type { Messages } from "./messages/en.ts";
import { VERSION } from "./version.ts";

type Route = Command<Context> | RouteMap<Context>;

/** In the order of the list of commands; each stands in the messages under its own name. */
const NAMES = [
  "compare",
  "read",
  "init",
  "calibrate",
  "plan",
  "lint",
  "start",
  "publish",
  "statement",
  "verify",
  "promises",
  "watch",
  "crosswalk",
  "accept",
  "filing",
  "log",
  "party",
  "node",
  "peer",
  "witness",
] as const;
type CommandName = (typeof NAMES)[number];

/** Each command's module is loaded only when it is the one asked for: loading all takes a second and 60 MB. */
const COMMANDS: Readonly<Record<CommandName, (say: Messages) => Promise<Route>>> = {
  compare: async (say) => (await import("./commands/compare.ts")).compareCommand(say),
  read: async (say) => (await import("./commands/read.ts")).readCommand(say),
  init: async (say) => {
    const { initExerciseCommand } = await import("./commands/init-exercise.ts");
    const { initEvidenceCommand } = await import("./commands/init-evidence.ts");
    const { initAcceptanceCommand, initCoverCommand } = await import("./commands/init-acceptance.ts");
    return buildRouteMap({
      routes: {
        exercise: initExerciseCommand(say),
        evidence: initEvidenceCommand(say),
        acceptance: initAcceptanceCommand(say),
        cover: initCoverCommand(say),
      },
      docs: { brief: say.init.brief, fullDescription: say.init.full },
    });
  },
  calibrate: async (say) => (await import("./commands/calibrate.ts")).calibrateCommand(say),
  plan: async (say) => (await import("./commands/plan.ts")).planCommand(say),
  lint: async (say) => (await import("./commands/lint.ts")).lintCommand(say),
  start: async (say) => (await import("./commands/start.ts")).startCommand(say),
  publish: async (say) => (await import("./commands/publish.ts")).publishCommand(say),
  statement: async (say) => (await import("./commands/statement/index.ts")).statementRoutes(say),
  verify: async (say) => (await import("./commands/verify.ts")).verifyCommand(say),
  promises: async (say) => (await import("./commands/promises.ts")).promisesCommand(say),
  watch: async (say) => (await import("./commands/watch.ts")).watchCommand(say),
  crosswalk: async (say) => (await import("./commands/crosswalk/index.ts")).crosswalkRoutes(say),
  accept: async (say) => (await import("./commands/accept/index.ts")).acceptRoutes(say),
  filing: async (say) => (await import("./commands/filing.ts")).filingCommand(say),
  log: async (say) => (await import("./commands/log/index.ts")).logRoutes(say),
  party: async (say) => (await import("./commands/party/index.ts")).partyRoutes(say),
  node: async (say) => (await import("./commands/node/index.ts")).nodeRoutes(say),
  peer: async (say) => (await import("./commands/peer/index.ts")).peerRoutes(say),
  witness: async (say) => (await import("./commands/witness/index.ts")).witnessRoutes(say),
};

/** The command line in one language, ready for the command that `argv` asks for. */
export async function buildApp(lang: Lang, argv: readonly string[]): Promise<Application<Context>> {
  const say = messagesIn(lang);
  const words = argv.filter((word) => !word.startsWith("-"));
  const [asked] = words;
  const routes: Record<string, Route> = {};
  for (const name of NAMES) {
    routes[name] = name === asked ? await COMMANDS[name](say) : unasked(say[name].brief);
  }
  const root = buildRouteMap<string, Context>({
    routes,
    docs: { brief: say.app, fullDescription: say.appFull },
  });
  return buildApplication<Context>(root, {
    name: "bongsu",
    versionInfo: { currentVersion: VERSION },
    scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: true },
    localization: { text: parserText(lang, ...namesFor(words, routes)) },
  });
}

/** The command that is asked for as it is written, and the names that may stand in its place or after it. */
function namesFor(
  [asked = "", below = ""]: readonly string[],
  routes: Readonly<Record<string, Route>>,
): [command: string, names: readonly string[]] {
  const route = Object.hasOwn(routes, asked) ? routes[asked] : undefined;
  if (route === undefined) return ["bongsu", NAMES];
  if (!("getAllEntries" in route)) return [`bongsu ${asked}`, NAMES];
  const names = route.getAllEntries().map(({ name }) => name.original);
  return [names.includes(below) ? `bongsu ${asked} ${below}` : `bongsu ${asked}`, names];
}

/** Stands in the list of commands with its line of help; another command is being run. */
const unasked = (brief: string): Command<Context> =>
  buildCommand<Record<never, never>, [], Context>({ func: () => undefined, parameters: {}, docs: { brief } });
