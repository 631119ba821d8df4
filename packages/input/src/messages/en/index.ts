import { archive } from "./archive.ts";
import { json } from "./json.ts";
import { tables } from "./tables.ts";

export const en = { ...archive, ...json, ...tables };
