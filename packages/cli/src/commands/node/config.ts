import { buildCommand, type Command } from "@stricli/core";
import { changeSetting, isNode, readSettings, SETTING_NAMES, type Settings } from "@bongsu/node";
import { text } from "@bongsu/input";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "passphraseFile">;

export function nodeConfigCommand(say: Messages): Command<Context> {
  const { lang, json, data } = nodeFlags(say);
  const { flags, placeholders, config } = say.node;
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: { lang, json, data },
      positional: {
        kind: "array",
        parameter: { parse: String, brief: flags.setting, placeholder: placeholders.setting },
        maximum: 2,
      },
    },
    docs: { brief: config.brief, fullDescription: config.full },
  });
}

async function run(this: Context, { json, data }: Flags, ...[key, value]: string[]): Promise<void> {
  await guarded(this, async () => {
    const folder = dataOf(this, data);
    if (!isNode(folder)) throw noNode(folder);
    const settings =
      key === undefined || value === undefined
        ? await readSettings(folder)
        : await changeSetting(folder, key, value);
    if (key === undefined) printAll(this, settings, json);
    else {
      const name = SETTING_NAMES.find((each) => each === key);
      if (name === undefined) throw unknown(key);
      this.out(JSON.stringify(settings[name]));
      if (value !== undefined) this.note(this.say.node.config.restart);
    }
  });
}

function printAll({ say, out }: Context, settings: Settings, json: boolean): void {
  if (json) {
    out(JSON.stringify(settings, null, 2));
    return;
  }
  for (const name of SETTING_NAMES)
    out(`${name}: ${JSON.stringify(settings[name])}\n    ${say.node.settings[name]}`);
}

const noNode = (folder: string) =>
  usage(
    folder,
    text("There is no node in it.", "노드가 없다."),
    text("The folder of a node.", "노드 폴더."),
    text("To make one: bongsu node init", "만들려면: bongsu node init"),
  );

const unknown = (key: string) =>
  usage(
    key,
    text(`There is no setting “${key}”.`, `“${key}” 설정은 없다.`),
    text(`One of: ${SETTING_NAMES.join(", ")}.`, `다음 중 하나: ${SETTING_NAMES.join(", ")}.`),
    text("To see them all: bongsu node config", "모두 보려면: bongsu node config"),
  );
