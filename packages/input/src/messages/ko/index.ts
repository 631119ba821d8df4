import type { Catalogue } from "../en/index.ts";
import { archive } from "./archive.ts";
import { documents } from "./documents.ts";
import { json } from "./json.ts";
import { tables } from "./tables.ts";
import { workbooks } from "./workbooks.ts";
import { yaml } from "./yaml.ts";

export const ko: Catalogue = { ...archive, ...documents, ...json, ...tables, ...workbooks, ...yaml };
