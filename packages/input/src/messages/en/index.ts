import { archive } from "./archive.ts";
import { json } from "./json.ts";
import { tables } from "./tables.ts";
import { workbooks } from "./workbooks.ts";

export const en = { ...archive, ...json, ...tables, ...workbooks };
