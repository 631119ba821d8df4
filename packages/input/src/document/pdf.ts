import { problemAt, type Catalogue, type Said } from "../messages/index.ts";
import { InputError, type ProblemCode } from "../problem.ts";
import { collector, tooSlow } from "./collect.ts";
import type { DocumentText, Reading } from "./document.ts";
import { withoutFurniture } from "./pdf-furniture.ts";
import { linesOf, type PageLine } from "./pdf-lines.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";

/**
 * The text of a PDF in the order in which it is drawn: lines to paragraphs, words whole again that a line's end
 * parted, page numbers and what repeats at the head or foot of pages left out. Nothing in it is executed.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<DocumentText> {
  const { file, limits, expired } = reading;
  const refuse = (code: ProblemCode, message: (m: Catalogue) => Said, cause?: unknown): never => {
    throw new InputError([problemAt({ code, file }, message)], { cause });
  };
  const { getDocumentProxy } = await import("unpdf");
  const pages: PageLine[][] = [];
  const pdf = await getDocumentProxy(bytes, {
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).catch((error: unknown) =>
    isPassword(error)
      ? refuse("unreadable-part", (m) => m.documentProtected(), error)
      : refuse("corrupt", (m) => m.documentPdfBroken(), error),
  );
  try {
    if (pdf.numPages > limits.pages)
      refuse("too-large", (m) => m.documentTooManyPages(pdf.numPages, limits.pages));
    for (let number = 1; number <= pdf.numPages; number++) {
      if (expired()) throw tooSlow(file);
      const items = await textItems(pdf, number).catch((error: unknown) =>
        refuse("corrupt", (m) => m.documentPageBroken(number), error),
      );
      pages.push(linesOf(items, number));
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  const { add, blocks } = collector(reading);
  for (const { kind, text, page } of paragraphsOf(withoutFurniture(pages))) add(kind, text, page);
  if (blocks.length === 0) refuse("file-empty", (m) => m.documentScanned(pages.length));
  return { file, format: "pdf", blocks };
}

type Pdf = Awaited<ReturnType<(typeof import("unpdf"))["getDocumentProxy"]>>;

async function textItems(pdf: Pdf, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => ("str" in item ? [item] : []));
}

const isPassword = (error: unknown): boolean => error instanceof Error && error.name === "PasswordException";
