import { archive } from "./archive.ts";
import { documents } from "./documents.ts";
import { json } from "./json.ts";
import { tables } from "./tables.ts";
import { workbooks } from "./workbooks.ts";
import { yaml } from "./yaml.ts";

export const en = { ...archive, ...documents, ...json, ...tables, ...workbooks, ...yaml };

/** Every sentence of this package; English is the type of Korean, so that neither can lack one. */
export type Catalogue = typeof en;
