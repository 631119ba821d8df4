import { promises } from "node:fs";
import { join } from "node:path";
import { replace } from "@bongsu/log";
import { parseYaml } from "@bongsu/input";
import { FileStore } from "../store/file-store.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { settingsIn } from "./settings.ts";
import type { Settings } from "./settings-schema.ts";

/**
 * Gives a setting another value in `node.yaml`; comments and the other settings stay as they are. Nothing is written
 * where the file would not be read.
 * @throws InputError as `settingsIn`; LogRefusal store-full, store-read-only, store-failed.
 */
export async function changeSetting(folder: string, key: string, value: string): Promise<Settings> {
  const { settings: file } = NODE_LAYOUT;
  const before = await textAt(join(folder, file));
  const after = withLine(before, key, `${key}: ${JSON.stringify(parseYaml(value, { file: key }).value)}`);
  const settings = settingsIn(after, file);
  await replace(new FileStore(folder), file, new TextEncoder().encode(after));
  return settings;
}

/** The text with this line in the place of what is said of the key: its line, and those that belong to it. */
function withLine(text: string, key: string, line: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((each) => each.startsWith(`${key}:`));
  if (start < 0) return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${line}\n`;
  const rest = lines.slice(start + 1);
  const belonging = rest.findIndex((each) => !/^(?:[ \t]+\S|- )/.test(each));
  return [...lines.slice(0, start), line, ...rest.slice(belonging < 0 ? rest.length : belonging)].join("\n");
}

async function textAt(path: string): Promise<string> {
  try {
    return await promises.readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw error;
  }
}
