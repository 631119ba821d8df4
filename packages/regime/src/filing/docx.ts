import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { filingWords, type FilingWords } from "./messages/index.ts";
import type { FieldSource, FiledField, Filing } from "./schema/filing.ts";

type Lang = "en" | "ko";

/** A filing as a Word document in one language, for people to go on writing in. The same filing gives the same bytes. */
export async function filingDocx(filing: Filing, lang: Lang): Promise<Uint8Array> {
  const m = filingWords[lang];
  const document = new Document({
    creator: "Bongsu",
    title: filing.form.title[lang],
    styles: {
      default: { document: { run: { font: lang === "ko" ? "Malgun Gothic" : "Georgia", size: 21 } } },
    },
    sections: [
      {
        children: [
          heading(filing.form.title[lang], HeadingLevel.TITLE),
          plain(`${m.draft}. ${m.draftSays}`, { bold: true }),
          ...(filing.synthetic ? [plain(m.synthetic, { bold: true })] : []),
          facts(filing, lang, m),
          plain(filing.form.about[lang]),
          ...filing.sections.flatMap(({ title, fields }) => [
            heading(title[lang], HeadingLevel.HEADING_1),
            ...fields.flatMap((field) => fieldParagraphs(field, lang, m)),
          ]),
          heading(m.where, HeadingLevel.HEADING_1),
          plain(`${m.base}: ${filing.base}`),
          plain(m.how),
        ],
      },
    ],
  });
  return settled(await Packer.toArrayBuffer(document), `${filing.asOf}T00:00:00Z`);
}

function fieldParagraphs(field: FiledField, lang: Lang, m: FilingWords): Paragraph[] {
  const name = field.clauses
    .map(({ number, topic, unread }) =>
      `${number ?? ""} ${topic[lang]}${unread ? ` (${m.unread})` : ""}`.trim(),
    )
    .join("; ");
  return [
    heading(name, HeadingLevel.HEADING_2),
    plain(`${m.asks}: ${field.asks[lang]}`, { italics: true }),
    plain(`${m.states[field.state]}. ${field.why[lang]}`),
    ...field.sources.flatMap((source) => sourceParagraphs(source, lang, m)),
    ...(field.sources.length === 0 && field.state === "gap" ? [plain(`[${m.gap}]`, { bold: true })] : []),
  ];
}

function sourceParagraphs(source: FieldSource, lang: Lang, m: FilingWords): Paragraph[] {
  const origin = [
    source.title[lang],
    ...(source.source === null ? [] : [`${source.source.url} (${source.source.date})`]),
    ...(source.result === null ? [] : [`${m.result} ${source.result}`]),
    source.checkedBy === null ? m.unchecked : m.checkedBy(source.checkedBy[lang]),
    m.broughtFor(source.broughtFor),
  ].join("; ");
  return [
    ...source.says.map((said) => plain(said[lang])),
    plain(`${m.source}: ${origin}`, { size: 18 }),
    ...(source.by === null
      ? []
      : [plain(`${m.through}: ${source.by.map((line) => line[lang]).join(" ")}`, { size: 18 })]),
  ];
}

function facts({ party, system, asOf, counts }: Filing, lang: Lang, m: FilingWords): Table {
  const said = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${m.states[state as keyof typeof m.states]} ${n}`)
    .join(", ");
  const rows: readonly (readonly [string, string])[] = [
    [m.party, `${party.name[lang]}${party.domain === null ? "" : ` (${party.domain})`}`],
    [m.system, `${system.name[lang]}${system.version === null ? "" : ` ${system.version}`}`],
    [m.compute, system.compute ?? m.notStated],
    [m.asOf, asOf],
    [m.counts, said],
  ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          children: [
            new TableCell({ children: [plain(label, { bold: true })] }),
            new TableCell({ children: [plain(value)] }),
          ],
        }),
    ),
  });
}

const heading = (said: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text: written(said), heading: level });

const plain = (said: string, how: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: written(said), ...how })] });

/** Characters that XML 1.0 has no place for become the replacement character. */
const written = (said: string): string => said.toWellFormed().replace(NOT_XML, "\ufffd");
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The library writes the clock into the file and its archive; both take the day of the draft instead (rule 4). */
function settled(bytes: ArrayBuffer, at: string): Uint8Array {
  const files = unzipSync(new Uint8Array(bytes));
  const core = files["docProps/core.xml"];
  if (core !== undefined)
    files["docProps/core.xml"] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`),
    );
  return zipSync(Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
}
