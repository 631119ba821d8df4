import type { Catalogue } from "../en/index.ts";
import { archive } from "./archive.ts";
import { json } from "./json.ts";
import { tables } from "./tables.ts";
import { workbooks } from "./workbooks.ts";
import { yaml } from "./yaml.ts";

export const ko: Catalogue = { ...archive, ...json, ...tables, ...workbooks, ...yaml };
