import { promises } from "node:fs";
import { join } from "node:path";
import { tokenCheck } from "../http/guard/token.ts";
import { systemCode } from "../store/disk-refusal.ts";
import { NODE_LAYOUT } from "./layout.ts";

/** Tells whether a text is the operator's token; null where the node has none. */
export async function operatorToken(folder: string): Promise<((text: string) => boolean) | null> {
  const token = await tokenIn(join(folder, NODE_LAYOUT.token));
  if (token === null || token === "") return null;
  return tokenCheck(token);
}

async function tokenIn(path: string): Promise<string | null> {
  try {
    return (await promises.readFile(path, "utf8")).trim();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}
