import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Zip } from "../zip/index.ts";
import { collector } from "./collect.ts";
import type { DocumentText, Reading } from "./document.ts";
import { readParagraphs, type Dialect } from "./paragraphs.ts";
import { partOf } from "./parts.ts";

const SECTION = /^Contents\/section(\d{1,5})\.xml$/;
const MANIFEST = "META-INF/manifest.xml";

/** OWPML (KS X 6101): paragraphs in Contents/section*.xml. Page headers and footers repeat and are left out. */
const DIALECT: Dialect = {
  paragraph: "p",
  text: "t",
  row: "tr",
  cell: "tc",
  hidden: new Set(["header", "footer", "fieldBegin", "hiddenComment", "pageNum", "equation", "secPr"]),
  spaces: new Set(["tab", "lineBreak", "nbSpace", "fwSpace"]),
  struck: { from: "deleteBegin", to: "deleteEnd" },
  kindOf: () => undefined,
};

export const isHwpx = (zip: Zip): boolean => sectionsOf(zip).length > 0;

/** Names of the sections in their own order. */
function sectionsOf(zip: Zip): string[] {
  const found: (readonly [number, string])[] = [];
  for (let i = 0; i < zip.members.length; i++) {
    const name = zip.members.name(i);
    const number = SECTION.exec(name)?.[1];
    if (number !== undefined) found.push([Number(number), name]);
  }
  return found.toSorted((a, b) => a[0] - b[0]).map(([, name]) => name);
}

export async function readHwpx(zip: Zip, reading: Reading): Promise<DocumentText> {
  await refuseProtected(zip, reading);
  const into = collector(reading);
  for (const name of sectionsOf(zip))
    readParagraphs(await partOf(zip, name, reading), name, DIALECT, into, reading);
  return { file: reading.file, format: "hwpx", blocks: into.blocks };
}

/** The manifest lists how each part was encrypted; without the password they are noise. */
async function refuseProtected(zip: Zip, reading: Reading): Promise<void> {
  if (zip.get(MANIFEST) === undefined) return;
  const manifest = new TextDecoder().decode(await partOf(zip, MANIFEST, reading));
  if (manifest.includes("encryption-data"))
    throw new InputError([
      problemAt({ code: "unreadable-part", file: reading.file }, (m) => m.documentProtected()),
    ]);
}
